//! The variant for all other codes, in both kinds, and wherever it stands.
#![deny(warnings)]

use wsclose::{ApplicationCode as _, CloseCode, InvalidCode, SendCode, close_codes};

/// What we send.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Ours.
    #[code(remedy = "Wait.")]
    Ours = 4001,
    Deploy = 1012,
    Other(SendCode),
}

/// What we receive; the order of the variants is free.
#[close_codes(display)]
#[derive(Debug, PartialEq)]
#[repr(u16)]
enum Received {
    Else(wsclose::CloseCode),
    Ours = 4001,
    Lost = 4002,
}

const SENT: SendCode = Sent::Other(SendCode::GOING_AWAY).code();
const RECEIVED: CloseCode = Received::Else(CloseCode::ABNORMAL_CLOSURE).code();

fn main() {
    assert_eq!((SENT, RECEIVED), (SendCode::GOING_AWAY, CloseCode::ABNORMAL_CLOSURE));
    assert_eq!(Sent::ALL, [Sent::Ours, Sent::Deploy]);
    assert_eq!(Sent::from(SendCode::GOING_AWAY), Sent::Other(SendCode::GOING_AWAY));
    assert_eq!(Sent::from(SendCode::SERVICE_RESTART), Sent::Deploy);
    let invalid: InvalidCode = Sent::try_from(1006).unwrap_err();
    assert_eq!(Sent::try_from(CloseCode::ABNORMAL_CLOSURE), Err(invalid));
    assert_eq!(Sent::try_from(1001), Ok(Sent::Other(SendCode::GOING_AWAY)));
    let number: u16 = Sent::Other(SendCode::GOING_AWAY).into();
    assert_eq!(number, 1001);
    assert_eq!(Sent::Other(SendCode::GOING_AWAY).to_string(), "1001 Going Away");

    assert_eq!(Received::ALL, [Received::Ours, Received::Lost]);
    assert_eq!(Received::from(4001), Received::Ours);
    assert_eq!(Received::from(SendCode::GOING_AWAY).code(), 1001);
    let lost = Received::from(CloseCode::ABNORMAL_CLOSURE);
    assert_eq!(lost, Received::Else(CloseCode::ABNORMAL_CLOSURE));
    assert_eq!(lost.explain().to_string(), CloseCode::ABNORMAL_CLOSURE.explain().to_string());
    assert!(SendCode::try_from(lost).is_err());
    assert_eq!(SendCode::try_from(Received::Lost).map(SendCode::get), Ok(4002));
    // One that a variant stands for keeps its name, whichever way it came.
    let held = Received::Else(CloseCode::from(4001));
    assert_eq!((held.name(), held.to_close_code()), ("Ours", CloseCode::from(4001)));
}
