// Walks the site as readers do, from the disk, and fails at the first thing that they could not do.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

import { languages, launch, phone, site, walker } from "./browser.mjs";

const { root, address } = site();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await launch();

const { walk } = walker(browser);
const at = (page) => path.relative(root, new URL(page.url()).pathname);
const files = readdirSync(root, { recursive: true }).filter((file) => file.endsWith(".html")).sort();
assert.ok(files.length > 100, `only ${files.length} pages`);

for (const [locale, first] of [
  ["ja-JP", "ja/index.html"],
  ["ar", "ar/index.html"],
  ["fr-FR", "index.html"],
]) {
  await walk(`a reader of ${locale} begins at ${first}`, { locale }, async (page) => {
    await page.goto(address("index.html"));
    if (first !== "index.html") {
      await page.waitForURL(address(first));
    }
    assert.equal(at(page), first);
  });
}

await walk("the language switch stays on the page", {}, async (page) => {
  await page.goto(address("en/codes/1010.html"));
  for (const [name, lang, dir] of [["日本語", "ja", "ltr"], ["العربية", "ar", "rtl"], ["Español", "es", "ltr"]]) {
    await page.getByRole("link", { name, exact: true }).click();
    assert.equal(at(page), `${lang}/codes/1010.html`);
    const html = page.locator("html");
    assert.equal(await html.getAttribute("lang"), lang);
    assert.equal(await html.evaluate((element) => getComputedStyle(element).direction), dir);
  }
});

await walk("a pair is reached from the page of a code", {}, async (page) => {
  await page.goto(address("en/codes/1010.html"));
  // It stands among the pairs that are often confused, and among all.
  const links = page.locator("main ul").getByRole("link", { name: "1011 Internal Error", exact: true });
  assert.equal(await links.count(), 2);
  await links.first().click();
  assert.equal(at(page), "en/compare/1010-1011.html");
  assert.match(await page.locator("h1").innerText(), /^1010 Mandatory Extension and 1011 Internal Error/);
  await page.getByRole("link", { name: "1011 Internal Error", exact: true }).click();
  assert.equal(at(page), "en/codes/1011.html");
});

await walk("the arrow keys lead to the pages beside this one", {}, async (page) => {
  for (const [lang, forward, back] of [["en", "ArrowRight", "ArrowLeft"], ["ar", "ArrowLeft", "ArrowRight"]]) {
    await page.goto(address(`${lang}/codes/1010.html`));
    await page.keyboard.press(forward);
    await page.waitForURL(address(`${lang}/codes/1011.html`));
    await page.keyboard.press(back);
    await page.waitForURL(address(`${lang}/codes/1010.html`));
    // In the search box they move the cursor.
    await page.getByRole("searchbox").fill("1006");
    await page.keyboard.press("ArrowLeft");
    assert.equal(at(page), `${lang}/codes/1010.html`);
  }
});

await walk("the search finds by number, name, alias and symptom", {}, async (page) => {
  await page.goto(address("en/peers.html"));
  const box = page.getByRole("searchbox", { name: "Search" });
  const status = page.getByRole("status");
  for (const [query, file] of [
    ["1006", "codes/1006.html"],
    ["going away", "codes/1001.html"],
    ["MANDATORY_EXTENSION", "codes/1010.html"],
    ["Too Large", "codes/1009.html"],
    ["connection dropped", "codes/1006.html"],
    ["Certificate expired", "codes/1015.html"],
    ["the connection was dropped again", "codes/1006.html"],
    ["4123", "ranges/4000-4999.html"],
    ["1011 1010", "compare/1010-1011.html"],
    ["websocket close code 1006", "codes/1006.html"],
    ["1000 (Normal Closure)", "codes/1000.html"],
    ["code=1005?", "codes/1005.html"],
    ["503", "ranges/0-999.html"],
    ["CLOSE_NORMAL", "codes/1000.html"],
    ["GoingAway", "codes/1001.html"],
    ["utf8", "codes/1007.html"],
    ["WebSocket is closed before the connection is established.", "codes/1006.html"],
    ["unbounded-reason", "rules/unbounded-reason.html"],
    ["unused allow", "rules/unused-allow.html"],
    ["axum", "peers.html#peer-axum"],
  ]) {
    await page.goto(address("en/peers.html"));
    await box.fill(query);
    assert.match(await status.innerText(), /^Results: [1-9]/, query);
    await box.press("Enter");
    await page.waitForURL(address(`en/${file}`));
  }
  await box.fill("xyzzy");
  assert.match(await status.innerText(), /^Nothing found/);
  await box.fill(" ");
  assert.equal(await status.innerText(), "");
});

await walk("the search reads every script", {}, async (page) => {
  for (const [lang, query, first] of [
    ["es", "conexion perdida", "1006"],
    ["ja", "コード1006とは", "1006"],
    ["ja", "１００６", "1006"],
    ["ar", "رمز الإغلاق ١٠٠٦", "1006"],
    ["ar", "۱۰۱۱", "1011"],
    ["ar", "جدًا كبيرة رسالة", "1009"],
  ]) {
    await page.goto(address(`${lang}/index.html`));
    await page.getByRole("searchbox").fill(query);
    assert.match(await page.locator("#results li").first().innerText(), new RegExp(first), query);
  }
});

