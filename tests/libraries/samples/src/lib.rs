//! The code samples of the site: what the build script takes from `cli/src/website/samples.rs`.
#![allow(dead_code, reason = "nobody calls a sample")]

include!(concat!(env!("OUT_DIR"), "/samples.rs"));
