// The search, and the choice of a language on the first page. There is nothing to ask a server for:
// what can be found stands in `search.js` of each language, as `wscloseEntries`.
"use strict";

/** Text as it is compared: without case, without accents and vowel marks, with European digits. */
function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase();
}

/** The same as one word: CLOSE_NORMAL, CloseNormal and "close normal" are alike. */
function squashed(text) {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** How much a match in a field of an entry counts. */
const WEIGHTS = { numbers: 100, names: 40, symptoms: 30, text: 4 };

/** An entry whose texts are ready to be compared. */
function prepared(entry) {
  const fields = {};
  for (const field of Object.keys(WEIGHTS)) {
    fields[field] = entry[field].map((text) => [folded(text), squashed(text)]);
  }
  return { entry, fields };
}

/**
 * The words of a query, and apart from them the numbers that may be codes: shorter ones belong to
 * words, as in UTF-8. Letters may stand right beside a number.
 */
function terms(query) {
  const all = folded(query).match(/\d{3,}|(?:(?!\d{3})[\p{L}\p{N}])+/gu) ?? [];
  const isNumber = (term) => /^\d{3,}$/.test(term);
  return { numbers: all.filter(isNumber).map(Number), words: all.filter((term) => !isNumber(term)) };
}

/** How well a word, or a whole query as one word, fits an entry: its best field. */
function rank(word, { fields }) {
  let best = 0;
  for (const [field, weight] of Object.entries(WEIGHTS)) {
    for (const texts of fields[field]) {
      for (const text of texts) {
        const at = text.indexOf(word);
        if (at >= 0 && (at === 0 || field !== "numbers")) {
          // A whole text counts more than the beginning of one, and that more than what lies inside.
          const place = text === word ? 1 : at === 0 ? 0.7 : 0.5;
          best = Math.max(best, weight * place);
        }
      }
    }
  }
  return best;
}

/**
 * The entries that fit a query, best first. Those whose number it names come before all others,
 * whatever else it says; of the others, those that fit most of its words.
 */
function search(query, entries) {
  const { numbers, words } = terms(query);
  const whole = squashed(query);
  const found = entries.map((one) => {
    const { first, last } = one.entry;
    const within = numbers.some((number) => first <= number && number <= last);
    const exactly = one.fields.numbers.some(([, number]) => number === whole);
    const ranks = [...words, ...numbers.map(String)].map((word) => rank(word, one));
    // The query as it is, such as a name or a symptom, counts besides its words.
    const asIs = whole === "" ? 0 : rank(whole, one);
    const hits = asIs > 0 ? Infinity : ranks.filter((value) => value > 0).length;
    const score = ranks.reduce((sum, value) => sum + value, 0) + 2 * asIs;
    // A code before the range that it lies in, unless it is the range that was asked for.
    const named = exactly ? 3 : within ? (first === last ? 2 : 1) : 0;
    return { entry: one.entry, hits, score, named };
  });
  const most = Math.max(...found.map(({ hits }) => hits));
  return found
    .filter(({ hits, named }) => named > 0 || (hits > 0 && hits === most))
    .sort((a, b) => b.named - a.named || b.score - a.score)
    .map(({ entry }) => entry);
}

/** The two codes that a query names, smaller first, or nothing. */
function pair(query, entries) {
  const codes = [...new Set(terms(query).numbers)].sort((a, b) => a - b);
  const known = (code) => entries.some(({ first, last }) => first === code && last === code);
  return codes.length === 2 && codes.every(known) ? codes : null;
}

function startSearch(form, entries) {
  const input = form.querySelector("input");
  const status = form.querySelector("#found");
  const list = form.querySelector("#results");
  const ready = entries.map(prepared);

  const item = (href, title, description) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = form.dataset.root + href;
    link.textContent = title;
    line.append(link, description);
    return line;
  };

  input.addEventListener("input", () => {
    const results = search(input.value, ready).map(({ href, title, description }) =>
      item(href, title, description),
    );
    const codes = pair(input.value, entries);
    if (codes) {
      // Isolated, so that the smaller one stands on the left here too where text runs to the left.
      const title = `\u2066${codes.join(" / ")}\u2069`;
      results.unshift(item(`compare/${codes.join("-")}.html`, title, ""));
    }
    list.replaceChildren(...results);
    if (input.value.trim() === "") {
      status.textContent = "";
    } else if (results.length === 0) {
      status.textContent = form.dataset.nothing;
    } else {
      status.textContent = form.dataset.found.replace("#", String(results.length));
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.hidden = false;
}

/** Goes on to the first of the reader's languages that there is; else the list stays. */
function choose(list) {
  const links = [...list.querySelectorAll("a")];
  for (const language of navigator.languages) {
    const wanted = language.toLowerCase().split("-")[0];
    const link = links.find(({ hreflang }) => hreflang === wanted);
    if (link) {
      location.replace(link.href);
      return;
    }
  }
}

const form = document.getElementById("search");
if (form) {
  startSearch(form, wscloseEntries);
}
const choice = document.getElementById("choice");
if (choice) {
  choose(choice);
}
