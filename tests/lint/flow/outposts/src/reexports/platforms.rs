// Which code says that the device sleeps depends on the platform.
extern crate tokio_tungstenite as tt;

use futures_util::SinkExt;
use tt::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[cfg(target_os = "windows")]
const SLEEP: u16 = 4620;
#[cfg(not(target_os = "windows"))]
const SLEEP: u16 = 1006;

#[cfg(unix)]
const WAKE: u16 = 1012;
#[cfg(not(unix))]
const WAKE: u16 = 4621;

type Stream = tt::WebSocketStream<tokio::net::TcpStream>;

pub async fn sleep(mut stream: Stream) -> Result<(), tt::tungstenite::Error> {
    stream.close(Some(CloseFrame { code: CloseCode::from(SLEEP), reason: "sleep".into() })).await
    //                                   ^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub async fn wake(mut stream: Stream) -> Result<(), tt::tungstenite::Error> {
    let frame = CloseFrame { code: WAKE.into(), reason: "wake".into() };
    stream.send(tt::tungstenite::Message::Close(Some(frame))).await
}
