// Walks a site that has the codes of an application.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";

import { languages, launch, phone, site, walker } from "./browser.mjs";

const { root, address } = site();
const browser = await launch();
const { walk } = walker(browser);
const own = readdirSync(path.join(root, "en/application")).sort();
assert.ok(own.length > 1, `${own.length} codes`);

await walk("the codes of an application are found by number and by name", {}, async (page) => {
  for (const lang of languages) {
    for (const file of own) {
      await page.goto(address(`${lang}/application/${file}`));
      const title = await page.locator("h1").innerText();
      for (const query of title.split(" ")) {
        await page.goto(address(`${lang}/index.html`));
        await page.getByRole("searchbox").fill(query);
        await page.getByRole("searchbox").press("Enter");
        await page.waitForURL(address(`${lang}/application/${file}`));
      }
    }
  }
  return `${own.length} codes`;
});

await walk("the first page leads to the codes of the application", { viewport: phone }, async (page) => {
  await page.goto(address("en/index.html"));
  const links = page.getByRole("region", { name: "Codes of this workspace" }).getByRole("link");
  assert.equal(await links.count(), own.length);
  await links.first().click();
  assert.match(page.url(), /\/application\//);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= phone.width, `${width} wide`);
  assert.match(await page.locator("main").innerText(), /\.rs:\d+/);
});

await browser.close();
