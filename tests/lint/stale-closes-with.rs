//! dependencies: axum(ws), wsclose

use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use wsclose::{close_codes, closes_with};

const KICKED: u16 = 4002;

/// Why the chat closes a connection.
#[close_codes]
enum ChatClose {
    SessionExpired = 4001,
    Kicked = 4002,
}

type Alias = ChatClose;

async fn close(socket: &mut WebSocket, code: u16) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

/// Sends more than it says.
#[closes_with(1008, ChatClose::SessionExpired)]
async fn more(mut socket: WebSocket, text: &str) {
    if text.is_empty() {
        close(&mut socket, 1011).await;
        //                 ^^^^ warning[stale-closes-with] 1011 (Internal Error) is sent here, but `#[closes_with]` does not list it
    }
    let _frame = CloseFrame { code: close_code::AGAIN, reason: "".into() };
    //                              ^^^^^^^^^^^^^^^^^ warning[stale-closes-with] 1013 (Try Again Later) is sent here, but `#[closes_with]` does not list it
    close(&mut socket, KICKED).await;
    //                 ^^^^^^ warning[stale-closes-with] 4002 (Private Use) is sent here, but `#[closes_with]` does not list it
}

/// Sends what it says.
#[closes_with(POLICY_VIOLATION, wsclose::SendCode::INTERNAL_ERROR, ChatClose::Kicked)]
fn all(number: u8) -> CloseFrame {
    let code = match number {
        0 => close_code::POLICY,
        1 => 1011,
        _ => KICKED,
    };
    CloseFrame { code, reason: "".into() }
}

/// Sends just that, in codes that the attribute itself can read.
#[closes_with(exact, 1008)]
fn just() -> CloseFrame {
    CloseFrame { code: wsclose::close_code!(send 1008).into(), reason: "".into() }
}

/// Claims nothing.
#[closes_with]
fn found() -> CloseFrame {
    CloseFrame { code: close_code::POLICY, reason: "".into() }
}

/// An alias stands for its enum.
#[closes_with(link Alias::Kicked)]
fn linked() -> CloseFrame {
    CloseFrame { code: close_code::POLICY, reason: "".into() }
    //                 ^^^^^^^^^^^^^^^^^^ warning[stale-closes-with] 1008 (Policy Violation) is sent here, but `#[closes_with]` does not list it
}

/// What is declared here, nobody knows.
#[closes_with(link std::fmt::Alignment::Left)]
fn unknown() -> CloseFrame {
    CloseFrame { code: close_code::POLICY, reason: "".into() }
}

struct Server;

impl Server {
    /// A method.
    #[wsclose::closes_with(1001)]
    fn stop(&self) -> CloseFrame {
        fn of_its_own() -> CloseFrame {
            CloseFrame { code: close_code::POLICY, reason: "".into() }
        }
        CloseFrame { code: close_code::AWAY, reason: "".into() }
    }
}
