// Steps of a handshake fail with a code and a text.
use std::collections::VecDeque;

use futures_util::SinkExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::{self, Message, protocol::CloseFrame};

type Step<T> = Result<T, (u16, &'static str)>;

fn version(line: &str) -> Step<u8> {
    line.strip_prefix("v")
        .ok_or((4695, "no version"))?
        .parse()
        .map_err(|_| (1007_0, "version is not a number"))
        //            ^^^^^^ error[code-out-of-range]
}

fn user(lines: &mut VecDeque<String>) -> Step<String> {
    let user = lines.pop_front().ok_or((4696, "no user"))?;
    (!user.is_empty()).then_some(user).ok_or((1008, "empty user"))
}

fn token(lines: &mut VecDeque<String>) -> Step<u64> {
    match lines.pop_front().as_deref().map(str::parse::<u64>) {
        Some(Ok(token)) => Ok(token),
        Some(Err(_)) => Err((1007, "token is not a number")),
        None => Err((1005, "no token")),
        //           ^^^^ error[reserved-code-sent]
    }
}

fn greet(mut lines: VecDeque<String>) -> Step<(String, u64)> {
    let version = version(lines.front().map_or("", String::as_str))?;
    lines.pop_front();
    if version > 3 {
        return Err((4697, "version is too new"));
    }
    let user = user(&mut lines)?;
    token(&mut lines).map(|token| (user, token))
}

pub async fn handshake<S>(
    mut socket: WebSocketStream<S>,
    lines: VecDeque<String>,
) -> tungstenite::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    match greet(lines) {
        Ok((user, token)) => socket.send(Message::text(format!("{user} {token}"))).await,
        Err((code, reason)) => {
            let frame = CloseFrame { code: code.into(), reason: reason.into() };
            socket.close(Some(frame)).await
        }
    }
}
