//! What is only looked at wherever it is, and what is sent, under every spelling of a name.
#![deny(warnings)]
#![allow(non_camel_case_types, clippy::upper_case_acronyms, uncommon_codepoints)]

use wsclose::{CloseCode, close_codes, closes_with};

#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Chat {
    TLS = 4001,
    KICKED = 4002,
    kicked = 4003,
    r#fn = 4004,
    名 = 4005,
    B = 4006,
}

impl Chat {
    const FIRST: Chat = Chat::TLS;

    #[closes_with(exact, Self::B)]
    fn own() -> Result<(), Self> {
        let _ = Self::FIRST;
        Err(Self::B)
    }
}

fn send(_: impl Into<CloseCode>) -> Result<(), ()> {
    Ok(())
}

#[closes_with(exact, Chat::TLS, Chat::KICKED, Chat::kicked, Chat::r#fn, Chat::名)]
fn spellings() -> [Chat; 5] {
    let _ = (Chat::FIRST, Chat::ALL, Chat::try_from(4001));
    [Chat::TLS, Chat::KICKED, Chat::kicked, Chat::r#fn, Chat::名]
}

#[closes_with(exact, Chat::B)]
fn qualified() -> Chat {
    <Chat>::B
}

#[closes_with(exact, Chat::B)]
fn imported() -> Chat {
    use Chat::B;
    B
}

#[closes_with(exact, Chat::B)]
fn imported_by_a_glob() -> Chat {
    use Chat::*;
    #[allow(non_upper_case_globals)]
    const NOTHING: u8 = 0;
    let _ = (NOTHING, FIRST_OF_ALL, None::<u8>);
    B
}
const FIRST_OF_ALL: u8 = 1;

macro_rules! select {
    ($($pattern:pat = $value:expr => $then:block)*) => {$(
        let $pattern = $value;
        $then
    )*};
}
macro_rules! map {
    ($($key:expr => $value:expr),*) => { [$(($key, $value)),*] };
}

#[closes_with(exact, Chat::B)]
fn in_a_branch() {
    select! { _ = send(Chat::B) => {} }
}

#[closes_with(exact, Chat::B)]
fn in_a_map() -> [(Chat, u8); 1] {
    map! { Chat::B => 1 }
}

#[closes_with(exact, Chat::B)]
fn in_a_guard(n: u8) -> bool {
    match n {
        1 if send(Chat::B).is_ok() => true,
        _ => false,
    }
}

#[closes_with(exact, Chat::B)]
fn in_a_comparison() -> bool {
    send(Chat::B) == Ok(())
}

fn flags(_: Chat) -> u8 {
    2
}

#[closes_with(exact, Chat::B)]
fn in_an_operand() -> u8 {
    flags(Chat::B) | 1
}

#[closes_with(1000)]
fn only_looks(x: Chat, n: u16) -> bool {
    let text = format!("{:?}", Chat::B);
    println!("{text} {:?}", Chat::B);
    for Chat::B | Chat::TLS | _ in [x] {}
    #[cfg(any())]
    {
        send(Chat::B);
    }
    #[cfg(any())]
    send(wsclose::SendCode::GOING_AWAY);
    Chat::B.code() == x.code()
        || [Chat::B].contains(&x)
        || x.eq(&Chat::B)
        || Chat::B as u16 == n
        || matches!(x, Chat::B if n == 1)
}

#[closes_with(Chat::TLS)]
fn only_looks_at_own(x: Chat) -> bool {
    Chat::B.code() == x.code() || [Chat::B].contains(&x) || x.eq(&Chat::B) || x == <Chat>::B
}

/// Enums with the names of our types.
mod own {
    #[wsclose::close_codes]
    #[derive(Clone, Copy)]
    pub(crate) enum SendCode {
        Kicked = 4001,
    }
    #[wsclose::close_codes]
    #[derive(Clone, Copy)]
    pub(crate) enum CloseCode {
        Kicked = 4001,
    }

    #[wsclose::closes_with(exact, SendCode::Kicked, CloseCode::Kicked)]
    pub(crate) fn close() -> (SendCode, CloseCode) {
        (SendCode::Kicked, CloseCode::Kicked)
    }
}

#[closes_with(exact, Chat::B)]
fn under_a_condition() -> Option<Chat> {
    #[cfg(all())]
    return Some(Chat::B);
    #[cfg(any())]
    return Some(Chat::TLS);
}

fn main() {
    let _ = (Chat::own(), spellings(), qualified(), imported(), imported_by_a_glob());
    in_a_branch();
    let _ = (in_a_map(), in_a_guard(1), in_a_comparison(), in_an_operand());
    let _ = (only_looks(Chat::B, 1), only_looks_at_own(Chat::B), own::close(), under_a_condition());
}
