//! dependencies: sockudo-ws, tokio(net)
use sockudo_ws::error::CloseReason;
use sockudo_ws::{Config, Frame, Message, RawMessage, SplitWriter, WebSocketStream};
use tokio::net::TcpStream;

async fn bad_close(socket: &mut WebSocketStream<TcpStream>) {
    let _ = socket.close(CloseReason::ABNORMAL, "timeout").await;
    //                   ^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_writer(writer: &mut SplitWriter<TcpStream>) {
    let _ = writer.close(1005, "").await;
    //                   ^^^^ reserved-code-sent
}

fn bad_new() -> Message {
    Message::Close(Some(CloseReason::new(CloseReason::NO_STATUS, "")))
    //                                   ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_literal() -> RawMessage {
    RawMessage::Close(Some(CloseReason { code: 1006, reason: "gone".to_string() }))
    //                                         ^^^^ reserved-code-sent
}

fn bad_frame() -> Frame {
    Frame::close(999, "typing error")
    //           ^^^ code-out-of-range
}

fn bad_builder() -> Config {
    Config::builder().pong_timeout_close(1006, "no pong").build()
    //                                   ^^^^ reserved-code-sent
}

fn bad_config() -> Config {
    Config { pong_timeout_close_code: 1006, ..Config::default() }
    //                                ^^^^ reserved-code-sent
}

async fn good_close(socket: &mut WebSocketStream<TcpStream>) {
    let _ = socket.close(CloseReason::GOING_AWAY, "restart").await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(reason)) if reason.code == CloseReason::ABNORMAL)
}
