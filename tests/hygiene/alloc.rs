//! `alloc`, and no `std`.
#![no_std]

extern crate alloc;

use alloc::borrow::Cow;
use alloc::string::String;

use wsclose::{Reason, ReasonBuf, close_reason};

pub fn borrowed() -> Cow<'static, str> {
    close_reason!("bye").into()
}

pub fn owned(reason: Reason<'_>) -> String {
    reason.into()
}

pub fn given_away(reason: ReasonBuf) -> Cow<'static, str> {
    reason.into()
}
