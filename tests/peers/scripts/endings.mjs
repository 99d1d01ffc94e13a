// How a client from npm, or the browser, sees every way for a connection to end:
// `node endings.mjs ws|undici|chromium OPEN LIMIT PAGE ENDING=URL...`. Prints a line of JSON
// for each; the times are in milliseconds.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { line, version } from "./node.mjs";

const [name, open, limit, page, ...cases] = process.argv.slice(2);
const ends = cases.map((one) => one.split("="));

if (name === "chromium") {
  await browser();
} else {
  const { WebSocket } = await import(name);
  line({ version: version(name) });
  await Promise.all(
    ends.map(async ([ending, url]) => line({ ending, report: await observe(WebSocket, url, open, limit) })),
  );
  process.exit(0);
}

// What the close event says, with the message of the error event before it.
function observe(WebSocket, address, open, limit) {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    let message = "";
    let opened = false;
    socket.addEventListener("open", () => {
      opened = true;
      setTimeout(() => socket.close(1000), Number(open));
    });
    socket.addEventListener("error", (event) => {
      message = event.message ?? event.error?.message ?? "";
    });
    socket.addEventListener("close", ({ code, wasClean }) => {
      resolve(`${code}${wasClean ? ", clean" : ""}${message ? `, error: ${message}` : ""}`);
    });
    setTimeout(() => resolve(`${opened ? "no close event" : "still connecting"} in ${limit / 1000} s`), Number(limit));
  });
}

// The browser opens the page of the server, which tabulates what it sees. It opens the other URLs
// meanwhile; no authority is one that it trusts.
async function browser() {
  const { chromium } = await import("playwright-core");
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    line({ version: browser.version() });
    const tab = await browser.newPage();
    const mistakes = [];
    tab.on("pageerror", (error) => mistakes.push(error.message));
    await tab.goto(page);
    const server = page.replace(/^http/, "ws");
    const others = ends.filter(([, url]) => !url.startsWith(server));
    await Promise.all(
      others.map(async ([ending, url]) => {
        const observed = `(${observe})(WebSocket, ${JSON.stringify(url)}, ${open}, ${limit})`;
        line({ ending, report: await tab.evaluate(observed) });
      }),
    );
    await tab.waitForSelector("#status[data-done]", { timeout: 300_000, state: "attached" });
    if (mistakes.length > 0) {
      throw new Error(`the page failed: ${mistakes}`);
    }
    const rows = await tab.$$eval("tbody tr", (rows) =>
      rows.map(({ dataset, cells }) => ({
        ending: dataset.ending,
        report: cells[3].textContent,
        different: cells[3].className === "different",
        standard: cells[2].textContent,
      })),
    );
    for (const { ending, report, different, standard } of rows) {
      if (different !== (report.replace(/, “.*”$/, "") !== standard)) {
        throw new Error(`${ending}: the page marks the wrong rows`);
      }
      line({ ending, report: report.replace(/, “.*”$/, "") });
    }
    await reconnects(tab, server);
  } finally {
    await browser.close();
  }
}

// The client of the documentation reconnects after 1012, a lost connection and a rejected handshake, and
// not after 1000. A second lasts a millisecond here.
async function reconnects(tab, server) {
  const client = readFileSync(new URL("../../../src/docs/reconnect.mjs", import.meta.url), "utf8");
  const script = "script?do=http:503@0.3,close:1012@0.3,drop@0.3,close:1000";
  const ends = await tab.evaluate(
    async ([client, address]) => {
      const { stayConnected } = await import(`data:text/javascript,${encodeURIComponent(client)}`);
      const ends = [];
      for (let run = 0; run < 20; run += 1) {
        await stayConnected(address, { onEnd: ({ code, wait }) => ends.push([code, wait]), second: 1 });
      }
      return ends;
    },
    [client, server + script],
  );
  const codes = [...new Set(ends.map(([code]) => code))].sort().join();
  const final = ends.filter(([, wait]) => wait === undefined || wait === null);
  if (codes !== "1000,1006,1012" || final.length !== 20 || final.some(([code]) => code !== 1000)) {
    throw new Error(`the client of the documentation reconnected after ${JSON.stringify(ends)}`);
  }
}
