//! What is wrong with the codes of an enum. All of it is found, and something usable is put in
//! the place of what is wrong, so that the rest of the user's code causes no further errors.

use proc_macro2::{Ident, TokenStream};
use wsclose_core::__private::{Spelling, meant, parse};
use wsclose_core::catalogue::SentBy;
use wsclose_core::{Retry, Role, SendCode, Status};

use super::ast::{CatchAll, Fields, Input, OwnRegistration, Remedy, Shape, Variant};
use super::parse::{AS_NUMBER, plain_name};
use crate::report::Problem;
use crate::tokens::Place;

/// A variant that passed the check, or has something in the place of what is wrong.
pub(super) struct Checked {
    pub(super) name: Ident,
    /// `None` for the catch-all.
    pub(super) code: Option<Number>,
    pub(super) fields: Fields,
    /// Does the code convert into the variant?
    pub(super) from: bool,
    pub(super) catch_all: Option<CatchAll>,
    /// Does the user's own documentation say already what it means?
    pub(super) is_described: bool,
    pub(super) meaning: Option<String>,
    pub(super) when: Option<String>,
    pub(super) remedy: Option<Remedy>,
    pub(super) retry: Option<Retry>,
    pub(super) sent_by: Option<SentBy>,
    pub(super) registration: Option<OwnRegistration>,
    /// At most 123 bytes.
    pub(super) reason: Option<(String, Place)>,
}

/// The code of a variant.
pub(super) enum Number {
    Written(SendCode),
    /// The compiler evaluates it and checks that it is a private code.
    Constant(Box<Constant>),
}

pub(super) struct Constant {
    pub(super) variant: Ident,
    pub(super) value: TokenStream,
}

/// Checks all variants. Where not `is_whole`, a condition took some away.
pub(super) fn check(
    input: &Input,
    variants: Vec<Variant>,
    is_whole: bool,
    problems: &mut Vec<Problem>,
) -> Vec<Checked> {
    let public = matches!(input.vis, syn::Visibility::Public(_));
    let has_code = variants.iter().any(|variant| !matches!(variant.shape, Shape::CatchAll(_)));
    if is_whole && !has_code {
        problems.push(Problem::new(
            Place::at(input.ident.span()),
            format_args!("`{}` declares no code", input.ident),
            "write a variant with a code, such as `SessionExpired = 4001`",
        ));
    }
    let (mut written, mut free) = (Vec::new(), 3999);
    for variant in &variants {
        if let Some(code) = number(variant) {
            written.push(code);
            if (4000..=4999).contains(&code) {
                free = code.max(free);
            }
        }
    }
    let mut checker = Checker { seen: Vec::new(), free, written, catch_all: None, problems };
    checker.next_free();
    let mut codes = Vec::new();
    for variant in variants {
        codes.push(checker.variant(variant, public));
    }
    let is_received = codes.iter().any(|code| code.catch_all == Some(CatchAll::Close));
    for code in &codes {
        // The codes of an enum that is received need not be ones that are sent.
        if let Some((_, place)) = &code.reason
            && is_received
        {
            problems.push(Problem::new(
                *place,
                "an enum for received codes cannot have reasons",
                "remove `reason`, or change the catch-all to `Other(SendCode)`",
            ));
        }
    }
    codes
}

/// The number of a variant, right or wrong.
fn number(variant: &Variant) -> Option<u16> {
    match &variant.shape {
        Shape::Code(text, _) => parse(text).ok().map(|spelling| spelling.code.get()),
        _ => None,
    }
}

struct Checker<'p> {
    /// The codes so far, each with the name of its variant.
    seen: Vec<(SendCode, String)>,
    /// The private code to suggest next, and to put where a code is missing or wrong.
    free: u16,
    /// The codes that the user wrote, which are not free.
    written: Vec<u16>,
    /// The first catch-all variant.
    catch_all: Option<String>,
    problems: &'p mut Vec<Problem>,
}

