//! However a wrong enum is used, only its own mistakes are errors.
#![deny(warnings)]

use wsclose::{ApplicationCode, CloseCode, Retry, SendCode, close_codes, closes_with};

/// Every code is wrong.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chat {
    /// Reserved.
    #[code(remedy = none)]
    Reserved = 1006,
    //         ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //         | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    /// Twice.
    #[code(remedy = none, retry = never)]
    Kicked = 4001,
    /// Twice.
    #[code(remedy = none)]
    Twice = 4001,
    //      ^^^^ 4001 is already the code of `Kicked`
    //      | help: give each variant a different code, such as 4004
    /// No code.
    #[code(remedy = none)]
    Missing,
  //^^^^^^^ `Missing` has no code
  //| help: write `Missing = 4005`
    Unexplained = 4002,
  //^^^^^^^^^^^ `Unexplained` has neither a meaning nor a remedy
  //| help: write the meaning above as a doc comment, `/// …`, and what to do as `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
}

/// The conversions stay those of a received code.
#[close_codes]
enum Received {
    Reserved = 1005,
    //         ^^^^ 1005 (No Status Received) must not be sent in a Close frame
    //         | help: to close without a code, send a Close frame with an empty body (`None` in most libraries); to tell the other endpoint why, send a code such as 1000 (Normal Closure) or 1011 (Internal Error)
    //         | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    Other(CloseCode),
}

impl Chat {
    const FIRST: Chat = Chat::ALL[0];
    const CODE: SendCode = Chat::Reserved.code();
}

#[closes_with(Chat::Reserved, Chat::Missing, Received::Reserved, Received::Other)]
fn close(number: u16) -> Result<Chat, SendCode> {
    match Chat::try_from(number) {
        Ok(Chat::Reserved | Chat::Kicked) => Ok(Chat::Missing),
        Ok(code @ (Chat::Twice | Chat::Missing | Chat::Unexplained)) => Err(code.into()),
        Err(error) => Err(error.known()[0].code()),
    }
}

fn retry<C: ApplicationCode>(code: &C) -> Option<Retry> {
    code.retry()
}

fn main() {
    println!("{} {:?} {:?}", Chat::FIRST, Chat::CODE, close(4001));
    println!("{:?} {}", retry(&Chat::Twice), Chat::Unexplained as u16);
    let received = Received::from(1006);
    println!("{:?} {}", received.code(), Received::Reserved.explain());
    println!("{:?}", SendCode::try_from(received).is_err());
}
