//! From source text to sites, in stages that run one way.

pub(crate) mod parse;
