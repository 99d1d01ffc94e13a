// What the scripts for Node share: a line of output, and the version that is measured.

import { readFileSync } from "node:fs";

export function line(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function version(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return `${JSON.parse(readFileSync(file, "utf8")).version} on node ${process.version}`;
}
