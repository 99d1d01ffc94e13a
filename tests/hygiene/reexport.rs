//! A library that hands the macros on.

pub use wsclose::{SendCode, close_code, close_reason, explain};

/// A macro of its own that expands to them.
#[macro_export]
macro_rules! code {
    ($code:literal) => {
        $crate::close_code!(send $code)
    };
}
