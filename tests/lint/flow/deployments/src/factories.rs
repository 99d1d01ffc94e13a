// Functions that return what closes.
use tungstenite::protocol::frame::{CloseFrame, coding::CloseCode};
use tungstenite::{Message, WebSocket};

type Socket = WebSocket<std::net::TcpStream>;

fn closer(code: u16, text: &'static str) -> impl Fn(&mut Socket) -> tungstenite::Result<()> {
    move |socket| {
        socket.send(Message::Close(Some(CloseFrame {
            code: CloseCode::from(code),
            reason: text.into(),
        })))
    }
}

fn boxed(code: CloseCode) -> Box<dyn FnOnce(&mut Socket)> {
    Box::new(move |socket| {
        let _ = socket.close(Some(CloseFrame { code, reason: "".into() }));
    })
}

pub fn refuse(socket: &mut Socket, secure: bool) -> tungstenite::Result<()> {
    let insecure = closer(1015, "use wss");
    //                    ^^^^ error[reserved-code-sent]
    let policy = closer(1008, "not allowed");
    if secure { policy(socket) } else { insecure(socket) }
}

pub fn finish(socket: &mut Socket, clean: bool) {
    let end = if clean { boxed(CloseCode::Normal) } else { boxed(CloseCode::Abnormal) };
    //                                                           ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    end(socket);
}
