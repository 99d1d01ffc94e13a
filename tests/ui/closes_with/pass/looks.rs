//! A code that is only looked at, imported or spoken of is not sent.
#![deny(warnings)]

use wsclose::{CloseCode, SendCode, close_code, close_codes, closes_with};

/// Ours.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Chat {
    Kicked = 4001,
    Deploy = 1012,
    Full = 4002,
}

mod codes {
    pub(crate) use super::Chat;
}

fn send(_: impl Into<CloseCode>) {}

#[closes_with(Chat::Deploy)]
fn patterns(code: Chat, other: Option<Chat>, number: CloseCode, ready: bool) -> u8 {
    if let Chat::Kicked = code {
        return 1;
    }
    let Some(Chat::Kicked | Chat::Deploy) = other else { return 2 };
    if let Chat::Kicked | codes::Chat::Full = code {
        return 3;
    }
    match (code, other) {
        (Chat::Kicked, Some(Chat::Full)) => 3,
        (self::codes::Chat::Kicked, None) if ready && number == 1000 => 4,
        (Chat::Full, _) | (_, Some(Chat::Kicked)) if ready => 5,
        (it @ Chat::Full, _) if it == Chat::Full => 6,
        _ => match number {
            close_code!(1008) | close_code!(GOING_AWAY) => 7,
            number if number == close_code!(send 1011) => 8,
            _ => 9,
        },
    }
}

#[closes_with(1000)]
fn of_sent(code: SendCode) -> u8 {
    match code {
        close_code!(send 1008) | SendCode::GOING_AWAY => 1,
        SendCode::INTERNAL_ERROR if true => 2,
        wsclose::SendCode::BAD_GATEWAY => 3,
        _ => 4,
    }
}

#[closes_with(Chat::Deploy)]
fn comparisons(code: Chat, number: SendCode) -> bool {
    let there = Some(code);
    let codes = code == Chat::Kicked || Chat::Kicked == code || code != codes::Chat::Kicked;
    let numbers = number == SendCode::GOING_AWAY || close_code!(send 1008) != number;
    let inside = there == Some(Chat::Kicked) || [code] == [Chat::Full];
    let converted = number == SendCode::from(Chat::Kicked) || number == Chat::Kicked.code();
    codes || numbers || inside || converted
}

#[closes_with(1000)]
fn macros(code: Chat, number: SendCode) -> bool {
    assert!(code != Chat::Kicked || true);
    assert_eq!(SendCode::GOING_AWAY, SendCode::GOING_AWAY, "as {:?}", Chat::Kicked);
    debug_assert_ne!(number, close_code!(send 1008));
    std::assert_ne!(number, SendCode::BAD_GATEWAY);
    matches!(code, Chat::Kicked) || std::matches!(number, close_code!(send 1011))
}

#[closes_with(Chat::Deploy)]
fn names() {
    use codes::Chat::Kicked;
    use Chat::{Deploy, Full};
    assert!(Kicked != Full && Deploy != Full);

    /// An attribute only speaks.
    #[closes_with(Chat::Kicked)]
    #[allow(unused)]
    fn inner() {
        send(Chat::Kicked);
    }
    trait Inner {
        fn without_a_body();
        fn with_one() {
            send(SendCode::GOING_AWAY);
        }
    }
    struct Here;
    impl Inner for Here {
        fn without_a_body() {
            send(close_code!(send 1008));
        }
    }
    Here::with_one();
    Here::without_a_body();
    let _: fn(Chat) -> CloseCode = CloseCode::from;
    let _ = (Chat::ALL, Chat::try_from(4001), CloseCode::ABNORMAL_CLOSURE);
    send(Chat::Deploy);
}

fn main() {
    assert_eq!(patterns(Chat::Full, Some(Chat::Deploy), CloseCode::GOING_AWAY, true), 3);
    assert_eq!(of_sent(SendCode::INTERNAL_ERROR), 2);
    assert!(comparisons(Chat::Kicked, SendCode::GOING_AWAY));
    assert!(macros(Chat::Kicked, SendCode::GOING_AWAY));
    names();
}
