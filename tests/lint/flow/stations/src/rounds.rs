// A quiz in rounds; what ends it is found out on the way.
use fastwebsockets::{Frame, WebSocket, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};

pub struct Round {
    answers: Vec<Option<u8>>,
    right: u8,
}

impl Round {
    fn verdict(&self) -> u16 {
        if self.answers.is_empty() {
            return 1006;
            //     ^^^^ error[reserved-code-sent]
        }
        match self.answers.iter().filter(|answer| **answer == Some(self.right)).count() {
            0 => 4140,
            _ => 1000,
        }
    }
}

pub async fn play<S>(ws: &mut WebSocket<S>, rounds: &[Round]) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut worst = 1000;
    for round in rounds {
        worst = worst.max(round.verdict());
    }
    ws.write_frame(Frame::close(worst, b"rounds")).await?;
    Ok(())
}

pub async fn countdown<S>(ws: &mut WebSocket<S>, mut left: u32) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut code: Option<u16> = None;
    let code = loop {
        if let Some(code) = code.take() {
            break code;
        }
        left = match left.checked_sub(1) {
            Some(left) => left,
            None => {
                code.get_or_insert(903);
                //                 ^^^ error[code-out-of-range]
                0
            }
        };
        if left == 7 {
            code = Some(4141);
        }
    };
    ws.write_frame(Frame::close(code, b"countdown")).await
}

pub async fn stack<S>(ws: &mut WebSocket<S>, undo: bool) -> Result<(), WebSocketError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut codes = vec![1000, 4142];
    if undo {
        codes.push(1016);
        //         ^^^^ error[unassigned-code-sent]
    }
    let Some(code) = codes.pop() else { return Ok(()) };
    ws.write_frame(Frame::close(code, b"")).await
}
