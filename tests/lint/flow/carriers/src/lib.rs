//! Own enums, structs, errors and channels that carry a code, a frame or a reason.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod actor_messages;
mod anyhow_like;
mod arcs;
mod broadcasts;
mod combinators;
mod commands;
mod constants;
mod error_trait;
mod errors;
mod letters;
mod oneshots;
mod outbox;
mod pairs;
mod results;
mod shared_state;
mod state_machine;
