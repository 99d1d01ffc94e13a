// Middleware: each layer may end the connection instead of the handler.
use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

pub type Handler = Arc<dyn Fn(&str) -> Result<String, End> + Send + Sync>;

#[derive(Debug, Clone, Copy)]
pub struct End {
    code: u16,
    label: &'static str,
}

impl End {
    const FULL: End = End { code: close_code::AGAIN, label: "full" };
    const LOST: End = End { code: close_code::ABNORMAL, label: "lost" };
    const MUTE: End = End { code: 4250, label: "mute" };
}

pub fn limit(inner: Handler, most: usize) -> Handler {
    Arc::new(move |text| if text.len() > most { Err(End::FULL) } else { inner(text) })
}

pub fn filter(inner: Handler, word: &'static str) -> Handler {
    Arc::new(move |text| {
        if text.contains(word) {
            return Err(End { code: 451, label: "filtered" });
            //                     ^^^ error[code-out-of-range]
        }
        inner(text)
    })
}

pub fn echo() -> Handler {
    Arc::new(|text| match text {
        "" => Err(End::LOST),
        //        ^^^^^^^^^ error[reserved-code-sent]
        "quiet" => Err(End::MUTE),
        text => Ok(text.to_owned()),
    })
}

pub async fn serve(mut socket: WebSocket) {
    let handler = filter(limit(echo(), 512), "secret");
    while let Some(Ok(message)) = socket.recv().await {
        let Message::Text(text) = message else { continue };
        match handler(&text) {
            Ok(answer) => {
                let _ = socket.send(Message::Text(answer.into())).await;
            }
            Err(End { code, label }) => {
                let close = CloseFrame { code, reason: label.into() };
                let _ = socket.send(Message::Close(Some(close))).await;
                break;
            }
        }
    }
}
