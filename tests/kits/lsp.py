"""Asks a real rust-analyzer for the findings of cargo wsclose, as an editor does.

Usage: lsp.py PACKAGE. The package is a copy of `demo`: it has an error of the compiler, and a finding
with a fix. Prints what the editor would show; exits with 1 if anything of it is missing.
"""

import json
import pathlib
import subprocess
import sys
import threading
import queue

TIMEOUT = 100


class Server:
    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["rust-analyzer"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.messages = queue.Queue()
        self.next_id = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                name, value = line.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            self.messages.put(json.loads(self.process.stdout.read(length)))

    def send(self, message):
        text = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(text), text))
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.next_id += 1
        self.send({"id": self.next_id, "method": method, "params": params})
        return self.wait(lambda message: message.get("id") == self.next_id and "method" not in message)

    def wait(self, wanted):
        while True:
            message = self.messages.get(timeout=TIMEOUT)
            if "method" in message and "id" in message:
                # The server asks; nothing is configured beyond what it got at the start.
                count = len(message.get("params", {}).get("items", []))
                answer = [None] * count if message["method"] == "workspace/configuration" else None
                self.send({"id": message["id"], "result": answer})
            if wanted(message):
                return message


def main(folder):
    settings = json.loads(
        (pathlib.Path(__file__).parents[2] / "kits/vscode/settings.json").read_text()
    )
    command = settings["rust-analyzer.check.overrideCommand"]
    file = folder / "src/lib.rs"
    uri = file.as_uri()
    server = Server(folder)
    try:
        server.request(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": "demo"}],
                "capabilities": {
                    "textDocument": {
                        "codeAction": {
                            "codeActionLiteralSupport": {
                                "codeActionKind": {"valueSet": ["quickfix"]}
                            }
                        }
                    },
                },
                "initializationOptions": {"check": {"overrideCommand": command}},
            },
        )
        server.notify("initialized", {})
        text = file.read_text()
        document = {"uri": uri, "languageId": "rust", "version": 1, "text": text}
        server.notify("textDocument/didOpen", {"textDocument": document})

        found = {}

        def complete(message):
            if message.get("method") == "textDocument/publishDiagnostics":
                if message["params"]["uri"] == uri:
                    for it in message["params"]["diagnostics"]:
                        start = it["range"]["start"]
                        place = start["line"] + 1, start["character"] + 1
                        found[place, it.get("source"), it.get("code")] = it
            wanted = {((4, 44), "rustc", "reserved-code-sent"), ((8, 5), "rustc", "E0308")}
            return wanted <= found.keys()

        server.wait(complete)
        for ((line, column), source, code), it in sorted(found.items(), key=str):
            print(f"{line}:{column} {source} {code}: {it['message'].splitlines()[0]}")

        findings = [it for (_, _, code), it in found.items() if code == "reserved-code-sent"]
        context = {"diagnostics": findings, "only": ["quickfix"]}
        actions = server.request(
            "textDocument/codeAction",
            {"textDocument": {"uri": uri}, "range": findings[0]["range"], "context": context},
        )["result"]
        edits = []
        for action in actions:
            if "edit" not in action:
                action = server.request("codeAction/resolve", action)["result"]
            print(f"quick fix: {action['title']}")
            for change in action.get("edit", {}).get("changes", {}).get(uri, []):
                edits.append(change["newText"])
            for change in action.get("edit", {}).get("documentChanges", []):
                edits.extend(edit["newText"] for edit in change["edits"])
        assert "None" in edits, f"no fix writes `None`: {actions}"
    finally:
        server.process.kill()


main(pathlib.Path(sys.argv[1]).resolve())
