//! Ferries.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod auction;
mod binary;
mod checkers;
mod devices;
mod documents;
mod lobby;
mod page;
mod policy;
mod relays;
mod reports;
mod retrying;
mod shell;
mod subscriptions;
mod trading;
mod workers;
