// Numbers of an enum, cast and looked up.
use fastwebsockets::{Frame, WebSocket};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub enum Ending {
    Done = 1000,
    Leaving,
    Refused = 1008,
    Vanished = 1006,
    //         ^^^^ error[reserved-code-sent]
}

impl Ending {
    const ALL: [Ending; 4] = [Ending::Done, Ending::Leaving, Ending::Refused, Ending::Vanished];

    pub fn by_name(name: &str) -> Option<Ending> {
        Self::ALL.into_iter().find(|ending| format!("{ending:?}").eq_ignore_ascii_case(name))
    }
}

pub async fn end<S>(
    writer: &mut WebSocket<S>,
    ending: Ending,
) -> Result<(), fastwebsockets::WebSocketError>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let text = format!("{ending:?}");
    writer.write_frame(Frame::close(ending as u16, text.as_bytes())).await
}

#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub enum Seat {
    First = 1,
    Second,
}

pub fn seat_taken(seat: Seat) -> Frame<'static> {
    Frame::close(4420 + seat as u16, b"seat taken")
}
