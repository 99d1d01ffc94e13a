//! What looks like a close code and is none: nothing is expected here.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod checked;
mod client_api;
mod database;
mod filters;
mod http;
mod kept;
mod own_codes;
mod own_types;
mod queues;
mod quic;
mod reading;
mod reported;
mod same_variants;
mod simulation;
mod synthetic;
mod tables;
mod telemetry;
