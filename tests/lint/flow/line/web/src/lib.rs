//! The web server of the line.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod board;
mod depot;
mod halts;
