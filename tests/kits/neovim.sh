#!/usr/bin/env bash
# Shows a finding and its quick fix in a real Neovim, in a terminal of tmux; prints what is on the screen.
# Usage: neovim.sh PACKAGE, a copy of `demo`.
set -euo pipefail
kits=$(cd "$(dirname "$0")/../../kits" && pwd)
cd "$1"
# A server of its own, so that no other terminal is touched.
socket=wsclose-kits-$$
tmux() { command tmux -L "$socket" "$@"; }
trap 'tmux kill-server 2>/dev/null || true' EXIT

# Waits until the screen shows a text.
wait_for() {
    for _ in $(seq 100); do
        if tmux capture-pane -p | grep -F "$1" >/dev/null; then return; fi
        sleep 0.5
    done
    tmux capture-pane -p
    echo "the screen does not show: $1" >&2
    exit 1
}

tmux -f /dev/null new-session -d -x 120 -y 24 "nvim --clean -u '$kits/neovim.lua' src/lib.rs"
wait_for 'send a Close frame without a code'
wait_for 'mismatched types'
tmux send-keys ':4' Enter '44|' ':lua vim.diagnostic.open_float()' Enter
wait_for '1005 (No Status Received) must not be sent'
tmux capture-pane -p
tmux send-keys ':lua vim.lsp.buf.code_action()' Enter
wait_for 'send a Close frame without a code'
wait_for 'Type number'
tmux capture-pane -p
number=$(tmux capture-pane -p | sed -n 's/^\([0-9]*\): send a Close frame without a code.*/\1/p')
tmux send-keys "$number" Enter
wait_for 'Message::Close(None)'
tmux send-keys Escape ':' 'w' Enter
tmux capture-pane -p
