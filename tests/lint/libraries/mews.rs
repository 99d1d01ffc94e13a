//! dependencies: mews(io_tokio), tokio(net)
use mews::connection::Closer;
use mews::{CloseCode, CloseFrame, Message};
use tokio::net::TcpStream;

fn bad_frame() -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal, reason: None }
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_message() -> Message {
    Message::Close(Some(CloseFrame {
        code: CloseCode::Reserved,
        //    ^^^^^^^^^^^^^^^^^^^ unassigned-code-sent
        reason: Some("odd".into()),
    }))
}

async fn bad_closer(closer: Closer<TcpStream>) {
    closer
        .send_close_if_not_closed_with(CloseFrame {
            code: CloseCode::Status,
            //    ^^^^^^^^^^^^^^^^^ reserved-code-sent
            reason: None,
        })
        .await;
}

fn good_frame() -> CloseFrame {
    CloseFrame { code: CloseCode::Library(4001), reason: Some("expired".into()) }
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, .. })))
}
