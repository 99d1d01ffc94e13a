//! dependencies: tungstenite, poem(websocket), axum(ws)

use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;

fn standard_code() -> CloseFrame {
    CloseFrame { code: CloseCode::Library(1001), reason: "leaving".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Library(1001)` is not how tungstenite holds 1001 (Going Away)
}

fn private_code() -> CloseFrame {
    CloseFrame { code: CloseCode::Bad(4008), reason: "slow".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Bad(4008)` is not how tungstenite holds 4008 (Private Use)
}

fn not_sent_here() -> CloseCode {
    let code = CloseCode::Iana(4001);
    //         ^^^^^^^^^^^^^^^^^^^^^ warning[lossy-code-conversion] `CloseCode::Iana(4001)` is not how tungstenite holds 4001 (Private Use)
    code
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
