//! All mistakes of an enum at once.

use wsclose::close_codes;

#[close_codes(dispaly)]
//            ^^^^^^^ there is no key `dispaly`
//            | help: write `display`
pub enum Close {
    First = 1006,
    //      ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
    //      | help: to make the other endpoint report 1006, drop the connection without a Close frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or too slow, send 1008 (Policy Violation) or 3008 (Timeout)
    //      | note: it is reserved for reporting locally how a connection ended (RFC 6455, section 7.4.1)
    Second,
  //^^^^^^ `Second` has no code
  //| help: write `Second = 4005`
    /// Has all.
    #[code(remedy = none)]
    Fine = 4001,
    #[code(retry = nver)]
    //             ^^^^ `retry` does not know this advice
    //             | help: write `retry = never`
    Third = 4001,
    //      ^^^^ 4001 is the code of `Fine` already
    //      | help: give each variant a code of its own, such as 4006
    Fourth(u16),
  //^^^^^^ `Fourth` has no code
  //| help: write `Fourth(…) = 4007`; the catch-all for all other codes is `Fourth(SendCode)` or `Fourth(CloseCode)`
    #[code(sent_by = all, remedy = "")]
    //               ^^^ `sent_by` takes one side
    //               | help: write `sent_by = client` or `sent_by = server`; leave it out for either
    //                             ^^ the text of `remedy` is empty
    //                             | help: write `remedy = "…"` or `remedy = none`, or leave `remedy` out
    Fifth = 4002,
    Sixth = 4003,
  //^^^^^ nothing says what `Sixth` means, nor what to do about it
  //| help: write the meaning above as a doc comment, `/// …`, and what to do as `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
    Seventh = 3500,
  //^^^^^^^ 3500 is not in the catalogue, and 3000 to 3999 are registered
  //| help: take a code from 4000 to 4999; or write where it is registered, `#[code(registered = "…")]`, or why it is not, `#[code(unregistered = "…")]`
  //^^^^^^^ nothing says what `Seventh` means, nor what to do about it
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
    used!(Close::First Close::Second Close::Third Close::Sixth);
}
