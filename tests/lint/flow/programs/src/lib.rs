//! Whole small programs, each with several ways from a code to a send.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod auction;
mod backpressure;
mod broker;
mod checked;
mod chess;
mod drain;
mod editor;
mod errors;
mod gate;
mod handshake;
mod heartbeat;
mod hub;
mod ledger;
mod lobby;
mod metrics;
mod outbox;
mod plugins;
mod quiz;
mod registry;
mod relay;
mod replay;
mod retry;
mod shell;
mod supervisor;
mod texts;
mod tunnel;
