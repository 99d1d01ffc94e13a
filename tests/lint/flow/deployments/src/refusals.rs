// An error is a code and a text.
use fastwebsockets::{FragmentCollector, Frame, OpCode, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};

type Refusal = (u16, String);

fn parse(text: &str) -> Result<u32, Refusal> {
    text.parse::<u32>().map_err(|error| (1007, error.to_string()))
}

fn open(path: &str) -> Result<Vec<u8>, Refusal> {
    std::fs::read(path).map_err(|error| (1011, format!("{path}: {error}")))
    //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

fn limit(number: u32) -> Result<u32, Refusal> {
    if number > 512 { Err((512, format!("{number} is too much"))) } else { Ok(number) }
    //                     ^^^ error[code-out-of-range]
}

fn answer(payload: &[u8]) -> Result<Vec<u8>, Refusal> {
    let text = std::str::from_utf8(payload).map_err(|_| (1007, "not UTF-8".to_owned()))?;
    let number = limit(parse(text)?)?;
    open(if number == 0 { "/srv/zero" } else { "/srv/more" })
}

pub async fn serve<S>(mut ws: FragmentCollector<S>) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    loop {
        let frame = ws.read_frame().await?;
        if frame.opcode != OpCode::Text {
            continue;
        }
        match answer(&frame.payload) {
            Ok(bytes) => ws.write_frame(Frame::binary(bytes.into())).await?,
            Err((code, reason)) => {
                return ws.write_frame(Frame::close(code, reason.as_bytes())).await;
            }
        }
    }
}
