//! Arbitrary values are what their types promise, and reach all that these can hold.

#![cfg(feature = "arbitrary")]

use std::collections::BTreeSet;

use arbitrary::{Arbitrary, Unstructured};
use wsclose_core::{
    BrowserCode, Close, CloseCode, MAX_REASON_LEN, Reason, ReasonBuf, Received, Role, SendCode,
};

/// The values of all inputs of two bytes, in the order of the inputs.
fn all<T: for<'a> Arbitrary<'a>>() -> impl Iterator<Item = T> {
    (0..=u16::MAX).flat_map(|input| Unstructured::new(&input.to_le_bytes()).arbitrary())
}

#[test]
fn two_bytes_reach_every_code_and_no_other() {
    let numbers = |fits: fn(u16) -> bool| (0..=u16::MAX).filter(move |number| fits(*number));
    assert!(
        all::<CloseCode>()
            .map(CloseCode::get)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .eq(0..=u16::MAX)
    );
    assert!(
        all::<SendCode>()
            .map(SendCode::get)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .eq(numbers(|number| SendCode::new(number).is_ok()))
    );
    assert!(
        all::<BrowserCode>()
            .map(BrowserCode::get)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .eq(numbers(|number| BrowserCode::new(number).is_ok()))
    );
}

#[test]
fn every_role_and_every_kind_of_end_is_reached() {
    let roles: Vec<Role> = all().collect();
    assert!(Role::ALL.iter().all(|role| roles.contains(role)));
    let kinds: BTreeSet<u8> = all::<Received>()
        .map(|received| match received {
            Received::NoCode => 0,
            Received::Code(_) => 1,
            Received::Dropped => 2,
            Received::Local(code) => {
                assert_eq!(code, CloseCode::TLS_HANDSHAKE);
                3
            }
        })
        .collect();
    assert_eq!(kinds.len(), 4);
}

#[test]
fn reasons_fit_whatever_the_input() {
    let mut lengths = BTreeSet::new();
    for len in 0..400usize {
        for fill in [b'a', 0xC3, 0xA9, 0xFF] {
            let input: Vec<u8> =
                (0..len).map(|index| if index % 7 == 0 { b'x' } else { fill }).collect();
            let reason = Unstructured::new(&input).arbitrary::<Reason<'_>>().unwrap();
            assert!(reason.len() <= MAX_REASON_LEN);
            lengths.insert(reason.len());
            let buf = Unstructured::new(&input).arbitrary::<ReasonBuf>().unwrap();
            assert_eq!(buf.as_reason(), reason);
            let close = Unstructured::new(&input).arbitrary::<Close<'_>>().unwrap();
            assert!(SendCode::new(close.code().get()).is_ok());
        }
    }
    assert!(lengths.contains(&0) && lengths.contains(&MAX_REASON_LEN), "{lengths:?}");
}
