// Frames with raw payloads go to a client of another library.
use axum::extract::ws::{CloseFrame, Message};
use fastwebsockets::{Frame, OpCode};

fn split(payload: &[u8]) -> Option<(u16, &str)> {
    let (code, text) = payload.split_first_chunk::<2>()?;
    Some((u16::from_be_bytes(*code), std::str::from_utf8(text).ok()?))
}

pub fn close_of(frame: &Frame<'_>) -> Option<Message> {
    match frame.opcode {
        OpCode::Close => {
            let (code, reason) = split(&frame.payload).unwrap_or((1005, ""));
            //                                                    ^^^^ error[reserved-code-sent]
            Some(Message::Close(Some(CloseFrame { code, reason: reason.into() })))
        }
        _ => None,
    }
}

pub fn close_or_nothing(frame: &Frame<'_>) -> Message {
    Message::Close(
        split(&frame.payload)
            .map(|(code, reason)| CloseFrame { code, reason: reason.to_owned().into() }),
    )
}

pub fn first_code(frames: &[Frame<'_>]) -> Message {
    let code = frames
        .iter()
        .filter(|frame| frame.opcode == OpCode::Close)
        .find_map(|frame| split(&frame.payload).map(|(code, _)| code));
    match code {
        Some(code) => Message::Close(Some(CloseFrame { code, reason: "upstream".into() })),
        None => Message::Close(None),
    }
}
