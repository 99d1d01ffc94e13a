//! Codes and reasons in a human-readable format and in a binary one.

#![cfg(feature = "serde")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it does not expect")]

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wsclose_core::{BrowserCode, CloseCode, MAX_REASON_LEN, Reason, ReasonBuf, SendCode};

/// What a number becomes in both formats: the same value, or the messages of both.
fn read<T: DeserializeOwned + PartialEq + Debug>(number: u16) -> Result<T, [String; 2]> {
    let text = serde_json::from_str::<T>(&number.to_string());
    let bytes = postcard::from_bytes::<T>(&postcard::to_allocvec(&number).unwrap());
    match (text, bytes) {
        (Ok(text), Ok(bytes)) => {
            assert_eq!(text, bytes);
            Ok(text)
        }
        (Err(text), Err(bytes)) => Err([text.to_string(), bytes.to_string()]),
        (text, bytes) => panic!("{number}: {text:?}, {bytes:?}"),
    }
}

fn writes_as_a_number(code: &impl Serialize, number: u16) {
    assert_eq!(serde_json::to_string(code).unwrap(), number.to_string());
    assert_eq!(postcard::to_allocvec(code).unwrap(), postcard::to_allocvec(&number).unwrap());
}

#[test]
fn a_code_is_a_number_and_is_checked_when_it_is_read() {
    for number in 0..=u16::MAX {
        let code = CloseCode::new(number);
        writes_as_a_number(&code, number);
        assert_eq!(read(number), Ok(code));
        match (SendCode::new(number), read::<SendCode>(number)) {
            (Ok(code), Ok(same)) => {
                writes_as_a_number(&code, number);
                assert_eq!(code, same);
            }
            (Err(error), Err([message, _])) => {
                assert!(message.starts_with(&error.to_string()), "{message}");
                assert!(message.contains(&number.to_string()), "{message}");
            }
            (checked, read) => panic!("{number}: {checked:?}, {read:?}"),
        }
        match (BrowserCode::new(number), read::<BrowserCode>(number)) {
            (Ok(code), Ok(same)) => {
                writes_as_a_number(&code, number);
                assert_eq!(code, same);
            }
            (Err(error), Err([message, _])) => {
                assert!(message.starts_with(&error.to_string()), "{message}");
            }
            (checked, read) => panic!("{number}: {checked:?}, {read:?}"),
        }
    }
}

#[test]
fn what_is_no_number_of_sixteen_bits_is_no_code() {
    for text in ["65536", "-1", "1000.0", "\"1000\"", "null", "[]"] {
        assert!(serde_json::from_str::<CloseCode>(text).is_err(), "{text}");
        assert!(serde_json::from_str::<SendCode>(text).is_err(), "{text}");
        assert!(serde_json::from_str::<BrowserCode>(text).is_err(), "{text}");
    }
    let error = serde_json::from_str::<SendCode>("70000").unwrap_err();
    assert!(error.to_string().contains("70000"), "{error}");
}

#[test]
fn a_reason_is_a_string_of_at_most_123_bytes() {
    for unit in ["x", "é", "語", "🦀", "\"", "\n"] {
        for count in 0..=MAX_REASON_LEN + 2 {
            let text = unit.repeat(count);
            let (json, bytes) =
                (serde_json::to_string(&text).unwrap(), postcard::to_allocvec(&text).unwrap());
            let from_json = serde_json::from_str::<ReasonBuf>(&json);
            let from_bytes = postcard::from_bytes::<ReasonBuf>(&bytes);
            let borrowed = postcard::from_bytes::<Reason<'_>>(&bytes);
            if let Ok(reason) = Reason::new(&text) {
                assert_eq!(from_json.unwrap().as_str(), text);
                assert_eq!(from_bytes.unwrap().as_str(), text);
                assert_eq!(borrowed, Ok(reason));
                assert_eq!(serde_json::to_string(&reason).unwrap(), json);
                assert_eq!(serde_json::to_string(&ReasonBuf::display(&text)).unwrap(), json);
                assert_eq!(postcard::to_allocvec(&reason).unwrap(), bytes);
            } else {
                let error = from_json.unwrap_err().to_string();
                assert!(error.contains(&format!("{} bytes", text.len())), "{error}");
                assert!(from_bytes.is_err() && borrowed.is_err());
            }
        }
    }
    assert!(
        serde_json::from_str::<ReasonBuf>("7").unwrap_err().to_string().contains("a close reason")
    );
}
