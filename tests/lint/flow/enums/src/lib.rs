//! Enums that represent codes.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod associated;
mod carried;
mod disconnect;
mod display;
mod gateway;
mod kick;
mod lookup;
mod ordinals;
mod protocol_error;
mod reasons;
mod result_codes;
mod session_end;
mod status;
mod try_from;
