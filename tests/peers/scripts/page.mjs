// The page that a browser opens: `?page=script|wasm&addresses=HOST:PORT,...`.
// It posts a line of JSON for every code, and at the end that it is done.

import { CODES, receiveAll, sendAll } from "./sweep.mjs";

const query = new URLSearchParams(location.search);
const addresses = query.get("addresses").split(",");

let lines = [];
let posting = Promise.resolve();

function post(path, body) {
  posting = posting.then(() => fetch(path, { method: "POST", body }));
  return posting;
}

function report(line) {
  lines.push(JSON.stringify(line));
  if (lines.length === 500) flush();
}

function flush() {
  const body = lines.join("\n");
  lines = [];
  // Chromium alone would keep the ended sockets until the process has no file descriptor left.
  gc();
  return post("/lines", body);
}

// In Rust, and compared there with what the crate says.
async function closeOfWasm() {
  const { default: init, close } = await import("./page.js");
  await init({ module_or_path: "page_bg.wasm" });
  return close;
}

const run = {
  // Chromium opens one connection at a time to an address.
  open: (path, code) => new WebSocket(`ws://${addresses[code % addresses.length]}${path}`),
  codes: [0, CODES],
  // With more than a few that are not open yet it makes new ones wait.
  workers: 8,
  // Most calls are refused before anything is sent.
  share: 256,
  report,
};

try {
  if (query.get("page") === "wasm") {
    await sendAll({ ...run, close: await closeOfWasm() });
  } else {
    await receiveAll(run);
    await sendAll(run);
  }
  await flush();
  await post("/done");
} catch (error) {
  await post("/failed", String(error));
}
