//! Finds wrong WebSocket close codes in ordinary Rust code.
//!
//! Source text and a manifest's dependencies come in, findings go out; there is no I/O here. The
//! way of a file: *analysis* finds the sites where a code is used, the [*rules*](RULES) judge them by
//! what the [*libraries*](library_names) do, and each [`Finding`] of the [`Report`] names ranges of the
//! source.
//!
//! ```
//! use wsclose_lint::{Dependency, File, Manifest, Unit};
//!
//! let manifest = Manifest::of(vec![Dependency::new("axum", "axum")]);
//! let text = "use axum::extract::ws::{CloseFrame, Message};
//!     fn end() -> Message {
//!         Message::Close(Some(CloseFrame { code: 1006, reason: \"lost\".into() }))
//!     }";
//! let file = File::new(0, "src/lib.rs".to_owned(), text.to_owned(), false);
//!
//! let report = Unit::new(vec![manifest], vec![file]).check();
//! let rules: Vec<&str> = report.findings.iter().map(|finding| finding.rule).collect();
//! assert_eq!(rules, ["reserved-code-sent"]);
//! ```

mod analysis;
pub mod application;
mod check;
mod finding;
mod fixes;
mod libraries;
mod package;
mod report;
mod rules;
mod site;

pub use analysis::parse::{
    Comment, CommentKind, ItemRange, SyntaxError, comments, item_ranges, syntax_errors,
};
pub use analysis::{Loader, Wanted, Words};
pub use finding::{Level, Safety};
pub use libraries::{WORDS, is_library, library_names};
pub use package::{Dependency, Edition, File, Manifest, Unit, Version};
pub use report::{Finding, Fix, ParseError, Place, Report, Sends};
pub use rules::{RULES, Rule};
