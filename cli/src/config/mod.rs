//! What is configured: levels of rules on the command line, and `metadata.wsclose` in manifests.

mod manifest;
mod rules;

pub(crate) use manifest::{Config, Fault, place};
pub(crate) use rules::{Levels, RuleInfo, RuleSet, nearest};
