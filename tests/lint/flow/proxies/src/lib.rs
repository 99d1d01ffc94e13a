//! Frames that go from one library's type into another's.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod actix_to_client;
mod browser_to_server;
mod by_conversion;
mod durable_object;
mod error_variant;
mod fast_to_axum;
mod fields;
mod invented;
mod own_frame;
mod page_bridge;
mod streams;
mod worker_pair;
mod worker_upstream;
