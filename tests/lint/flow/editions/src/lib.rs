//! A program of the edition 2015, with what later editions refuse.
#![allow(dead_code, bare_trait_objects, anonymous_parameters, ellipsis_inclusive_range_patterns)]

extern crate ws;

mod names;
mod parameters;
mod traits;
