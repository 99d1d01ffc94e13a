// Things that are closed with numbers and are not sockets.
use std::process::ExitCode;

use futures_util::SinkExt;
use warp::ws::{Message, WebSocket};

pub struct Port {
    baud: u32,
}

impl Port {
    pub fn close_with_code(&mut self, code: u16) {
        self.baud = u32::from(code);
    }

    pub fn close_with(&mut self, code: u16, text: &str) -> String {
        format!("{code} {text} {}", self.baud)
    }
}

pub struct Statement;

impl Statement {
    pub fn close(self, code: Option<u16>, reason: Option<&str>) -> bool {
        code.is_some() && reason.is_some()
    }
}

pub enum Message2 {
    Close(Option<u16>),
}

pub fn elsewhere(mut port: Port, statement: Statement) -> (String, bool, Message2) {
    port.close_with_code(1006);
    (
        port.close_with(1005, "9600 baud"),
        statement.close(Some(1015), Some("done")),
        Message2::Close(Some(999)),
    )
}

pub fn exit(code: u16) -> ExitCode {
    match code {
        1000 | 1001 => ExitCode::SUCCESS,
        1006 => ExitCode::from(6),
        _ => ExitCode::from(1),
    }
}

pub async fn serve(mut ws: WebSocket, listen: u16) {
    let port = if listen == 0 { 1006 } else { listen };
    let _ = ws.send(Message::text(format!("port {port}"))).await;
    let _ = ws.send(Message::close_with(1000u16, "")).await;
}
