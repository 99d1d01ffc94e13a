//! All mistakes of an enum at once.

use wsclose::close_codes;

#[close_codes(dispaly)]
//            ^^^^^^^ unknown key `dispaly`
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
    //             ^^^^ unknown advice for `retry`
    //             | help: write `retry = never`
    Third = 4001,
    //      ^^^^ 4001 is already the code of `Fine`
    //      | help: give each variant a different code, such as 4006
    Fourth(u16),
  //^^^^^^ `Fourth` has no code
  //| help: write `Fourth(…) = 4007`; the catch-all for all other codes is `Fourth(SendCode)` or `Fourth(CloseCode)`
    #[code(sent_by = all, remedy = "")]
    //               ^^^ `sent_by` takes `client` or `server`
    //               | help: write `sent_by = client` or `sent_by = server`; omit it for either endpoint
    //                             ^^ `remedy` is empty
    //                             | help: write `remedy = "…"` or `remedy = none`, or remove `remedy`
    Fifth = 4002,
    Sixth = 4003,
  //^^^^^ `Sixth` has neither a meaning nor a remedy
  //| help: write the meaning above as a doc comment, `/// …`, and what to do as `#[code(remedy = "…")]`, or `remedy = none` if there is nothing to do
    Seventh = 3500,
  //^^^^^^^ 3500 is in the registered range 3000 to 3999 but not in the catalogue
  //| help: use a code from 4000 to 4999, or state where it is registered, `#[code(registered = "…")]`, or why it is not, `#[code(unregistered = "…")]`
  //^^^^^^^ `Seventh` has neither a meaning nor a remedy
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