impl Checker<'_> {
    /// What is suggested must not be what another variant has. Best is what follows on the
    /// highest; after the last private code, the search continues at the first.
    fn next_free(&mut self) {
        let behind = next_private(self.free);
        let mut free = behind;
        while self.written.contains(&free) {
            free = next_private(free);
            if free == behind {
                break;
            }
        }
        self.free = free;
        self.written.push(free);
    }

    fn variant(&mut self, variant: Variant, public: bool) -> Checked {
        let (code, catch_all) = match &variant.shape {
            Shape::CatchAll(catch_all) => (None, self.only_catch_all(&variant, *catch_all)),
            Shape::Code(text, place) => {
                (self.code(&variant, text, *place).map(Number::Written), None)
            }
            Shape::Constant(value) => {
                let constant = Constant { variant: variant.name.clone(), value: value.clone() };
                (Some(Number::Constant(Box::new(constant))), None)
            }
            Shape::Missing => {
                self.problems.push(missing(&variant, self.free));
                (None, None)
            }
            Shape::WrongCode => (None, None),
        };
        if let Some(code) = &code {
            self.terms(&variant, code);
            if public && !variant.is_misread {
                self.is_explained(&variant, code.written());
            }
        } else if catch_all.is_some() {
            self.says_nothing(&variant);
        }
        if code.is_none() && !matches!(variant.shape, Shape::CatchAll(_)) {
            // Something in its place, so that the rest of the enum is there.
            let stand_in = SendCode::new(self.free).unwrap_or(SendCode::INTERNAL_ERROR);
            self.next_free();
            let code = finish(variant, Some(Number::Written(stand_in)), None);
            // Its fields need no defaults before it has a code.
            let from = matches!(code.fields, Fields::Unit);
            return Checked { from, ..code };
        }
        finish(variant, code, catch_all)
    }

    fn only_catch_all(&mut self, variant: &Variant, catch_all: CatchAll) -> Option<CatchAll> {
        if let Some(first) = &self.catch_all {
            self.problems.push(Problem::new(
                Place::at(variant.name.span()),
                format_args!("`{first}` is already the catch-all"),
                "remove one of the two",
            ));
            return None;
        }
        self.catch_all = Some(plain_name(&variant.name));
        Some(catch_all)
    }

    /// May the code be sent, and is it this variant's alone?
    fn code(&mut self, variant: &Variant, text: &str, place: Place) -> Option<SendCode> {
        let code = match parse(text) {
            Ok(Spelling { code, .. }) => code,
            Err(error) => {
                let is_integer = syn::parse_str::<syn::LitInt>(text.trim_start_matches('-'))
                    .is_ok_and(|number| matches!(number.suffix(), "" | "u16"));
                // A name serves in the other macros, not here.
                let help = match meant(&error) {
                    Some(meant) => format!("write `{}`", meant.code.get()),
                    None if is_integer => error.help().to_string(),
                    None => AS_NUMBER.to_owned(),
                };
                self.problems.push(Problem::new(place, error, help));
                return None;
            }
        };
        let code = match SendCode::try_from(code) {
            Ok(code) => code,
            Err(error) => {
                self.problems.push(Problem::invalid_code(place, error));
                return None;
            }
        };
        if let Some((_, first)) = self.seen.iter().find(|(seen, _)| *seen == code) {
            self.problems.push(Problem::new(
                place,
                format_args!("{} is already the code of `{first}`", code.get()),
                format_args!("give each variant a different code, such as {}", self.free),
            ));
            return None;
        }
        self.seen.push((code, plain_name(&variant.name)));
        Some(code)
    }

    /// Does the user say on what terms the number is used, where that has to be said?
    fn terms(&mut self, variant: &Variant, number: &Number) {
        let said = &variant.said;
        // What the compiler evaluates is a private code like any other.
        let code = number.written();
        let number = code.get();
        let entry = code.to_close_code().entry();
        let is_open = code.to_close_code().status() == Status::FirstComeFirstServed;
        match (&said.registered, &said.unregistered) {
            (None, None) if is_open && !variant.is_misread => self.problems.push(Problem::new(
                Place::at(variant.name.span()),
                format_args!(
                    "{number} is in the registered range 3000 to 3999 but not in the catalogue"
                ),
                "use a code from 4000 to 4999, or state where it is registered, \
                 `#[code(registered = \"…\")]`, or why it is not, `#[code(unregistered = \"…\")]`",
            )),
            (Some(_), Some((_, place))) => self.problems.push(Problem::new(
                *place,
                "`registered` contradicts `unregistered`",
                "remove `registered` or `unregistered`",
            )),
            (Some((_, place)), None) | (None, Some((_, place))) if !is_open => {
                let claim = if entry.is_some() {
                    format!("{number} is already in the catalogue as a registered code")
                } else {
                    format!("{number} is a private code and cannot be registered")
                };
                self.problems.push(Problem::new(*place, claim, "remove this"));
            }
            _ => {}
        }
        let Some(entry) = entry else { return };
        if said.meaning.is_some() {
            return;
        }
        // The catalogue's meaning applies. A clear contradiction is a mistake.
        let name = plain_name(&variant.name);
        if let Ok(Spelling { name: Some(other), .. }) = parse(&name)
            && other.code != entry.code
        {
            self.problems.push(Problem::new(
                Place::at(variant.name.span()),
                format_args!("`{name}` is {}, and {number} is {}", other.code.get(), entry.title),
                format_args!(
                    "write `{name} = {}`, rename the variant, or state with \
                     `#[code(meaning = \"…\")]` what {number} means here",
                    other.code.get()
                ),
            ));
        }
        let role = match said.sent_by {
            Some((SentBy::Client, place)) => Some((Role::Client, place)),
            Some((SentBy::Server, place)) => Some((Role::Server, place)),
            _ => None,
        };
        if let Some((role, place)) = role
            && let Err(error) = code.to_close_code().check_send(role)
        {
            let help = format_args!(
                "remove this, or state with `#[code(meaning = \"…\")]` what {number} means here"
            );
            self.problems.push(Problem::new(place, error, help));
        }
    }

    /// Does a public enum say what its code means, and what to do?
    fn is_explained(&mut self, variant: &Variant, code: SendCode) {
        let said = &variant.said;
        // The catalogue knows both.
        let registered = code.to_close_code().entry().is_some() && said.meaning.is_none();
        let meaning = registered || said.meaning.is_some() || variant.own_text.is_some();
        let remedy = registered || said.remedy.is_some();
        let name = &variant.name;
        let (claim, help) = match (meaning, remedy) {
            (true, true) => return,
            (false, true) => (
                format!("`{name}` has no meaning"),
                "write a doc comment above, `/// …`, or `#[code(meaning = \"…\")]`",
            ),
            (true, false) => (
                format!("`{name}` has no remedy"),
                "write `#[code(remedy = \"…\")]`, or `remedy = none` if there is nothing to do",
            ),
            (false, false) => (
                format!("`{name}` has neither a meaning nor a remedy"),
                "write the meaning above as a doc comment, `/// …`, and what to do as \
                 `#[code(remedy = \"…\")]`, or `remedy = none` if there is nothing to do",
            ),
        };
        self.problems.push(Problem::new(Place::at(name.span()), claim, help));
    }

    /// What a catch-all holds is explained by the catalogue.
    fn says_nothing(&mut self, variant: &Variant) {
        if let Some(place) = variant.said_at {
            self.problems.push(Problem::new(
                place,
                "the catch-all variant cannot have `#[code(…)]`",
                "remove it",
            ));
        }
    }
}

