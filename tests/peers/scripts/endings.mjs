// How a client from npm, or the browser, sees every ending that `cargo wsclose serve` offers:
// `node endings.mjs ws|undici|chromium OPEN LIMIT PAGE URL ENDING=PATH...`. Prints a line of JSON
// for each; the times are in milliseconds.

import { execFileSync } from "node:child_process";

import { line, version } from "./node.mjs";

const [name, open, limit, page, url, ...endings] = process.argv.slice(2);

if (name === "chromium") {
  await browser();
} else {
  const { WebSocket } = await import(name);
  line({ version: version(name) });
  const ends = endings.map((one) => one.split("="));
  await Promise.all(
    ends.map(async ([ending, path]) => line({ ending, report: await observe(WebSocket, url + path) })),
  );
  process.exit(0);
}

// What the close event says, with the message of the error event before it.
function observe(WebSocket, address) {
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

// The browser opens the page of the server, which tabulates what it sees.
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
  } finally {
    await browser.close();
  }
}
