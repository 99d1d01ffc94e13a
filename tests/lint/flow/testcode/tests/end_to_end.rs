//! A client in a test sends on purpose what it may not.
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Message, connect};

#[test]
fn the_server_refuses_1006() {
    let Ok((mut socket, _)) = connect("ws://127.0.0.1:9/") else { return };
    let frame = CloseFrame { code: CloseCode::Abnormal, reason: "".into() };
    //                             ^^^^^^^^^^^^^^^^^^^ warning[reserved-code-sent]
    socket.close(Some(frame)).unwrap();
    let reply = socket.read().unwrap();
    let expected = CloseFrame { code: CloseCode::Protocol, reason: "".into() };
    assert_eq!(reply, Message::Close(Some(expected)));
}

#[test]
fn what_the_server_says_is_compared() {
    let Ok((mut socket, _)) = connect("ws://127.0.0.1:9/") else { return };
    let lost = Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, reason: "".into() }));
    assert_ne!(socket.read().unwrap(), lost);
}
