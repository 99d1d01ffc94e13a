// The browser of the system, with nothing of its user's.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

export const languages = ["en", "es", "ja", "ar"];
export const phone = { width: 360, height: 740 };

/** The folder that the command line names, and the address of a file in it. */
export function site() {
  const folder = process.argv[2];
  if (!folder) {
    console.error(`usage: node ${path.basename(process.argv[1])} SITE`);
    process.exit(2);
  }
  const root = path.resolve(folder);
  return { root, address: (file) => pathToFileURL(path.join(root, file)).href };
}

export function launch() {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
