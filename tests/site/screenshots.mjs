// Takes the pictures of the README. They need fonts with Japanese and Arabic letters.
import path from "node:path";

import { launch, phone, site } from "./browser.mjs";

const { address } = site();
const folder = process.argv[3] ?? ".";
const wide = { width: 960, height: 1120 };
const browser = await launch();
for (const [name, file, viewport, colorScheme] of [
  ["site-code-en", "en/codes/1010.html", wide, "light"],
  ["site-compare-ja", "ja/compare/1002-1010.html", wide, "light"],
  ["site-compare-ar", "ar/compare/1002-1011.html", wide, "light"],
  ["site-phone", "en/codes/1006.html", phone, "dark"],
]) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(address(file));
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
