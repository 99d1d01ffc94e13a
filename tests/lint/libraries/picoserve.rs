//! dependencies: picoserve(ws), axum(ws)
use axum::extract::ws::CloseFrame;
use picoserve::io::Write;
use picoserve::response::ws::{Message, SocketTx};

async fn bad_close<W: Write>(tx: SocketTx<W>) {
    let _ = tx.close((1006, "timeout")).await;
    //                ^^^^ reserved-code-sent
}

async fn bad_optional<W: Write>(tx: SocketTx<W>) {
    let _ = tx.close(Some((1005, ""))).await;
    //                     ^^^^ reserved-code-sent
}

fn bad_relay(message: &Message<'_>) -> Option<CloseFrame> {
    match message {
        Message::Close(Some((code, reason))) => {
            Some(CloseFrame { code: *code, reason: reason.to_string().into() })
            //                      ^^^^^ relayed-close-code
        }
        _ => None,
    }
}

async fn good_echo<W: Write>(tx: SocketTx<W>, message: Message<'_>) {
    if let Message::Close(Some((code, reason))) = message {
        let _ = tx.close((code, reason)).await;
    }
}

fn good_relay(message: &Message<'_>) -> Option<CloseFrame> {
    match message {
        Message::Close(Some((code @ 4000..=4999, _))) => {
            Some(CloseFrame { code: *code, reason: "passed on".into() })
        }
        Message::Close(Some((_, reason))) => {
            Some(CloseFrame { code: 1001, reason: reason.to_string().into() })
        }
        _ => None,
    }
}

async fn good_close<W: Write>(tx: SocketTx<W>) {
    let _ = tx.close((1000, "done")).await;
}

fn good_receive(message: &Message<'_>) -> bool {
    matches!(message, Message::Close(Some((1006, _))))
}
