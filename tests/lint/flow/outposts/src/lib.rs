//! Outposts.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod carriers;
mod chosen;
mod enums;
mod helpers;
mod lookalikes;
mod mutable;
mod numbers;
mod proxies;
mod reexports;
