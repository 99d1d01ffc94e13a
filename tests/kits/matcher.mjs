// Applies the problem matcher of a VS Code task to a report, as VS Code does: each pattern to the next
// line. Usage: matcher.mjs TASKS REPORT
import { readFileSync } from "node:fs";

const [tasks, report] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
const [first, second] = JSON.parse(tasks).tasks[0].problemMatcher.pattern;
const lines = report.split("\n");
const found = [];
lines.forEach((line, index) => {
    const title = new RegExp(first.regexp).exec(line);
    const place = new RegExp(second.regexp).exec(lines[index + 1] ?? "");
    if (title && place) {
        found.push({
            severity: title[first.severity],
            code: title[first.code],
            file: place[second.file],
            line: place[second.line],
        });
    }
});
const expected = [{ severity: "error", code: "reserved-code-sent", file: "src/lib.rs", line: "4" }];
if (JSON.stringify(found) !== JSON.stringify(expected)) {
    console.error(report, found);
    process.exit(1);
}
console.log(found);
