// A loop ends with the frame that is sent.
use fastwebsockets::{FragmentCollector, Frame, OpCode, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};

pub struct Limits {
    frames: usize,
    bytes: usize,
}

pub async fn serve<S>(mut ws: FragmentCollector<S>, limits: Limits) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let (mut frames, mut bytes) = (0, 0);
    let last = 'outer: loop {
        let frame = ws.read_frame().await?;
        frames += 1;
        bytes += frame.payload.len();
        if frames > limits.frames {
            break Frame::close(1008, b"too many frames");
        }
        match frame.opcode {
            OpCode::Close => break 'outer Frame::close(1000, b""),
            OpCode::Text if frame.payload.is_empty() => break 'outer Frame::close(1006, b"empty"),
            //                                                                    ^^^^ error[reserved-code-sent]
            OpCode::Text | OpCode::Binary => {
                if bytes > limits.bytes {
                    let code = if limits.bytes == 0 { 900 } else { 1009 };
                    //                                ^^^ error[code-out-of-range]
                    break 'outer Frame::close(code, b"too many bytes");
                }
                ws.write_frame(Frame::text(b"ok".as_slice().into())).await?;
            }
            _ => {}
        }
    };
    ws.write_frame(last).await
}
