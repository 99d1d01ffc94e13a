// Takes the picture of `probe` in the README: `node terminal.mjs PROGRAM FILE.png`, where PROGRAM is
// cargo-wsclose. It starts `serve`, so nothing else may listen on port 8080, and takes a minute.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

import { launch } from "./browser.mjs";

const [program, file] = process.argv.slice(2);
if (!file) {
  console.error("usage: node terminal.mjs PROGRAM FILE.png");
  process.exit(2);
}

const command = ["probe", "--wait", "65s", "ws://localhost:8080/idle/60s"];
const serve = spawn(program, ["wsclose", "serve", "--port", "8080"], { stdio: ["ignore", "pipe", "inherit"] });
await once(serve.stdout, "data");
// A diagnosis that is a fault has the exit code 1.
const { stdout, code } = await promisify(execFile)(program, ["wsclose", ...command], {
  env: { ...process.env, CLICOLOR_FORCE: "1" },
}).catch((error) => error);
serve.kill();
if (code !== 1) {
  console.error(`the probe ended with ${code}: ${stdout}`);
  process.exit(1);
}

const colors = ["#282c34", "#ff6b70", "#7fd67f", "#e5c07b", "#6cb6ff", "#d68fe8", "#5fd0dc", "#dcdfe4"];

// The output as HTML. Of the escape sequences, bold and the 16 colors are drawn.
function html(text) {
  const escaped = text.replace(/[&<>]/g, (letter) => `&#${letter.codePointAt(0)};`);
  let open = 0;
  return escaped.replace(/\x1b\[([\d;]*)m/g, (_, codes) => {
    if (codes === "" || codes === "0") {
      const closed = "</span>".repeat(open);
      open = 0;
      return closed;
    }
    open += 1;
    const styles = codes.split(";").map((code) => {
      const color = colors[code >= 90 ? code - 90 : code - 30];
      return color ? `color:${color}` : "font-weight:bold";
    });
    return `<span style="${styles.join(";")}">`;
  });
}

const screen = `$ cargo wsclose ${command.join(" ")}\n${html(stdout.trimEnd())}`;
const browser = await launch();
const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1000, height: 100 } });
const style = "font:14px/1.4 'DejaVu Sans Mono',monospace;margin:0;padding:16px 20px;display:inline-block";
await page.setContent(`<body style="margin:0;background:#1e2127;color:#dcdfe4"><pre style="${style}">${screen}</pre>`);
await page.locator("pre").screenshot({ path: file });
await browser.close();
