//! `#[close_codes]`: an application's codes as an enum.

mod check;
mod docs;
mod expand;
mod parse;
mod row_macro;
#[cfg(test)]
mod tests;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, DeriveInput};
use wsclose_core::application::Registration;
use wsclose_core::catalogue::SentBy;
use wsclose_core::{Retry, SendCode};

use crate::crate_path::CratePath;
use crate::report;
use crate::tokens::Place;

/// `#[close_codes(arguments)]` on an item.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    let settings = parse::attribute(arguments, &mut problems);
    let (input, variants) = match parse::item(item, &mut problems) {
        Ok(read) => read,
        // Whatever it is, it is the user's.
        Err(item) => {
            let errors = report::items(&problems);
            return quote!(#item #errors);
        }
    };
    let codes = check::check(&input, variants, &mut problems);
    expand::expand(input, &codes, &settings, &problems)
}

/// What the attribute itself says.
#[derive(Debug, Default)]
struct Settings {
    krate: CratePath,
    display: bool,
}

/// A variant as the user wrote it, its `#[code(…)]` read and taken off.
struct Variant {
    name: Ident,
    /// Its `#[cfg]`s.
    cfgs: Vec<Attribute>,
    shape: Shape,
    /// The first paragraph of its documentation.
    own_text: Option<String>,
    said: Said,
    /// Its first `#[code(…)]`.
    said_at: Option<Place>,
    /// Is something in its `#[code(…)]` wrong? What is missing may be what was meant there.
    is_misread: bool,
}

#[derive(Debug)]
enum Shape {
    /// `Name = 4001`.
    Code(String, Place),
    /// `Name`, without a code.
    Missing,
    /// `Other(SendCode)` or `Other(CloseCode)`.
    CatchAll(CatchAll),
    /// Something else as the code, reported already.
    WrongCode,
    /// Fields that no code goes with, reported already.
    WrongFields,
}

/// What a catch-all variant holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CatchAll {
    Send,
    Close,
}

/// What `#[code(…)]` says about a variant, each with the place of its setting.
#[derive(Debug, Default)]
struct Said {
    meaning: Option<(String, Place)>,
    when: Option<String>,
    remedy: Option<Remedy>,
    retry: Option<Retry>,
    sent_by: Option<(SentBy, Place)>,
    registered: Option<(String, Place)>,
    unregistered: Option<(String, Place)>,
}

#[derive(Debug)]
enum Remedy {
    /// `remedy = none`
    Nothing,
    Text(String),
}

/// A variant that passed the check, or has something in the place of what is wrong.
struct Checked {
    name: Ident,
    cfgs: Vec<Attribute>,
    /// `None` for the catch-all, and for a variant with the wrong fields.
    code: Option<SendCode>,
    catch_all: Option<CatchAll>,
    /// Does the user's own documentation say already what it means?
    is_described: bool,
    meaning: Option<String>,
    when: Option<String>,
    remedy: Option<Remedy>,
    retry: Option<Retry>,
    sent_by: Option<SentBy>,
    registration: Option<OwnRegistration>,
}

/// A registration outside the catalogue.
#[derive(Debug)]
enum OwnRegistration {
    Registered(String),
    Unregistered(String),
}

impl OwnRegistration {
    fn borrowed(&self) -> Registration<'_> {
        match self {
            OwnRegistration::Registered(place) => Registration::Registered(place),
            OwnRegistration::Unregistered(why) => Registration::Unregistered(why),
        }
    }
}

/// The item without what was read out of it.
type Input = DeriveInput;
