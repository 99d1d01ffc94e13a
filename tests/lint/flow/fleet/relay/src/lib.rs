//! The relay between ships and the harbor master's page.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod master;
mod ships;
