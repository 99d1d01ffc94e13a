#!/usr/bin/env bash
# The step "Check" of action.yml: annotations in the log, the same findings as SARIF, and the exit code
# of the check. ARGS and SARIF are inputs of the action.
set -euo pipefail
# The arguments are separated by blanks.
read -ra args <<< "${ARGS-}"
sarif=${SARIF:-wsclose.sarif}

# The exit code is that of the annotations; of the first run only the file counts.
cargo-wsclose check "${args[@]}" --exit-zero --quiet --format sarif --output "$sarif" || true
if [ -n "${GITHUB_OUTPUT-}" ]; then
    echo "sarif=$sarif" >> "$GITHUB_OUTPUT"
fi
cargo-wsclose check "${args[@]}" --format github
