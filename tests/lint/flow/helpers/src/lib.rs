//! A code that passes through functions, methods, traits and closures of the program.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod actors;
mod builders;
mod callbacks;
mod closer;
mod connections;
mod free_functions;
mod generic;
mod hooks;
mod nested_modules;
mod recursion;
mod relay_trait;
mod rooms;
mod session;
mod threaded;
