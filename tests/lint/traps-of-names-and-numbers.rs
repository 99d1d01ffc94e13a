//! dependencies: axum(ws), tungstenite, actix-ws, web-sys(WebSocket), lapin, quinn
//
// What looks wrong and is right: names and numbers that are not sent. Nothing is expected here.

// Tables and definitions.
mod tables {
    pub const NO_STATUS: u16 = 1005;
    pub const ABNORMAL_CLOSE: u16 = 1006;
    pub const TLS_CLOSE: u16 = 1015;

    pub enum CloseCode {
        Normal,
        NoStatus,
        Abnormal,
        Other(u16),
    }

    impl From<CloseCode> for u16 {
        fn from(code: CloseCode) -> u16 {
            match code {
                CloseCode::Normal => 1000,
                CloseCode::NoStatus => 1005,
                CloseCode::Abnormal => 1006,
                CloseCode::Other(number) => number,
            }
        }
    }

    impl From<u16> for CloseCode {
        fn from(number: u16) -> CloseCode {
            match number {
                1000 => CloseCode::Normal,
                1005 => CloseCode::NoStatus,
                1006 => CloseCode::Abnormal,
                other => CloseCode::Other(other),
            }
        }
    }

    impl From<CloseCode> for tungstenite::protocol::frame::coding::CloseCode {
        fn from(code: CloseCode) -> Self {
            match code {
                CloseCode::Normal => Self::Normal,
                CloseCode::NoStatus => Self::Status,
                CloseCode::Abnormal => Self::Abnormal,
                CloseCode::Other(number) => Self::from(number),
            }
        }
    }

    #[repr(u16)]
    pub enum Names {
        Abnormal = 1006,
        TlsHandshake = 1015,
    }
}

// Numbers that are no close codes.
mod numbers {
    use std::time::Duration;

    const MOUSE_REPORT: &str = "\x1b[?1006h";
    const PORT: u16 = 1006;
    const BUFFER: usize = 5000;

    enum RestError {
        UnknownRoom = 1004,
        NotAllowed = 1006,
    }

    fn wait() -> Duration {
        Duration::from_millis(1006)
    }

    fn height(blocks: &mut Vec<u64>) {
        blocks.push(1015);
    }

    fn close_enough(height: u64) -> bool {
        height > 1005 && height < 2000
    }

    fn status(error: RestError) -> u16 {
        error as u16 + PORT + BUFFER as u16 + MOUSE_REPORT.len() as u16
    }
}

// Others close too.
mod others {
    use lapin::{Channel, Connection};

    pub struct CloseFrame {
        pub code: u16,
        pub reason: String,
    }

    pub struct CloseReason {
        pub code: u16,
        pub description: Option<String>,
    }

    pub enum Message {
        Close { code: u16, reason: String },
    }

    struct File;

    impl File {
        fn close(self, status: u16, words: &str) -> (u16, usize) {
            (status, words.len())
        }
    }

    async fn amqp(channel: &Channel, connection: &Connection) {
        let _ = channel.close(200, "bye".into()).await;
        let _ = connection.close(320, "shutting down".into()).await;
    }

    fn quic(connection: &quinn::Connection) {
        connection.close(1006u32.into(), b"gone");
    }

    fn file(file: File) -> (u16, usize) {
        file.close(1006, "done")
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    fn frames() -> (CloseFrame, CloseReason, Message, bool) {
        (
            CloseFrame { code: 1006, reason: "gone".into() },
            CloseReason { code: 500, description: None },
            Message::Close { code: 1005, reason: format!("room {}", 7) },
            close(1005.0, 1006.0),
        )
    }
}

// Functions that return codes which nobody sends as they are.
mod returned {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    struct Kind(u8);

    // All the codes there are.
    impl Kind {
        fn number(&self) -> u16 {
            match self.0 {
                0 => 1000,
                1 => 1005,
                2 => 1006,
                _ => 1011,
            }
        }
    }

    fn of_a_catalogue(kind: &Kind) -> CloseFrame {
        CloseFrame { code: kind.number(), reason: "".into() }
    }

    // It is looked at before it is sent.
    fn outcome(lost: bool) -> u16 {
        if lost { 1006 } else { 1000 }
    }

    async fn looked_at(mut socket: WebSocket, lost: bool) {
        let code = outcome(lost);
        if code != 1006 {
            let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
        }
    }

    // It is only shown.
    fn shown(lost: bool) -> u16 {
        if lost { 1006 } else { 1000 }
    }

    fn show(lost: bool) -> String {
        format!("closed with {}", shown(lost))
    }
}
