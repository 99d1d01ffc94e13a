//! The fixtures that are not compiled, and why. The others are modules of `current` and
//! `tungstenite-28`.

/// The path under `tests/lint`, and the reason.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("libraries/websocket_web.rs", "the library builds for WebAssembly only"),
    ("unresolved-code.rs", "it sends a code of a crate that does not exist"),
];
