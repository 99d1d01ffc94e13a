//! What the crates promise, seen as a user sees it.

mod generated;
mod hygiene;
mod machine_code;
mod project;
mod rustdoc;
mod ui;
mod verdicts;
