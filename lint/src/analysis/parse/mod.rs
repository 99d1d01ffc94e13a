//! Stage 1: from the text of a file, valid or not, to a syntax tree.
//!
//! A file is lexed, held to the [`limits`] of what can be parsed without running out of stack, and
//! parsed. Where that fails, the smallest item around each mistake is left out, and the rest is
//! parsed as if it were not there. All ranges count bytes of the text as it was given.

mod comments;
mod edition;
mod items;
mod left_out;
mod lex;
mod limits;
mod offsets;
mod preamble;
mod recover;

use std::ops::Range;
use std::thread;

pub use comments::{Comment, CommentKind, comments};
pub use items::{ItemRange, item_ranges};
pub(crate) use left_out::{Body, LeftOut};
pub(crate) use offsets::Offsets;

use crate::package::Edition;
use offsets::Parts;

/// The stack of a thread that parses: enough for the deepest nesting that the limits allow, with
/// room to spare for walking and dropping the tree.
const STACK: usize = 256 << 20;

/// The part of a file that could be parsed.
pub(crate) struct Parsed {
    /// Its items, without those that contain a syntax error.
    pub(crate) file: syn::File,
    /// Maps offsets of the tree to offsets of the file.
    pub(crate) offsets: Offsets,
    /// What is wrong with the items that are left out, one error for each.
    pub(crate) errors: Vec<SyntaxError>,
}

/// The blocks of some functions, parsed by themselves.
pub(crate) struct ParsedBlocks {
    /// Those without a syntax error.
    pub(crate) blocks: Vec<syn::Block>,
    /// Maps offsets of the blocks to offsets of the file.
    pub(crate) offsets: Offsets,
    /// The syntax errors of the others.
    pub(crate) errors: Vec<SyntaxError>,
}

/// A place at which a file is not Rust, or is nested too deeply to be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntaxError {
    /// The bytes of the file that the error is about.
    pub range: Range<usize>,
    /// What is wrong: lower case, no final period.
    pub message: String,
}

impl SyntaxError {
    /// Creates an error at a range of a file.
    pub fn new(range: Range<usize>, message: String) -> SyntaxError {
        SyntaxError { range, message }
    }
}

/// Parses a file without some parts of it, as if they were empty. Call it inside [`on_deep_stack`].
pub(crate) fn parse(text: &str, edition: Edition, without: &LeftOut) -> Parsed {
    let Parts { text, offsets } = without.rest(preamble::blanked(text));
    let offsets = offsets.with_lines(&text);
    let lex::Lexed { tokens, mut errors } = lex::lex(text, without.is_within_limits);
    let file = recover::file(edition::adapt(tokens, edition), &mut errors);
    errors.sort_by_key(|error| error.range.start);
    map_ranges(&mut errors, &offsets);
    Parsed { file, offsets, errors }
}

/// Parses the blocks of some functions of a file that was parsed without them, in order. Call it
/// inside [`on_deep_stack`].
pub(crate) fn parse_blocks<'b>(
    text: &str,
    edition: Edition,
    only: impl IntoIterator<Item = &'b Body>,
) -> ParsedBlocks {
    let Parts { text, offsets } = left_out::alone(text, only);
    let offsets = offsets.with_lines(&text);
    // Blocks are found only in files that are within the limits.
    let lex::Lexed { tokens, mut errors } = lex::lex(text, true);
    let blocks = recover::blocks(edition::adapt(tokens, edition), &mut errors);
    map_ranges(&mut errors, &offsets);
    ParsedBlocks { blocks, offsets, errors }
}

/// Maps the ranges of errors to ranges of the file.
fn map_ranges(errors: &mut [SyntaxError], offsets: &Offsets) {
    for error in errors {
        error.range = offsets.range(error.range.clone());
    }
}

/// Returns the syntax errors of a file.
///
/// # Errors
///
/// The system has no thread to parse in.
pub fn syntax_errors(text: &str, edition: Edition) -> std::io::Result<Vec<SyntaxError>> {
    on_deep_stack(|| parse(text, edition, &LeftOut::default()).errors)
}

/// Runs something that parses in a thread with a stack for it. The positions of tokens are kept for
/// each thread, so their memory is freed with it, too.
pub(crate) fn on_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> std::io::Result<T> {
    // WebAssembly has no threads, and the stack that its host gives.
    if cfg!(target_family = "wasm") {
        return Ok(work());
    }
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
        thread.join().map_err(|_| std::io::Error::other("the parser panicked"))
    })
}

#[cfg(test)]
mod tests;
