//! Variants that are not always there.
#![deny(warnings)]

use wsclose::{ApplicationCode as _, close_codes};

#[close_codes]
#[derive(Debug, PartialEq)]
pub enum Close {
    /// Here.
    #[cfg(all())]
    #[code(remedy = none)]
    Here = 4001,
    /// Gone.
    #[cfg(any())]
    #[code(remedy = none)]
    Gone = 4002,
    /// The same code under another condition.
    #[cfg(not(any()))]
    #[code(remedy = none)]
    Instead = 4002,
    /// The same variant with another code.
    #[cfg(any())]
    #[code(remedy = none)]
    Either = 4003,
    /// The same variant with another code, here.
    #[cfg(all())]
    #[cfg(not(any()))]
    #[code(remedy = "Wait.")]
    Either = 4004,
    #[cfg_attr(all(), doc = "Under a condition only its documentation stands.")]
    #[code(meaning = "Always.", remedy = none)]
    Always = 4005,
}

#[close_codes]
pub enum Nothing {
    /// Never compiled.
    #[cfg(any())]
    #[code(remedy = none)]
    Gone = 4002,
}

/// A condition decides what is said, and whether there is a catch-all.
#[close_codes]
#[derive(Debug, PartialEq)]
pub enum Said {
    /// Yes.
    #[cfg_attr(all(), code(remedy = "Wait.", retry = never))]
    #[cfg_attr(any(), code(remedy = "Go."))]
    Yes = 4001,
    /// The same number where the first is not compiled.
    #[cfg(any())]
    No = 4001,
    #[cfg(any())]
    Other(wsclose::SendCode),
}

#[cfg(any())]
#[close_codes]
pub enum NotThere {
    Gone = 1006,
}

fn main() {
    assert_eq!(Close::ALL, [Close::Here, Close::Instead, Close::Either, Close::Always]);
    let definitions: Vec<&str> = Close::DEFINITIONS.iter().map(|code| code.name()).collect();
    assert_eq!(definitions, ["Here", "Instead", "Either", "Always"]);
    assert_eq!((Said::Yes.remedy(), Said::Yes.retry()), ("Wait.", Some(wsclose::Retry::Never)));
    assert!(Said::try_from(4002).is_err());
    assert_eq!(Close::Either.code(), 4004);
    assert_eq!(Close::Either.remedy(), "Wait.");
    assert_eq!(Close::try_from(4002), Ok(Close::Instead));
    assert_eq!(
        Close::try_from(4003).unwrap_err().to_string(),
        "4003 (Private Use) is not one of the codes of `Close`, which are 4001 Here, \
         4002 Instead, 4004 Either, 4005 Always",
    );
    assert_eq!(Nothing::ALL.len() + Nothing::DEFINITIONS.len(), 0);
    assert!(Nothing::try_from(4002).is_err());
}
