//! Stations.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod backend;
mod computed;
mod config;
mod deref;
mod doors;
mod errors;
mod flags;
mod graphql;
mod guards;
mod join;
mod labels;
mod mock;
mod page;
mod poem;
mod queue;
mod rounds;
mod session;
mod tables;
mod telemetry;
mod texts;
mod threads;
mod typestate;
mod upgrade;
