//! What the crates promise, seen as a user sees it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

mod application;
mod attribute_docs;
mod compiler;
mod expansions;
mod expected;
mod features;
mod generated;
mod hygiene;
mod layers;
mod libraries;
mod lint;
mod machine_code;
mod project;
mod protocols;
mod readme;
mod reconnecting;
mod rustdoc;
mod ui;
mod verdicts;
mod wording;
