//! From source text to sites, in stages that run one way.

pub(crate) mod format_string;
pub(crate) mod parse;
