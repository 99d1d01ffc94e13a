//! Fixtures of libraries on tungstenite 0.28.
#![allow(dead_code, unused, reason = "nobody calls a fixture")]

#[path = "../../../lint/libraries/viz.rs"]
mod viz;
#[path = "../../../lint/libraries/volo_http.rs"]
mod volo_http;
