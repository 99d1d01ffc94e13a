// Requests are validated step by step; each step says how to refuse.
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

pub struct Refusal {
    pub status: CloseCode,
    pub detail: std::borrow::Cow<'static, str>,
}

impl Refusal {
    fn new(status: CloseCode, detail: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        Self { status, detail: detail.into() }
    }

    fn policy(detail: &'static str) -> Self {
        Self::new(CloseCode::Policy, detail)
    }

    fn vanished() -> Self {
        Self::new(CloseCode::Abnormal, "vanished")
        //        ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }
}

trait Validate: Sized {
    fn validate(self) -> Result<Self, Refusal>;
}

impl Validate for String {
    fn validate(self) -> Result<Self, Refusal> {
        self.is_ascii().then_some(self).ok_or_else(|| Refusal::policy("ASCII only"))
    }
}

impl Validate for u64 {
    fn validate(self) -> Result<Self, Refusal> {
        if self % 2 == 0 {
            Ok(self)
        } else {
            Err(Refusal::new(CloseCode::from(1016), "even numbers"))
            //                               ^^^^ error[unassigned-code-sent]
        }
    }
}

async fn read<S>(stream: &mut WebSocketStream<S>) -> Result<String, Refusal>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let message = stream.next().await.ok_or_else(Refusal::vanished)?;
    let text = message.map_err(|_| Refusal::policy("broken"))?.into_text();
    text.map_err(|_| Refusal::new(CloseCode::Unsupported, "text only"))?.to_string().validate()
}

pub async fn session<S>(mut stream: WebSocketStream<S>)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let outcome = read(&mut stream).await.and_then(|text| (text.len() as u64).validate());
    if let Err(Refusal { status, detail }) = outcome {
        let frame = CloseFrame { code: status, reason: detail.into_owned().into() };
        let _ = stream.send(Message::Close(Some(frame))).await;
    }
}
