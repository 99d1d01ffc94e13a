//! Every key, and an enum that needs none.

use wsclose::{CloseCode, Retry, SendCode, close_codes};

/// The codes of a chat.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// The session token ran out.
    ///
    /// This paragraph is not part of the meaning.
    #[code(
        when = "Some hours after the sign-in.",
        remedy = "Sign in again.",
        retry = after_fix,
        sent_by = server,
    )]
    SessionExpired = 4001,
    #[code(meaning = "A moderator threw the user out.", remedy = none, retry = never)]
    Kicked = 4_002,
    /** The room is full.

    Nobody knows for how long. */
    #[code(remedy = "Wait.")]
    #[code(retry = seconds(5, 30), sent_by = client)]
    Full = 0xFA3,
    #[doc = concat!("A macro", " wrote this.")]
    #[code(meaning = "The phone sleeps.", remedy = r"Wake it \o/", retry = now)]
    Asleep = 4004u16,
    /// A framework's code.
    #[code(registered = "IANA, after this catalogue was written", remedy = "Wait.", retry = backoff)]
    Registered = 3100,
    /// An old code.
    #[code(unregistered = "older than the registry", remedy = "Wait.")]
    Older = 3101,
    /// The registered meaning holds.
    Deploy = 1012,
    /// Another meaning.
    #[code(meaning = "Lunch.", remedy = none)]
    Lunch = 1013,
    NormalClosure = 1000,
}

#[close_codes]
enum Bare {
    A = 4001,
    B = 4002,
    C = 1000,
}

fn main() {
    let full = Full::SessionExpired;
    assert_eq!(full.name(), "SessionExpired");
    assert_eq!(full.description(), "The session token ran out.");
    assert_eq!(full.when(), "Some hours after the sign-in.");
    assert_eq!(full.remedy(), "Sign in again.");
    assert_eq!(full.retry(), Some(Retry::AfterFix));
    assert_eq!(full.to_string(), "4001 SessionExpired");
    assert_eq!(Full::Full.description(), "The room is full.");
    assert_eq!(Full::Full.retry(), Some(Retry::Seconds { from: 5, to: 30 }));
    assert_eq!(Full::Full.remedy(), "Wait.");
    assert_eq!(Full::Asleep.description(), "The phone sleeps.");
    assert_eq!(Full::Asleep.remedy(), r"Wake it \o/");
    // The own text is in front of the catalogue's, and everything else is the catalogue's.
    assert_eq!(Full::Deploy.description(), "The registered meaning holds.");
    let explanation = Full::Deploy.explain().to_string();
    for part in ["The registered meaning holds.", CloseCode::SERVICE_RESTART.explain().description()] {
        assert!(explanation.contains(part), "{explanation}");
    }
    assert_eq!(Full::Deploy.retry(), CloseCode::SERVICE_RESTART.retry());
    assert_eq!((Full::Lunch.description(), Full::Lunch.retry()), ("Lunch.", None));
    assert_eq!(Full::Kicked as u16, 4002);
    assert_eq!(Full::Asleep as u16, 4004);

    assert_eq!(Bare::A.description(), "");
    assert_eq!(Bare::C.description(), CloseCode::NORMAL_CLOSURE.explain().description());
    let codes: Vec<SendCode> = Bare::ALL.iter().map(Bare::code).collect();
    assert_eq!(codes, [4001, 4002, 1000]);
    assert_eq!(u16::from(Bare::B), 4002);
}
