// Frames of one library become frames of another.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use fastwebsockets::{Frame, OpCode, WebSocket as Fast, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};

fn code_of(payload: &[u8]) -> Option<u16> {
    let (code, _) = payload.split_first_chunk::<2>()?;
    Some(u16::from_be_bytes(*code))
}

pub async fn reply<S>(mut ws: Fast<S>, mut page: WebSocket) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    ws.set_auto_close(false);
    loop {
        let frame = ws.read_frame().await?;
        if frame.opcode == OpCode::Close {
            let code = code_of(&frame.payload).filter(|code| (3000..5000).contains(code));
            let close = CloseFrame { code: code.unwrap_or(1000), reason: "bye".into() };
            let _ = page.send(Message::Close(Some(close))).await;
            return ws.write_frame(Frame::close(1000, b"bye")).await;
        }
        if frame.opcode == OpCode::Continuation {
            return ws.write_frame(Frame::close(1016, b"no fragments")).await;
            //                                 ^^^^ error[unassigned-code-sent]
        }
    }
}
