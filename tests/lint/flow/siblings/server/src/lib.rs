//! Sends what `codes` defines.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod constants;
mod frames;
mod globs;
mod renamed;
mod same_names;
mod shared_enum;
mod shared_frames;
mod shared_functions;
mod static_tables;
