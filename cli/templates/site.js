// The search, and the choice of a language on the first page. There is nothing to ask a server for:
// what can be found stands in `search.js` of each language, as `wscloseEntries`.
"use strict";

/** Text as it is compared: without case, without accents and vowel marks, without layout. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/`/g, "").toLowerCase().trim();
}

/** How much a match in a field of an entry counts. */
const WEIGHTS = { numbers: 100, names: 40, symptoms: 30, text: 4 };

/** An entry whose texts are ready to be compared. */
function prepared(entry) {
  const fields = {};
  for (const field of Object.keys(WEIGHTS)) {
    fields[field] = entry[field].map(folded);
  }
  return { entry, fields };
}

/** How well a term fits an entry: its best field. A number counts whole, and inside a range. */
function rank(term, { entry, fields }) {
  if (/^\d+$/.test(term) && entry.first <= Number(term) && Number(term) <= entry.last) {
    // A code before the range that it lies in.
    return WEIGHTS.numbers + (entry.first === entry.last ? 1 : 0);
  }
  let best = 0;
  for (const [field, weight] of Object.entries(WEIGHTS)) {
    for (const text of fields[field]) {
      const at = text.indexOf(term);
      if (at >= 0) {
        // A whole text counts more than the beginning of one, and that more than what lies inside.
        const place = text === term ? 1 : at === 0 ? 0.7 : 0.5;
        best = Math.max(best, weight * place);
      }
    }
  }
  return best;
}

/** The entries that fit a query, best first; those that fit all of its words, if there are any. */
function search(query, entries) {
  const whole = folded(query);
  const terms = whole.split(/[\s,、،]+/u).filter((term) => term !== "");
  if (terms.length === 0) {
    return [];
  }
  const found = entries.map((one) => {
    const ranks = terms.map((term) => rank(term, one));
    const hits = ranks.filter((value) => value > 0).length;
    // The query as it is, such as a symptom, counts besides its words.
    const score = ranks.reduce((sum, value) => sum + value, 0) + 2 * rank(whole, one);
    return { entry: one.entry, hits, score };
  });
  const most = Math.max(...found.map(({ hits }) => hits));
  return found
    .filter(({ hits }) => hits > 0 && hits === most)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** The two codes that a query names and nothing else, smaller first, or nothing. */
function pair(query, entries) {
  const numbers = query.match(/\d+/g) ?? [];
  const codes = [...new Set(numbers.map(Number))].sort((a, b) => a - b);
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
    const text = document.createElement("bdi");
    text.textContent = title;
    link.append(text);
    line.append(link, description);
    return line;
  };

  input.addEventListener("input", () => {
    const results = search(input.value, ready).map(({ href, title, description }) =>
      item(href, title, description),
    );
    const codes = pair(input.value, entries);
    if (codes) {
      results.unshift(item(`compare/${codes.join("-")}.html`, codes.join(" / "), ""));
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
