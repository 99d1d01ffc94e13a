//! dependencies: tungstenite, poem(websocket), axum(ws)

use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;

fn standard_code() -> CloseFrame {
    CloseFrame { code: CloseCode::Library(1001), reason: "leaving".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Library(1001)` is not the variant in which tungstenite keeps 1001 (Going Away)
}

fn private_code() -> CloseFrame {
    CloseFrame { code: CloseCode::Bad(4008), reason: "slow".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Bad(4008)` is not the variant in which tungstenite keeps 4008 (Private Use)
}

fn not_sent_here() -> CloseCode {
    let code = CloseCode::Iana(4001);
    //         ^^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Iana(4001)` is not the variant in which tungstenite keeps 4001 (Private Use)
    code
}

// What a caller sends is one mistake, not two.
fn made_for_a_caller(late: bool) -> CloseCode {
    if late { CloseCode::Again } else { CloseCode::Library(1011) }
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Library(1011)` is not the variant in which tungstenite keeps 1011 (Internal Error)
}

fn sent_by_the_caller() -> CloseFrame {
    CloseFrame { code: made_for_a_caller(true), reason: "".into() }
}

fn where_it_belongs() -> [CloseFrame; 3] {
    [
        CloseFrame { code: CloseCode::Library(4001), reason: "".into() },
        CloseFrame { code: CloseCode::Iana(3000), reason: "".into() },
        CloseFrame { code: CloseCode::from(1001), reason: "".into() },
    ]
}

// Here it is the usual variant.
fn poem() -> poem::web::websocket::Message {
    poem::web::websocket::Message::close_with(
        poem::web::websocket::CloseCode::Reserved(4001),
        "session expired",
    )
}

// The number is the graver mistake.
fn out_of_range() -> CloseFrame {
    CloseFrame { code: CloseCode::Library(404), reason: "no such room".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range] 404 is not a close code
}

fn received(frame: &CloseFrame) -> bool {
    matches!(frame.code, CloseCode::Library(1001) | CloseCode::Bad(_))
}

// A table by hand seldom names all codes.
mod tables {
    use axum::extract::ws::close_code;
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn the_rest_is_an_error(code: u16) -> CloseCode {
        match code {
            1000 => CloseCode::Normal,
            1001 => CloseCode::Away,
            1002 => CloseCode::Protocol,
            1008 => CloseCode::Policy,
            _ => CloseCode::Error,
            //   ^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] every code that this `match` does not list becomes 1011 (Internal Error)
        }
    }

    fn the_other_way(code: CloseCode) -> u16 {
        match code {
            CloseCode::Normal => 1000,
            CloseCode::Away => 1001,
            CloseCode::Protocol => 1002,
            other => 1011,
            //       ^^^^ warning[lossy-code-conversion] every code that this `match` does not list becomes 1011 (Internal Error)
        }
    }

    fn the_rest_panics(code: CloseCode) -> u16 {
        match code {
            CloseCode::Normal => close_code::NORMAL,
            CloseCode::Away => close_code::AWAY,
            CloseCode::Protocol => close_code::PROTOCOL,
            _ => todo!(),
            //   ^^^^^^^ warning[lossy-code-conversion] this `match` panics on every code that it does not list
        }
    }

    // An arm hands the number on.
    fn nothing_is_lost(code: CloseCode) -> u16 {
        match code {
            CloseCode::Normal => 1000,
            CloseCode::Away => 1001,
            CloseCode::Protocol => 1002,
            CloseCode::Library(number) => number,
            _ => 1011,
        }
    }

    fn private_codes_stay(code: u16) -> CloseCode {
        match code {
            1000 => CloseCode::Normal,
            1001 => CloseCode::Away,
            1002 => CloseCode::Protocol,
            4000..=4999 => CloseCode::Library(code),
            _ => CloseCode::Error,
        }
    }

    fn what_may_be_sent_stays(code: u16) -> CloseCode {
        match code {
            1000 => CloseCode::Normal,
            1001 => CloseCode::Away,
            1002 => CloseCode::Protocol,
            _ if code > 2999 => CloseCode::from(code),
            _ => CloseCode::Error,
        }
    }

    fn the_rest_stays(code: u16) -> CloseCode {
        match code {
            1000 => CloseCode::Normal,
            1001 => CloseCode::Away,
            1002 => CloseCode::Protocol,
            other => CloseCode::from(other),
        }
    }

    fn two_are_no_table(code: u16) -> CloseCode {
        match code {
            1000 => CloseCode::Normal,
            1001 => CloseCode::Away,
            _ => CloseCode::Error,
        }
    }

    // It chooses codes, and translates none.
    fn of_something_else(attempts: u16) -> CloseCode {
        match attempts {
            0 => CloseCode::Normal,
            1 => CloseCode::Again,
            2 => CloseCode::Policy,
            _ => CloseCode::Error,
        }
    }

    enum Ended {
        Done = 1000,
        Left = 1001,
        Confused = 1002,
        Failed = 1011,
    }

    // The application need not know more of them.
    fn an_enum_of_its_own(code: CloseCode) -> Ended {
        match code {
            CloseCode::Normal => Ended::Done,
            CloseCode::Away => Ended::Left,
            CloseCode::Protocol => Ended::Confused,
            _ => Ended::Failed,
        }
    }

    // What stands in an arm is what its pattern says, whatever it is.
    fn spelled_in_another_way(code: CloseCode) -> axum::extract::ws::CloseFrame {
        axum::extract::ws::CloseFrame {
            code: match code {
                CloseCode::Normal => close_code::NORMAL,
                CloseCode::Status => close_code::STATUS,
                CloseCode::Abnormal => close_code::ABNORMAL,
                CloseCode::Tls => 1015,
                other => other.into(),
            },
            reason: "".into(),
        }
    }

    #[cfg(test)]
    fn in_a_test(code: u16) -> CloseCode {
        match code {
            1000 => CloseCode::Normal,
            1001 => CloseCode::Away,
            1002 => CloseCode::Protocol,
            _ => CloseCode::Error,
        }
    }
}
