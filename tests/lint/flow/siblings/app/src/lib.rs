//! The server.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod by_prelude;
mod errors;
mod kinds;
mod texts;
