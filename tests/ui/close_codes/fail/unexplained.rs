//! A public enum says what each of its codes means, and what to do.

use wsclose::close_codes;

/// The codes.
#[close_codes]
pub enum Public {
    #[code(remedy = none)]
    NoMeaning = 4001,
  //^^^^^^^^^ `NoMeaning` has no meaning
  //| help: write a doc comment above, `/// …`, or `#[code(meaning = "…")]`
    /// It has a meaning.
    NoRemedy = 4002,
  //^^^^^^^^ `NoRemedy` has no remedy
  //| help: write `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
    Neither = 4003,
  //^^^^^^^ `Neither` has neither a meaning nor a remedy
  //| help: write the meaning above as a doc comment, `/// …`, and what to do as `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
    /// Another meaning than the registered one needs another remedy.
    #[code(meaning = "Lunch.")]
    Lunch = 1013,
  //^^^^^ `Lunch` has no remedy
  //| help: write `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
    Deploy = 1012,
    #[code(unregistered = "older than the registry")]
    Older = 3500,
  //^^^^^ `Older` has neither a meaning nor a remedy
  //| help: write the meaning above as a doc comment, `/// …`, and what to do as `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
    #[doc = concat!("What a macro writes ", "cannot be read.")]
    #[code(remedy = none)]
    ByMacro = 4004,
  //^^^^^^^ `ByMacro` has no meaning
  //| help: write a doc comment above, `/// …`, or `#[code(meaning = "…")]`
    #[doc(hidden)]
    Hidden = 4005,
  //^^^^^^ `Hidden` has neither a meaning nor a remedy
  //| help: write the meaning above as a doc comment, `/// …`, and what to do as `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
}

/// What follows on an enum of codes; none of it is wrong, so none of it may be an error.
macro_rules! used {
    ($($code:ident::$variant:ident)*) => {$(
        let all: &[$code] = $code::ALL;
        let code: wsclose::SendCode = $code::$variant.code();
        let _: (u16, wsclose::CloseCode) = ($code::$variant.into(), $code::$variant.into());
        let _ = ($code::try_from(4001).is_ok(), $code::try_from(code).is_ok(), all.len());
        let _ = wsclose::ApplicationCode::explain(&$code::$variant);
    )*};
}

fn main() {
    used!(Public::NoMeaning Public::Deploy);
}
