// The exported files as other programs read them: `node check.mjs FOLDER`.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { Parser } from "@asyncapi/parser";
import Ajv from "ajv/dist/2020.js";

const folder = process.argv[2];
const read = (name) => readFile(`${folder}/${name}`, "utf8");
const data = async (name) => JSON.parse(await read(name));

const module = await import(pathToFileURL(`${folder}/close-codes.js`));
const { ChatClose, RegisteredCloseCode, closeCodeInfo, isChatClose, reconnectDelay } = module;

// The delays are those of `Retry::delay`, for every code.
const { random, of, delays } = await data("delays.json");
assert.equal(of.length, 65536);
let compared = 0;
for (const [code, index] of of.entries()) {
  const attempts = index === null ? [random.map(() => null)] : delays[index];
  for (const [attempt, expected] of attempts.entries()) {
    const actual = random.map((random) => reconnectDelay(code, attempt, random));
    assert.deepEqual(actual, expected, `${code} after ${attempt} failed attempts`);
    compared += actual.length;
  }
  assert.equal(closeCodeInfo(code).code, code);
  assert.notEqual(closeCodeInfo(code).meaning, "", `${code} has no meaning`);
}
for (const code of [-1, 65536, 1000.5, NaN]) assert.throws(() => closeCodeInfo(code), RangeError);

assert.equal(ChatClose.Kicked, 4002);
assert.deepEqual([4001, 1012, 1000].map(isChatClose), [true, true, false]);
assert.equal(closeCodeInfo(1012).name, "Deploy");
assert.equal(closeCodeInfo(4002).reason, "rule 2: no shouting");
assert.equal(closeCodeInfo(RegisteredCloseCode.GOING_AWAY).name, "GOING_AWAY");

// JSON in each language is as its schema says, and the schema says something.
const valid = new Ajv({ strict: true }).compile(await data("schema.json"));
for (const language of ["en", "es", "ja", "ar"]) {
  const document = await data(`${language}.json`);
  assert.ok(valid(document), JSON.stringify(valid.errors));
  assert.equal(document.language, language);
  assert.ok(!valid({ ...document, more: 1 }));
  document.enums[0].codes[0].code = 65536;
  assert.ok(!valid(document));
}

const { document, diagnostics } = await new Parser().parse(await read("asyncapi.json"));
const errors = diagnostics.filter(({ severity }) => severity === 0);
assert.deepEqual(errors, []);
const codes = document.channels().get("webSocket").extensions().get("x-websocket-close-codes");
assert.equal(codes.value()[0].code, 1012);

console.log(`${compared} delays are equal; JSON and AsyncAPI are valid`);
