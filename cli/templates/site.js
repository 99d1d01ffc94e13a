// The search, the arrow keys, the copying of code, and the choice of a language on the first page. There is nothing to ask a
// server for: `search.js` of each language has the index as `wscloseIndex`. `terms` and `rank` follow
// `terms.rs` and `rank.rs` of the command line step by step.
"use strict";

/** A text in lower case, without accents and vowel marks, with European digits. */
function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A word without its ending or, in Arabic, without its article. */
function stem(word, endings) {
  if (word.startsWith("ال") && word.length >= 5) {
    return word.slice(2);
  }
  const ending = endings.find((ending) => word.endsWith(ending)) ?? "";
  const short = word.slice(0, word.length - ending.length);
  const kept = short.length >= 3 ? short : word;
  return kept.length > 3 && kept.at(-1) === kept.at(-2) ? kept.slice(0, -1) : kept;
}

/** The terms of a query, the numbers that may be codes, and all of it as one word. */
function terms(query, { noise, word, endings, stop }) {
  const text = folded(query).replace(new RegExp(noise, "gu"), " ");
  const found = { terms: new Set(), numbers: [], squashed: "" };
  for (const match of text.matchAll(new RegExp(word, "gu"))) {
    const [one] = match;
    if (stop.includes(one)) {
      continue;
    }
    found.squashed += one;
    const beside = /[a-z]/.test((text[match.index - 1] ?? "") + (text[match.index + one.length] ?? ""));
    if (/^[0-9]/.test(one)) {
      if (one.length >= 3 && one.length <= 5 && !beside) {
        found.numbers.push(Number(one));
      }
      found.terms.add(one);
    } else if (one >= "\u3000") {
      // Japanese has no spaces: pairs of letters.
      for (let at = 0; at < Math.max(one.length - 1, 1); at += 1) {
        found.terms.add(one.slice(at, at + 2));
      }
    } else {
      found.terms.add(stem(one, endings));
    }
  }
  return found;
}

/** What the numbers of a query say for a range of numbers, or for a page without numbers. */
function numberScore({ numbers, squashed }, range) {
  const onlyNumbers = /^[0-9]*$/.test(squashed);
  const scores = numbers.map((number) => {
    if (!range || number < range[0] || number > range[1]) {
      return 0;
    }
    if (range[0] === range[1]) {
      return 4_000_000;
    }
    return (number >= 1000 && number <= 4999) || onlyNumbers ? 2_000_000 : 40;
  });
  return Math.max(0, ...scores);
}

function containsInOrder(text, pieces) {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** What a name, symptom or message says for its page. */
function phraseScore({ squashed }, pieces) {
  const phrase = pieces.join("");
  if (phrase.length >= 4 && containsInOrder(squashed, pieces)) {
    const whole = phrase === squashed ? 1_000_000 : 40 * phrase.length;
    return (phrase.length >= 25 ? 8_000_000 : 0) + whole;
  }
  if (squashed.length >= 4 && pieces.some((piece) => piece.includes(squashed))) {
    return 20 * squashed.length;
  }
  return 0;
}

/** What the name of a rule or an implementation says for its page. */
function nameScore({ squashed }, name) {
  if (name === squashed) {
    return 1_000_000;
  }
  return squashed.length >= 4 && name.startsWith(squashed) ? 20 * squashed.length : 0;
}

/** The pages that answer a query, best first, without those that fit far worse than the best. */
function search(query, index) {
  const asked = terms(query, index);
  const scores = index.numbers.map((range) => numberScore(asked, range));
  const phrases = scores.map(() => 0);
  for (const [pieces, page] of index.phrases) {
    phrases[page] = Math.max(phrases[page], phraseScore(asked, pieces));
  }
  for (const [name, page] of index.names) {
    phrases[page] = Math.max(phrases[page], nameScore(asked, name));
  }
  for (const term of asked.terms) {
    // The term may be the name of something that every object has.
    const weights = Object.hasOwn(index.terms, term) ? index.terms[term] : {};
    for (const [page, weight] of Object.entries(weights)) {
      scores[page] += weight;
    }
  }
  const found = index.pages.map((page, at) => ({ page, score: scores[at] + phrases[at] }));
  const best = Math.max(...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score > 0 && score >= Math.trunc(best / 3))
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page);
}

/** The two codes that a query names, smaller first, or nothing. */
function pair(query, index) {
  const codes = [...new Set(terms(query, index).numbers)].sort((a, b) => a - b);
  const known = (code) => index.pages.some(({ href }) => href === `codes/${code}.html`);
  return codes.length === 2 && codes.every(known) ? codes : null;
}

function startSearch(form, index) {
  const input = form.querySelector("input");
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== input) {
      event.preventDefault();
      input.focus();
    }
  });
  const status = form.querySelector("#found");
  const list = form.querySelector("#results");

  const item = (href, title, description) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = form.dataset.root + href;
    link.textContent = title;
    line.append(link, description);
    return line;
  };

  input.addEventListener("input", () => {
    const results = search(input.value, index).map(({ href, title, description }) =>
      item(href, title, description),
    );
    const codes = pair(input.value, index);
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

/** Gives each block of code a button that copies it. */
function addCopyButtons({ copy, copied }) {
  for (const block of document.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = copied;
    });
    block.before(button);
  }
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

/** The arrow keys lead to the page before or behind this one, as the text runs. */
function turnPages(event) {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const scrolls = target.closest("input, [tabindex]");
  if ((key === "ArrowLeft" || key === "ArrowRight") && !scrolls && !(altKey || ctrlKey || metaKey || shiftKey)) {
    document.querySelector(key === forward ? "a[rel=next]" : "a[rel=prev]")?.click();
  }
}

document.addEventListener("keydown", turnPages);
const form = document.getElementById("search");
if (form) {
  startSearch(form, wscloseIndex);
  // A page that came over plain HTTP must not write to the clipboard.
  if (navigator.clipboard) {
    addCopyButtons(form.dataset);
  }
}
const choice = document.getElementById("choice");
if (choice) {
  choose(choice);
}
