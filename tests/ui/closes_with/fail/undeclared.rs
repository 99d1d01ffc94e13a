//! What the body sends and the attribute does not declare, where it stands.

use wsclose::{BrowserCode, CloseCode, SendCode, close_code, close_codes, closes_with};

/// Ours.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Chat {
    Kicked = 4001,
    Deploy = 1012,
}

mod codes {
    pub(crate) use super::Chat;
}

fn send(_: impl Into<CloseCode>) {}

#[closes_with(NORMAL_CLOSURE)]
fn each_kind() {
    send(close_code!(send 1008));
    //                    ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
    //                    | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
    send(close_code!(send GOING_AWAY));
    //                    ^^^^^^^^^^ `GOING_AWAY` is sent but not declared in `#[closes_with]`
    //                    | help: add `GOING_AWAY` to `#[closes_with(…)]`
    send(wsclose::close_code!(send 4001 as server));
    //                             ^^^^ `4001` is sent but not declared in `#[closes_with]`
    //                             | help: add `4001` to `#[closes_with(…)]`
    send(SendCode::INTERNAL_ERROR);
    //   ^^^^^^^^^^^^^^^^^^^^^^^^ `INTERNAL_ERROR` is sent but not declared in `#[closes_with]`
    //   | help: add `INTERNAL_ERROR` to `#[closes_with(…)]`
    send(wsclose::SendCode::MESSAGE_TOO_BIG);
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `MESSAGE_TOO_BIG` is sent but not declared in `#[closes_with]`
    //   | help: add `MESSAGE_TOO_BIG` to `#[closes_with(…)]`
    send(BrowserCode::TIMEOUT);
    //   ^^^^^^^^^^^^^^^^^^^^ `TIMEOUT` is sent but not declared in `#[closes_with]`
    //   | help: add `TIMEOUT` to `#[closes_with(…)]`
    send(close_code!(send 1000));
}

#[closes_with(Chat::Deploy)]
fn variants() {
    send(Chat::Kicked);
    //   ^^^^^^^^^^^^ `Chat::Kicked` is sent but not declared in `#[closes_with]`
    //   | help: add `Chat::Kicked` to `#[closes_with(…)]`
    send(self::codes::Chat::Kicked);
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^ `Chat::Kicked` is sent but not declared in `#[closes_with]`
    //   | help: add `Chat::Kicked` to `#[closes_with(…)]`
    let code: SendCode = Chat::Kicked.into();
    //                   ^^^^^^^^^^^^ `Chat::Kicked` is sent but not declared in `#[closes_with]`
    //                   | help: add `Chat::Kicked` to `#[closes_with(…)]`
    send(code);
    send(Chat::Deploy);
}

macro_rules! select {
    ($($name:ident = $value:expr => $then:block)*) => {$(
        let $name = $value;
        $then
    )*};
}

#[closes_with(Chat::Deploy, GOING_AWAY)]
fn nested() {
    select! {
        _ready = 1 => { send(Chat::Kicked); }
        //                   ^^^^^^^^^^^^ `Chat::Kicked` is sent but not declared in `#[closes_with]`
        //                   | help: add `Chat::Kicked` to `#[closes_with(…)]`
        _other = 2 => { if _other == 2 { send(close_code!(send 1008)); } }
        //                                                     ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
        //                                                     | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
    }
    let closure = || send(Chat::Kicked);
    //                    ^^^^^^^^^^^^ `Chat::Kicked` is sent but not declared in `#[closes_with]`
    //                    | help: add `Chat::Kicked` to `#[closes_with(…)]`
    closure();
    let _future = async {
        loop {
            send([(SendCode::INTERNAL_ERROR, 1)][0].0);
            //     ^^^^^^^^^^^^^^^^^^^^^^^^ `INTERNAL_ERROR` is sent but not declared in `#[closes_with]`
            //     | help: add `INTERNAL_ERROR` to `#[closes_with(…)]`
        }
    };
    send(*&(*&(Chat::Kicked)));
    //         ^^^^^^^^^^^^ `Chat::Kicked` is sent but not declared in `#[closes_with]`
    //         | help: add `Chat::Kicked` to `#[closes_with(…)]`
}

#[closes_with(GOING_AWAY)]
fn beside_what_only_looks(code: CloseCode, ready: bool) {
    if code == Chat::Kicked.code() {
        send(Chat::Kicked);
        send(close_code!(send 1008));
        //                    ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
        //                    | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
    }
    if ready {
        send(SendCode::INTERNAL_ERROR);
        //   ^^^^^^^^^^^^^^^^^^^^^^^^ `INTERNAL_ERROR` is sent but not declared in `#[closes_with]`
        //   | help: add `INTERNAL_ERROR` to `#[closes_with(…)]`
    }
    if code == 1000 {
        send(close_code!(send 4001));
        //                    ^^^^ `4001` is sent but not declared in `#[closes_with]`
        //                    | help: add `4001` to `#[closes_with(…)]`
    }
    match code {
        close_code!(1008) => send(close_code!(send 1008)),
        //                                         ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
        //                                         | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
        _ if ready => send(close_code!(send 1011)),
        //                                  ^^^^ `INTERNAL_ERROR` is sent but not declared in `#[closes_with]`
        //                                  | help: add `INTERNAL_ERROR` to `#[closes_with(…)]`
        _ => {}
    }
}

struct Session;

impl Session {
    #[closes_with(GOING_AWAY)]
    fn method(&self) {
        send(close_code!(send 1008));
        //                    ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
        //                    | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
    }
}

trait Closes {
    #[closes_with(GOING_AWAY)]
    fn close(&self) {
        send(close_code!(send 1008));
        //                    ^^^^ `POLICY_VIOLATION` is sent but not declared in `#[closes_with]`
        //                    | help: add `POLICY_VIOLATION` to `#[closes_with(…)]`
    }
}

impl Closes for Session {}

fn main() {
    each_kind();
    variants();
    nested();
    beside_what_only_looks(CloseCode::GOING_AWAY, false);
    Session.method();
    Session.close();
}
