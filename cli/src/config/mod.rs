//! What is configured: levels of rules on the command line, and `metadata.wsclose` in manifests.

mod manifest;
mod rules;
mod schema;

pub(crate) use manifest::{Config, Fault, place};
pub(crate) use rules::{Levels, RuleInfo, RuleSet, nearest};
pub(crate) use schema::schema;
