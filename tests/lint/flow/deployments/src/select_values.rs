// The first of several events says how it ends.
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio::signal;
use tokio::time::{Duration, sleep};
use tokio_websockets::{CloseCode, Error, Message, WebSocketStream};

pub async fn serve(mut ws: WebSocketStream<TcpStream>) -> Result<(), Error> {
    let (code, text) = tokio::select! {
        biased;
        () = sleep(Duration::from_secs(600)) => (CloseCode::GOING_AWAY, "ten minutes"),
        message = ws.next() => {
            let Some(message) = message else { return Ok(()) };
            if message?.is_binary() { (CloseCode::UNSUPPORTED_DATA, "text only") } else { (CloseCode::NORMAL_CLOSURE, "") }
        }
    };
    ws.send(Message::close(Some(code), text)).await?;
    ws.close().await
}

pub async fn numbers(mut ws: WebSocketStream<TcpStream>) -> Result<(), Box<dyn std::error::Error>> {
    let number = tokio::select! {
        () = sleep(Duration::from_secs(30)) => 408,
        //                                     ^^^ error[code-out-of-range]
        result = signal_of_os() => if result { 1001 } else { 1011 },
    };
    ws.send(Message::close(Some(CloseCode::try_from(number)?), "")).await?;
    Ok(())
}

async fn signal_of_os() -> bool {
    let _ = signal::ctrl_c;
    true
}
