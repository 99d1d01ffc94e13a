// A client from npm against the raw server: `node client.mjs ws|undici ADDRESS...`.
// Prints a line of JSON for every code in both directions.

import { CODES, receiveAll, sendAll } from "./sweep.mjs";
import { line, version } from "./node.mjs";

const [name, ...addresses] = process.argv.slice(2);
const { WebSocket } = await import(name);

line({ version: version(name) });
const run = {
  // Several addresses, so that a connection need not wait for an old one's port.
  open: (path, code) => new WebSocket(`ws://${addresses[code % addresses.length]}${path}`),
  codes: [0, CODES],
  workers: 48,
  report: line,
};
await receiveAll(run);
await sendAll(run);
