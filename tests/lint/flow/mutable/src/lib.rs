//! Variables that change, loops, `select!`, and macros of the program.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod assigned;
mod branches;
mod chat_macro;
mod fields;
mod forms;
mod heartbeat;
mod join;
mod later_writes;
mod loops;
mod macro_items;
mod macros;
mod retries;
mod selected;
