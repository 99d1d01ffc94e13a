//! dependencies: embedded-svc
use embedded_svc::ws::{FrameType, Receiver, Sender};

fn bad_code(socket: &mut impl Sender) {
    let _ = socket.send(FrameType::Close, &1006u16.to_be_bytes());
    //                                     ^^^^^^^ reserved-code-sent
}

fn bad_bytes<S: Sender>(mut socket: S) {
    let _ = socket.send(FrameType::Close, &[0x03, 0xed]);
    //                                     ^^^^^^^^^^^^ reserved-code-sent
}

fn bad_text(socket: &mut impl Sender) {
    let _ = socket.send(FrameType::Close, b"\x27\x0ftoo high");
    //                                    ^^^^^^^^^^^^^^^^^^^ code-out-of-range
}

async fn bad_async(socket: &mut impl embedded_svc::ws::asynch::Sender) {
    let payload = 1015_u16.to_be_bytes();
    //            ^^^^^^^^ reserved-code-sent
    let _ = socket.send(FrameType::Close, payload.as_slice()).await;
}

fn good_code(socket: &mut impl Sender) {
    let _ = socket.send(FrameType::Close, &1000u16.to_be_bytes());
    let _ = socket.send(FrameType::Close, &[]);
}

fn good_other_frames(socket: &mut impl Sender, frame: FrameType) {
    let _ = socket.send(FrameType::Binary(false), &1006u16.to_be_bytes());
    let _ = socket.send(FrameType::Ping, &[0x03, 0xee]);
    let _ = socket.send(frame, &[0x03, 0xee]);
}

fn good_echo<S: Sender + Receiver>(socket: &mut S) {
    let mut buffer = [0; 128];
    if let Ok((FrameType::Close, length)) = socket.recv(&mut buffer) {
        let _ = socket.send(FrameType::Close, &buffer[..length]);
    }
}
