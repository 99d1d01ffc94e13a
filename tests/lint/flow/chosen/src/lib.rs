//! Frames that a `match`, an `if let` or a combinator chooses, and echoes.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod auth;
mod blocks;
mod by_match;
mod defaults;
mod echo_axum;
mod echo_poem;
mod echoes;
mod frames_of_functions;
mod if_let_chains;
mod let_else;
mod map_or;
mod pairs;
mod timeouts;
mod without_a_frame;
