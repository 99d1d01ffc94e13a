// fastwebsockets: a payload and a code are separate.
use std::collections::BTreeMap;

use fastwebsockets::{Frame, OpCode, Payload, WebSocket, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};

pub struct Ends {
    by_name: BTreeMap<&'static str, u16>,
}

impl Ends {
    pub fn standard() -> Self {
        let mut by_name = BTreeMap::new();
        by_name.insert("done", 1000);
        by_name.insert("away", 1001);
        by_name.insert("gone", 410);
        //                     ^^^ error[code-out-of-range]
        Ends { by_name }
    }

    pub fn extended() -> Self {
        let mut ends = Self::standard();
        ends.by_name.extend([("busy", 1013), ("lost", 1006)]);
        //                                            ^^^^ error[reserved-code-sent]
        ends
    }

    fn frame(&self, name: &str) -> Frame<'static> {
        match self.by_name.get(name) {
            Some(code) => Frame::close(*code, name.as_bytes()),
            None => Frame::close_raw(Payload::Borrowed(&[])),
        }
    }
}

pub async fn finish<S>(ws: &mut WebSocket<S>, ends: &Ends, name: &str) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    ws.write_frame(ends.frame(name)).await
}

pub async fn raw<S>(ws: &mut WebSocket<S>, wrong: bool) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let code: u16 = if wrong { 1004 } else { 1003 };
    //                         ^^^^ error[reserved-code-sent]
    let mut payload = Vec::from(code.to_be_bytes());
    payload.extend_from_slice(b"raw");
    ws.write_frame(Frame::new(true, OpCode::Close, None, Payload::Owned(payload))).await
}
