//! The program as a user meets it: arguments and files in, output and exit code out.

#![cfg(test)] // so that clippy knows the helpers for test code too

mod adoption;
mod application;
mod check;
mod commands;
mod compare;
mod config;
mod export;
mod files;
mod fix;
#[cfg(feature = "live")]
mod live;
mod own_site;
mod reconnect;
mod site;
mod syntax;
mod world;
