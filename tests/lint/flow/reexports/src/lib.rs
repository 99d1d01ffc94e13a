//! Libraries that are reached by another name.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod alias_of_alias;
mod aliases;
mod cfg_switch;
mod facade;
mod function_local;
mod nested_use;
pub mod net;
mod newtypes;
pub mod prelude;
mod renamed_dependency;
mod server;
mod through_another_crate;
mod through_prelude;

pub use tokio_tungstenite::tungstenite;

pub mod deps {
    pub use poem;
    pub extern crate fastwebsockets as fws;
}
