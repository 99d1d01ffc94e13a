// The browser of the system, with nothing of its user's.
import assert from "node:assert/strict";
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
  const address = (link) => {
    const [file, fragment] = link.split("#");
    return pathToFileURL(path.join(root, file)).href + (fragment ? `#${fragment}` : "");
  };
  return { root, address };
}

export function launch() {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Steps of a reader, each in a context in which each request to somewhere else, each error and each
 *  message is a failure. */
export function walker(browser) {
  async function context(options = {}) {
    const made = await browser.newContext(options);
    made.on("request", (request) => {
      const { protocol } = new URL(request.url());
      assert.ok(protocol === "file:" || protocol === "data:", `a request to ${request.url()}`);
    });
    made.on("weberror", (error) => assert.fail(`${error.page().url()}: ${error.error()}`));
    made.on("console", (message) => assert.fail(`${message.page().url()}: ${message.text()}`));
    return made;
  }

  async function walk(name, options, steps) {
    const around = await context(options);
    const page = await around.newPage();
    const seen = await steps(page);
    await around.close();
    console.log(`ok: ${name}${seen === undefined ? "" : ` (${seen})`}`);
  }
  return { walk };
}
