//! A close as a handler returns it.

use std::collections::HashSet;
use std::error::Error;

use wsclose_core::{Close, MAX_REASON_LEN, Reason, SendCode};

const EXPIRED: Close<'static> = Close::new(
    match SendCode::new(4001) {
        Ok(code) => code,
        Err(_) => SendCode::INTERNAL_ERROR,
    },
    Reason::truncate("token expired"),
)
.with_name("SessionExpired");

fn expired() -> Result<(), Close<'static>> {
    Err(EXPIRED)
}

/// What a library takes.
#[derive(Debug, PartialEq)]
struct LibraryCode(u16);

impl From<u16> for LibraryCode {
    fn from(code: u16) -> Self {
        LibraryCode(code)
    }
}

#[test]
fn a_question_mark_passes_it_on() {
    fn code() -> Result<(), Close<'static>> {
        Err(SendCode::GOING_AWAY)?
    }
    fn boxed() -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(expired()?)
    }
    fn with_anyhow() -> anyhow::Result<()> {
        Ok(expired()?)
    }
    fn borrowed(text: &str) -> Result<(), Box<dyn Error + '_>> {
        Err(Close::new(SendCode::POLICY_VIOLATION, Reason::truncate(text)))?
    }
    let text = "4001 SessionExpired: token expired";
    assert_eq!(code().unwrap_err().to_string(), "1001 Going Away");
    assert_eq!(boxed().unwrap_err().to_string(), text);
    let error = with_anyhow().unwrap_err();
    assert_eq!(error.to_string(), text);
    assert_eq!(error.downcast_ref::<Close<'_>>(), Some(&EXPIRED));
    assert_eq!(borrowed("no").unwrap_err().to_string(), "1008 Policy Violation: no");
}

#[test]
fn it_is_displayed_with_number_name_and_reason_whatever_they_are() {
    for number in 0..=u16::MAX {
        let Ok(code) = SendCode::new(number) else { continue };
        assert_eq!(Close::from(code).to_string(), code.to_string());
        let close = Close::new(code, Reason::truncate("why"));
        assert_eq!(close.to_string(), format!("{code}: why"));
        assert_eq!(close.with_name("Own").to_string(), format!("{number} Own: why"));
    }
}

#[test]
fn it_becomes_what_libraries_take() {
    let text = "é".repeat(MAX_REASON_LEN / 2);
    let close = Close::new(SendCode::GOING_AWAY, Reason::new(&text).unwrap());
    let (code, reason): (LibraryCode, String) = close.to_parts();
    assert_eq!((code, reason.as_str()), (LibraryCode(1001), text.as_str()));
    let (code, reason): (u16, &str) = close.to_parts();
    assert_eq!((code, reason), (1001, text.as_str()));
    let (code, reason): (Option<u16>, Box<str>) = close.to_parts();
    assert_eq!((code, &*reason), (Some(1001), text.as_str()));
}

#[test]
fn two_are_equal_if_their_frames_are() {
    let reasons = ["", "a", "b"].map(Reason::truncate);
    let mut different = HashSet::new();
    for code in [SendCode::GOING_AWAY, SendCode::NORMAL_CLOSURE] {
        for reason in reasons {
            let close = Close::from((code, reason));
            assert_eq!(close.clone().with_name("Own"), close);
            assert!(different.insert(close.clone()), "{close}");
            assert!(!different.insert(close.with_name("Own")));
        }
    }
}

#[test]
fn it_is_small_enough_for_a_result() {
    // What `clippy::result_large_err` accepts.
    assert!(size_of::<Close<'_>>() < 128);
}
