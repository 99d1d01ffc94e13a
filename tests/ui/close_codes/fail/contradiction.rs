//! What contradicts the registered meaning of a number.

use wsclose::close_codes;

#[close_codes]
enum Names {
    GoingAway = 1000,
  //^^^^^^^^^ `GoingAway` is 1001, and 1000 is Normal Closure
  //| help: write `GoingAway = 1001`, rename the variant, or state with `#[code(meaning = "…")]` what 1000 means here
    InternalError = 4002,
    #[code(meaning = "The user left.")]
    Timeout = 1001,
}

#[close_codes]
enum Sides {
    #[code(sent_by = client)]
    //     ^^^^^^^^^^^^^^^^ 1012 (Service Restart) should not be sent by a client
    //     | help: remove this, or state with `#[code(meaning = "…")]` what 1012 means here
    ServiceRestart = 1012,
    #[code(sent_by = server)]
    //     ^^^^^^^^^^^^^^^^ 1010 (Mandatory Extension) must not be sent by a server
    //     | help: remove this, or state with `#[code(meaning = "…")]` what 1010 means here
    MandatoryExtension = 1010,
    #[code(sent_by = client, meaning = "The phone restarts.", remedy = none)]
    Restart = 1013,
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
    used!(Names::GoingAway Sides::ServiceRestart);
}
