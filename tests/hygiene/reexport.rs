//! A library that hands the macros on.

pub use wsclose;
pub use wsclose::{SendCode, close_code, close_codes, close_reason, closes_with, explain};

/// Codes of its own.
#[close_codes]
pub enum Shared {
    /// The framework stops.
    #[code(remedy = none)]
    Stopped = 4100,
}

/// A macro of its own that expands to them.
#[macro_export]
macro_rules! code {
    ($code:literal) => {
        $crate::close_code!(send $code)
    };
}

/// Another that makes an enum.
#[macro_export]
macro_rules! codes {
    ($name:ident { $($variant:ident = $code:literal,)* }) => {
        #[$crate::close_codes(crate = "::reexport::wsclose")]
        enum $name { $($variant = $code,)* }
    };
}
