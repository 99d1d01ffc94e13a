//! The harbor's server.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod berths;
mod cranes;
mod flags;
mod pilots;
mod ships;
mod traffic;
