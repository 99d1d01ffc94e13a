//! Methods without an import, reasons, fields, constant expressions, and every conversion.
#![deny(warnings)]
#![forbid(deprecated)]

use wsclose::{Close, CloseCode, Reason, Retry, SendCode, close_codes};

mod numbers {
    pub(crate) const BASE: u16 = 4100;
}
use numbers::BASE;

/// Why the chat closes.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Chat {
    /// The token expired.
    #[code(remedy = "Sign in.", retry = after_fix, reason = "token expired")]
    Expired = 4001,
    /// A new version is being rolled out.
    Deploy = 1012,
    /// Counted from a base.
    #[code(remedy = none, retry = never)]
    Based = numbers::BASE + 1,
    /// The base.
    #[code(remedy = none)]
    Base = (BASE),
}

/// An error that is also a code.
#[close_codes(display)]
#[derive(Clone, Debug, PartialEq)]
#[repr(u16)]
pub enum Failure {
    /// Too many messages.
    #[code(remedy = "Slow down.", reason = "slow down")]
    Limited { after: u32, lines: Vec<u8> } = 4002,
    /// Never received.
    #[code(remedy = none, from = false)]
    Internal(std::num::NonZeroU8) = 4003,
    /// Without a value.
    #[code(remedy = none)]
    Empty() = 4004,
    /// Counted from a base.
    #[code(remedy = none)]
    Based = BASE + 2,
}

#[close_codes]
#[derive(Debug, PartialEq)]
enum Sent {
    Limited { after: u32 } = 4002,
    #[code(from = false)]
    Internal(u8) = 4003,
    Other(SendCode),
}

#[close_codes]
#[derive(Debug, PartialEq)]
enum Received {
    Limited { after: u32 } = 4002,
    Error = 1011,
    Other(CloseCode),
}

fn fails(failure: Failure) -> Result<(), Close<'static>> {
    Err(failure)?
}

fn takes(code: impl Into<SendCode>) -> SendCode {
    code.into()
}

const CLOSE: Close<'static> = Chat::Expired.close();

fn main() {
    // The trait is not imported.
    assert_eq!(Chat::Expired.name(), "Expired");
    assert_eq!(Chat::Expired.description(), "The token expired.");
    assert_eq!((Chat::Expired.when(), Chat::Expired.remedy()), ("", "Sign in."));
    assert_eq!(Chat::Expired.retry(), Some(Retry::AfterFix));
    assert!(Chat::Expired.explain().to_string().starts_with("4001 Expired"));
    assert_eq!(Chat::retry_for(CloseCode::new(4001)), Some(Retry::AfterFix));
    assert_eq!(Chat::retry_for(CloseCode::new(1013)), CloseCode::TRY_AGAIN_LATER.retry());
    assert!(Chat::explain_for(CloseCode::new(1006)).to_string().starts_with("1006"));

    let expired = SendCode::new(4001).unwrap();
    assert_eq!(CLOSE, Close::new(expired, Reason::new("token expired").unwrap()));
    assert_eq!(CLOSE.to_string(), "4001 Expired: token expired");
    assert_eq!(Chat::Deploy.close().to_string(), "1012 Deploy");
    assert_eq!(Close::from(Chat::Based).to_string(), "4101 Based");

    assert_eq!(Chat::ALL.iter().map(|code| *code as u16).collect::<Vec<_>>(), [4001, 1012, 4101, 4100]);
    for code in Chat::ALL {
        assert_eq!(Chat::try_from(takes(code)), Ok(*code));
        assert_eq!(Chat::try_from(CloseCode::from(code)), Ok(*code));
        assert_eq!(takes(*code), code.code());
    }
    assert_eq!(Chat::Based.to_string(), "4101 Based");

    let limited = Failure::Limited { after: 3, lines: vec![1] };
    assert_eq!(takes(&limited), 4002);
    assert_eq!(Failure::try_from(4002), Ok(Failure::Limited { after: 0, lines: vec![] }));
    assert_eq!(Failure::try_from(4004), Ok(Failure::Empty()));
    assert_eq!(Failure::try_from(4102), Ok(Failure::Based));
    assert_eq!(
        Failure::try_from(4003).unwrap_err().to_string(),
        "4003 (Private Use) is not one of the codes of `Failure`, which are 4002 Limited, \
         4003 Internal, 4004 Empty, 4102 Based",
    );
    assert_eq!(Failure::Internal(std::num::NonZeroU8::MIN).code(), 4003);
    assert_eq!(Failure::ALL, [Failure::Based]);
    assert_eq!(fails(limited).unwrap_err().to_string(), "4002 Limited: slow down");

    assert_eq!(Sent::try_from(4002), Ok(Sent::Limited { after: 0 }));
    assert_eq!(Sent::try_from(4003), Ok(Sent::Other(SendCode::new(4003).unwrap())));
    assert_eq!(Sent::Other(SendCode::GOING_AWAY).close().to_string(), "1001 Going Away");
    assert_eq!(Sent::Internal(1).code(), 4003);
    assert_eq!(Received::from(4002), Received::Limited { after: 0 });
    assert_eq!(Received::from(1011), Received::Error);
    assert!(SendCode::try_from(&Received::Other(CloseCode::new(1006))).is_err());
    assert_eq!(CloseCode::from(&Received::Error), 1011);
}
