// A server from npm, to which the raw client connects: `node server.mjs ws`.
// The path of a connection says what to do with which code. Ends when its input does.

import { receive, send } from "./sweep.mjs";
import { line, version } from "./node.mjs";

const name = process.argv[2];
const { WebSocketServer } = await import(name);

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, clientTracking: false });
server.on("connection", (socket, request) => {
  const [, what, number] = request.url.split("/");
  const code = Number(number);
  if (what === "receive") receive(socket, code, line);
  else send(socket, code, code + 1, line, (it, code) => it.close(code));
});
server.on("listening", () => line({ version: version(name), port: server.address().port }));

process.stdin.resume();
process.stdin.on("end", () => server.close());
