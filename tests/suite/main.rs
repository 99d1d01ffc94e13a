//! What the crates promise, seen as a user sees it.

mod generated;
mod project;
mod ui;
mod verdicts;