/// What follows on a private code; the first one follows on the last.
fn next_private(code: u16) -> u16 {
    if code < 4999 { code + 1 } else { 4000 }
}

/// The mistake that a variant has no code.
fn missing(variant: &Variant, free: u16) -> Problem {
    let name = &variant.name;
    let help = match &variant.fields {
        Fields::Unit => format!("write `{name} = {free}`"),
        Fields::Named(_) => format!("write `{name} {{ … }} = {free}`"),
        Fields::Unnamed(_) => format!(
            "write `{name}(…) = {free}`; the catch-all for all other codes is `{name}(SendCode)` or \
             `{name}(CloseCode)`"
        ),
    };
    Problem::new(Place::at(name.span()), format_args!("`{name}` has no code"), help)
}

impl Number {
    /// The code, or a private one in place of an expression.
    pub(super) fn written(&self) -> SendCode {
        match self {
            Number::Written(code) => *code,
            Number::Constant(_) => SendCode::new(4000).unwrap_or(SendCode::INTERNAL_ERROR),
        }
    }
}

fn finish(variant: Variant, code: Option<Number>, catch_all: Option<CatchAll>) -> Checked {
    let Variant { name, own_text, said, fields, .. } = variant;
    let entry = code.as_ref().and_then(|code| code.written().to_close_code().entry());
    let is_described = own_text.is_some() && said.meaning.is_none();
    let meaning = said.meaning.map(|(text, _)| text);
    let registration = match (said.registered, said.unregistered) {
        (Some((place, _)), _) => Some(OwnRegistration::Registered(place)),
        (None, Some((why, _))) => Some(OwnRegistration::Unregistered(why)),
        // The user's own words are in front of the catalogue's.
        (None, None) if entry.is_some() && is_described => Some(OwnRegistration::AsRegistered),
        (None, None) => None,
    };
    Checked {
        name,
        code,
        fields,
        from: said.not_from.is_none(),
        reason: said.reason,
        catch_all,
        is_described,
        meaning: meaning.or(own_text),
        when: said.when,
        remedy: said.remedy,
        retry: said.retry,
        sent_by: said.sent_by.map(|(sent_by, _)| sent_by),
        registration,
    }
}
