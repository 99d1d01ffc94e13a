//! The desk.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod clerks;
mod closing_time;
mod visitors;
