//! What a user says with `#[close_codes]`, as `parse` reads it.

use proc_macro2::{Ident, TokenStream};
use wsclose_core::Retry;
use wsclose_core::application::Registration;
use wsclose_core::catalogue::SentBy;

use crate::crate_path::CratePath;
use crate::tokens::Place;

/// What the attribute itself says.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub(super) krate: CratePath,
    pub(super) display: bool,
}

/// The item without what was read out of it.
pub(super) type Input = syn::DeriveInput;

/// A variant as the user wrote it, its `#[code(…)]` read and taken off.
pub(super) struct Variant {
    pub(super) name: Ident,
    pub(super) shape: Shape,
    pub(super) fields: Fields,
    /// The first paragraph of its documentation.
    pub(super) own_text: Option<String>,
    pub(super) said: Said,
    /// Its first `#[code(…)]`.
    pub(super) said_at: Option<Place>,
    /// Is something in its `#[code(…)]` wrong? What is missing may be what was meant there.
    pub(super) is_misread: bool,
}

/// The fields of a variant.
pub(super) enum Fields {
    Unit,
    /// The name and the type of each.
    Named(Vec<(Ident, TokenStream)>),
    /// The type of each.
    Unnamed(Vec<TokenStream>),
}

pub(super) enum Shape {
    /// `Name = 4001`.
    Code(String, Place),
    /// `Name = BASE + 1`.
    Constant(TokenStream),
    /// `Name`, without a code.
    Missing,
    /// `Other(SendCode)` or `Other(CloseCode)`.
    CatchAll(CatchAll),
    /// Something else as the code, reported already.
    WrongCode,
}

/// What a catch-all variant holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CatchAll {
    Send,
    Close,
}

/// What `#[code(…)]` says about a variant, each with the place of its setting.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) meaning: Option<(String, Place)>,
    pub(super) when: Option<String>,
    pub(super) remedy: Option<Remedy>,
    pub(super) retry: Option<Retry>,
    pub(super) sent_by: Option<(SentBy, Place)>,
    pub(super) registered: Option<(String, Place)>,
    pub(super) unregistered: Option<(String, Place)>,
    pub(super) reason: Option<(String, Place)>,
    /// `from = false`: no code converts into the variant.
    pub(super) not_from: Option<Place>,
}

#[derive(Debug)]
pub(super) enum Remedy {
    /// `remedy = none`
    Nothing,
    Text(String),
}

impl Remedy {
    /// The text, or `None` for "nothing to do".
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Remedy::Nothing => None,
            Remedy::Text(text) => Some(text),
        }
    }
}

/// A registration outside the catalogue.
#[derive(Debug)]
pub(super) enum OwnRegistration {
    Registered(String),
    Unregistered(String),
    /// What the user says is in front of what the catalogue says.
    AsRegistered,
}

impl OwnRegistration {
    pub(super) fn borrowed(&self) -> Registration<'_> {
        match self {
            OwnRegistration::Registered(place) => Registration::Registered(place),
            OwnRegistration::Unregistered(why) => Registration::Unregistered(why),
            OwnRegistration::AsRegistered => Registration::AsRegistered,
        }
    }
}
