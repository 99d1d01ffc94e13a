// `?` in a chain of functions with `From` between the errors.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub struct Parse;

pub enum Refusal {
    Parse,
    Forbidden { code: u16 },
}

pub struct Fatal {
    frame: CloseFrame,
}

impl From<Parse> for Refusal {
    fn from(_: Parse) -> Self {
        Refusal::Parse
    }
}

impl From<Refusal> for Fatal {
    fn from(refusal: Refusal) -> Self {
        let code = match refusal {
            Refusal::Parse => 1,
            //                ^ error[code-out-of-range]
            Refusal::Forbidden { code } => code,
        };
        Fatal { frame: CloseFrame { code, reason: "".into() } }
    }
}

fn number(text: &str) -> Result<u8, Parse> {
    text.parse().map_err(|_| Parse)
}

fn allowed(text: &str) -> Result<u8, Refusal> {
    let number = number(text)?;
    match number {
        0 => Err(Refusal::Forbidden { code: 1006 }),
        //                                  ^^^^ error[reserved-code-sent]
        1..=9 => Err(Refusal::Forbidden { code: 4003 }),
        _ => Ok(number),
    }
}

fn handle(text: &str) -> Result<String, Fatal> {
    Ok(format!("{}", allowed(text)?))
}

pub async fn session(mut socket: WebSocket) {
    while let Some(Ok(Message::Text(text))) = socket.recv().await {
        let reply = match handle(&text) {
            Ok(reply) => Message::Text(reply.into()),
            Err(Fatal { frame }) => Message::Close(Some(frame)),
        };
        if socket.send(reply).await.is_err() {
            break;
        }
    }
}
