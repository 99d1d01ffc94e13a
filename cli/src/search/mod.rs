//! Answers a question in words: one index for the command line and for the search box of the site.
//!
//! `terms` splits a text, `index` weighs the terms of each page, `rank` orders the pages for a
//! query. The site carries the index as data and ranks with the same rules in `site.js`; a test
//! runs both over the same queries.

mod index;
mod messages;
mod rank;
mod terms;

pub(crate) use index::{Index, Page};
pub(crate) use messages::messages_of;

#[cfg(test)]
mod tests;