for (const lang of languages) {
  await walk(`the search in ${lang} finds each code by its title`, {}, async (page) => {
    await page.goto(address(`${lang}/index.html`));
    // `search` and `wscloseIndex` are those of the page; `cargo test` asks them much more.
    const [asked, lost] = await page.evaluate(() => {
      const codes = wscloseIndex.pages.filter(({ href }) => href.startsWith("codes/"));
      const wrong = codes.filter(({ href, title }) => search(title, wscloseIndex)[0]?.href !== href);
      return [codes.length, wrong];
    });
    assert.deepEqual(lost, []);
    assert.ok(asked > 15, `${asked} queries`);
    const placeholder = await page.getByRole("searchbox").getAttribute("placeholder");
    const symptom = placeholder.split(/[,،、]/u).at(-1).trim();
    await page.getByRole("searchbox").fill(symptom);
    assert.match(await page.locator("#results li").first().innerText(), /1006/, symptom);
    return `${asked} queries`;
  });
}

await walk("a slash leads to the search", {}, async (page) => {
  await page.goto(address("ja/codes/1010.html"));
  await page.keyboard.press("/");
  await page.keyboard.type("1006/");
  assert.equal(await page.getByRole("searchbox").inputValue(), "1006/");
});

await walk("the keyboard skips to the content", {}, async (page) => {
  await page.goto(address("ar/codes/1010.html"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null));
});

await walk("code is copied and sections are linked", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await page.goto(address("en/codes/1000.html"));
  const sample = page.locator("details.sample").first();
  await sample.getByRole("button", { name: "Copy", exact: true }).click();
  await sample.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await sample.locator("code").textContent());
  for (const id of ["when", "remedy", "facts", "samples", "implementations"]) {
    const link = page.getByRole("navigation", { name: "On this page" }).locator(`[href="#${id}"]`);
    assert.equal(await link.innerText(), await page.locator(`h2#${id}`).innerText());
    await page.locator(`h2#${id}`).getByRole("link").click();
    assert.equal(page.url(), address(`en/codes/1000.html#${id}`));
  }
});

await walk("without scripts all but the search is there", { javaScriptEnabled: false }, async (page) => {
  await page.goto(address("en/codes/1010.html"));
  assert.equal(await page.locator("form").isVisible(), false);
  await page.getByRole("link", { name: "日本語", exact: true }).click();
  assert.equal(at(page), "ja/codes/1010.html");
});

await walk("no page is wider than a phone", { viewport: phone }, async (page) => {
  for (const file of files) {
    await page.goto(address(file));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${file} is ${width} wide`);
  }
  return `${files.length} pages`;
});

await walk("the samples for browsers are programs that do what they say", {}, async (page) => {
  let ran = 0;
  for (const file of files.filter((file) => /^en\/(codes|ranges)\//.test(file))) {
    await page.goto(address(file));
    for (const sample of await page.locator("details.sample").all()) {
      const title = await sample.locator("summary").textContent();
      if (!title.startsWith("JavaScript")) {
        continue;
      }
      const text = await sample.locator("code").textContent();
      const number = Number(/\d{4}/.exec(text)[0]);
      const { sent, heard } = run(text, number);
      if ((await sample.getAttribute("data-sends")) === null) {
        assert.deepEqual({ sent, heard: heard.length }, { sent: [], heard: 1 }, `${file}: ${text}`);
        assert.deepEqual(run(text, number + 1).heard, [], file);
      } else {
        assert.deepEqual([sent.length, sent[0][0], heard], [1, number, []], `${file}: ${text}`);
        // The rule of browsers: see the standard's `close()`.
        assert.ok(number === 1000 || (number >= 3000 && number <= 4999), file);
        assert.ok(Buffer.byteLength(sent[0][1]) <= 123, file);
      }
      ran += 1;
    }
  }
  assert.ok(ran > 20, `${ran} samples`);
  return `${ran} samples`;
});

/** Runs a sample with a socket that a peer closes with a code. */
function run(text, code) {
  const sent = [];
  const heard = [];
  const listeners = [];
  class WebSocket {
    close(...said) {
      sent.push(said);
    }
    addEventListener(type, listener) {
      assert.equal(type, "close");
      listeners.push(listener);
    }
  }
  const world = { WebSocket, console: { log: (...said) => heard.push(said) } };
  vm.runInNewContext(text, world);
  world.leave?.();
  listeners.forEach((listener) => listener({ code, reason: "", wasClean: true }));
  return { sent, heard };
}

// One page of each kind; what differs between pages of a kind is text.
const kinds = [
  "index.html",
  "codes/1006.html",
  "codes/1010.html",
  "ranges/3000-3999.html",
  "compare/1010-1011.html",
  "compare/1005-1006.html",
  "compare/index.html",
  "problems/index.html",
  "problems/closes-behind-a-proxy.html",
  "peers.html",
  "rules/index.html",
  "rules/reserved-code-sent.html",
];
for (const colorScheme of ["light", "dark"]) {
  await walk(`axe finds nothing wrong in ${colorScheme} colors`, { colorScheme, locale: "fr" }, async (page) => {
    const all = ["index.html", ...languages.flatMap((lang) => kinds.map((kind) => `${lang}/${kind}`))];
    let rules = 0;
    for (const file of all) {
      await page.goto(address(file));
      if (file.endsWith("/index.html")) {
        await page.getByRole("searchbox").fill("1006");
      }
      await page.evaluate(axe);
      const { violations, incomplete, passes } = await page.evaluate(() => axe.run(document, { preload: false }));
      // What axe is not sure of is not right either.
      const told = [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
      assert.deepEqual(told, [], file);
      rules = Math.max(rules, passes.length);
    }
    assert.ok(rules > 20, `${rules} rules`);
    return `${all.length} pages`;
  });
}

await browser.close();
