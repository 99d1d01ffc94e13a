// A client with retries and a budget of time.
use std::time::Duration;

use futures_util::StreamExt;
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

pub struct Options {
    pub url: String,
    pub attempts: u32,
    pub give_up_code: Option<CloseCode>,
}

impl Options {
    pub fn new(url: impl Into<String>) -> Self {
        Options { url: url.into(), attempts: 5, give_up_code: None }
    }

    pub fn give_up_with(mut self, code: u16) -> Self {
        self.give_up_code = Some(CloseCode::from(code));
        self
    }
}

async fn listen(socket: &mut Socket) -> Result<usize, Error> {
    let mut count = 0;
    while let Ok(Some(message)) = timeout(Duration::from_secs(30), socket.next()).await {
        match message? {
            Message::Close(_) => return Ok(count),
            _ => count += 1,
        }
    }
    let frame = CloseFrame { code: CloseCode::Abnormal, reason: "nothing for 30 s".into() };
    //                             ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    socket.close(Some(frame)).await?;
    Ok(count)
}

pub async fn run(options: Options) -> Result<usize, Error> {
    let mut total = 0;
    for attempt in 1..=options.attempts {
        let (mut socket, _) = connect_async(options.url.as_str()).await?;
        total += listen(&mut socket).await?;
        if attempt == options.attempts {
            let code = options.give_up_code.unwrap_or(CloseCode::Away);
            let reason = format!("gave up after {attempt} attempts");
            socket.close(Some(CloseFrame { code, reason: reason.into() })).await?;
        }
        sleep(Duration::from_millis(100 * u64::from(attempt))).await;
    }
    Ok(total)
}

pub async fn patient() -> Result<usize, Error> {
    run(Options::new("ws://localhost:9000").give_up_with(4320)).await
}

pub async fn impatient() -> Result<usize, Error> {
    run(Options::new("ws://localhost:9000").give_up_with(320)).await
    //                                                   ^^^ error[code-out-of-range]
}
