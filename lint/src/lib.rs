//! Finds wrong WebSocket close codes in ordinary Rust code.
//!
//! Source text and a manifest's dependencies come in, findings go out; there is no I/O here. The
//! way of a file: *analysis* finds the [`Site`]s where a code is used, [*rules*](rules::RULES) judge
//! them by what the [*libraries*](libraries::LIBRARIES) do, and the places that a [`Finding`] names
//! are turned back into ranges of the source.

mod analysis;
pub mod application;
pub mod finding;
mod fixes;
pub mod libraries;
pub mod package;
pub mod rules;
pub mod site;

pub use analysis::parse::{
    Comment, CommentKind, ItemRange, SyntaxError, comments, item_ranges, syntax_errors,
};
pub use analysis::{Loader, WORDS, Wanted, Words};
pub use finding::{Finding, Fix, Level, Safety};
pub use package::{Dependency, Edition, File, Manifest, ParseError, Report, Unit, Version};
pub use site::{Part, Site};
