// A handler fails with a rejection, made of other errors by `?`.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

struct Reject {
    code: u16,
    reason: String,
}

impl Reject {
    fn new(code: u16, reason: impl Into<String>) -> Self {
        Reject { code, reason: reason.into() }
    }
}

impl From<std::num::ParseIntError> for Reject {
    fn from(_: std::num::ParseIntError) -> Self {
        Reject::new(1007, "not a number")
    }
}

impl From<std::io::Error> for Reject {
    fn from(error: std::io::Error) -> Self {
        Reject::new(1006, error.to_string())
        //          ^^^^ error[reserved-code-sent]
        //                ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    }
}

async fn work(socket: &mut WebSocket) -> Result<(), Reject> {
    while let Some(Ok(Message::Text(text))) = socket.recv().await {
        let seat: u32 = text.parse()?;
        if seat == 0 {
            return Err(Reject::new(4000, format!("no seat {seat}")));
        }
        tokio::net::TcpStream::connect(("127.0.0.1", 7)).await?;
    }
    Ok(())
}

pub async fn serve(mut socket: WebSocket) {
    if let Err(Reject { code, reason }) = work(&mut socket).await {
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}
