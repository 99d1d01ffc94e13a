//! dependencies: warp(websocket), axum(ws), web-sys(WebSocket), worker, actix-ws, tokio-websockets, async-graphql, wsclose

mod server {
    use warp::ws::Message;

    fn text_of_an_error(error: &std::io::Error) -> Message {
        Message::close_with(1011u16, error.to_string())
        //                           ^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `to_string()`
    }

    fn text_of_a_user(name: &str) -> Message {
        Message::close_with(1008u16, format!("no room is called {name}"))
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `format!`
    }

    fn a_number(seconds: u64) -> Message {
        Message::close_with(1008u16, format!("silent for {} s", seconds))
    }

    fn written_out() -> Message {
        Message::close_with(1008u16, "not allowed".to_string())
    }
}

mod others {
    fn in_a_browser(socket: &web_sys::WebSocket, error: &std::io::Error) {
        let _ = socket.close_with_code_and_reason(4000, &error.to_string());
        //                                               ^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `to_string()`
    }

    fn in_a_worker(socket: &worker::WebSocket, error: &worker::Error) {
        let _ = socket.close(Some(1011), Some(format!("failed: {error}")));
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `format!`
    }

    // actix-ws cuts it.
    async fn cut(session: actix_ws::Session, error: std::io::Error) {
        let reason = actix_ws::CloseReason {
            code: actix_ws::CloseCode::Error,
            description: Some(error.to_string()),
        };
        let _ = session.close(Some(reason)).await;
    }
}

mod cut_before {
    use axum::extract::ws::{CloseFrame, close_code};
    use wsclose::Reason;

    fn by_wsclose(error: &std::io::Error) -> CloseFrame {
        let text = error.to_string();
        CloseFrame {
            code: close_code::ERROR,
            reason: Reason::truncate(&text).as_str().into(),
        }
    }

    fn handed_in(reason: String) -> CloseFrame {
        CloseFrame { code: close_code::ERROR, reason: reason.into() }
    }
}

mod text_of_an_error_in_a_field {
    use async_graphql::http::WsMessage;
    use warp::ws::Message;

    fn of_a_library(err: async_graphql::Error) -> WsMessage {
        WsMessage::Close(1011, err.message)
        //                     ^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `message`
    }

    struct Failed {
        last_error: async_graphql::Error,
        title: &'static str,
    }

    fn one_field_further(failed: &Failed) -> Message {
        Message::close_with(1011u16, failed.last_error.message.clone())
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `message`
    }

    struct Refused {
        code: u16,
        message: String,
        description: &'static str,
    }

    // It is made for a Close.
    fn with_its_code(error: Refused) -> Message {
        Message::close_with(error.code, error.message)
    }

    fn of_the_program(error: &Refused) -> Message {
        Message::close_with(1008u16, error.description)
    }

    struct Command {
        message: String,
    }

    // Who knows what a command's message is.
    fn of_no_error(command: Command) -> Message {
        Message::close_with(1008u16, command.message)
    }
}

mod received {
    use tokio_websockets::{CloseCode, Message};

    fn answered(message: &Message) -> Option<Message> {
        let (_, reason) = message.as_close()?;
        Some(Message::close(Some(CloseCode::NORMAL_CLOSURE), &reason.to_string()))
    }

    fn passed_on(message: &Message) -> Option<warp::ws::Message> {
        if let Some((CloseCode::GOING_AWAY, reason)) = message.as_close() {
            return Some(warp::ws::Message::close_with(1001u16, reason.to_owned()));
        }
        match message.as_close() {
            Some((_, reason)) => Some(warp::ws::Message::close_with(1000u16, reason.to_string())),
            None => None,
        }
    }
}

mod handed_in {
    use warp::ws::Message;

    fn in_another_type(reason: &str) -> Message {
        Message::close_with(1008u16, reason.to_string())
    }

    fn whoever_hands_it_in(error: &std::io::Error) -> [Message; 2] {
        [relayed(1011, &error.to_string()), relayed(1011, "no answer")]
        //              ^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `to_string()`
    }

    fn relayed(code: u16, reason: &str) -> Message {
        Message::close_with(code, reason.to_string())
    }

    fn in_more_words(reason: &str) -> Message {
        Message::close_with(1008u16, format!("refused: {reason}"))
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `format!`
    }

    fn what_displays(reason: impl std::fmt::Display) -> Message {
        Message::close_with(1008u16, reason.to_string())
        //                           ^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `to_string()`
    }
}

mod in_other_words {
    use warp::ws::Message;

    const REASON: &str = "the room is closed";

    fn of_a_constant() -> Message {
        Message::close_with(1008u16, REASON.to_string())
    }

    // The name says a code, its type a text.
    fn with_a_text(room_code: &str) -> Message {
        Message::close_with(1008u16, format!("no room {room_code}"))
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `format!`
    }

    fn with_a_length(length: &str) -> Message {
        Message::close_with(1008u16, format!("no {length}"))
        //                           ^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `format!`
    }

    fn with_a_number(room_code: u32) -> Message {
        Message::close_with(1008u16, format!("no room {room_code}"))
    }
}

// Whoever calls it is judged.
mod by_its_reason {
    use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

    async fn refuse(socket: &mut WebSocket, reason: &str) {
        let frame = CloseFrame { code: close_code::POLICY, reason: reason.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    async fn calls(socket: &mut WebSocket, error: &std::io::Error) {
        refuse(socket, &error.to_string()).await;
        //              ^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: nothing limits `to_string()`
        refuse(socket, "not allowed").await;
    }
}

// The template and the types of its arguments say how long the text can become.
mod formatted {
    use warp::ws::Message;

    fn braces(code: u16) -> Message {
        Message::close_with(1008u16, format!("{{code}} is {code}"))
    }

    fn precision(name: &str) -> Message {
        Message::close_with(1008u16, format!("no room is called {name:.20}"))
    }

    fn argument_as_precision(name: &str) -> Message {
        Message::close_with(1008u16, format!("no room is called {:.*}", 20, name))
    }

    fn width(code: u16) -> Message {
        Message::close_with(1008u16, format!("{:200}", code))
        //                           ^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: `format!` makes up to 200 bytes
    }

    fn floats_and_addresses(load: f64, of: std::net::SocketAddr) -> Message {
        Message::close_with(1013u16, format!("the load is {load:.2}, ask {of}"))
    }

    fn many_numbers(a: u128, b: u128, c: u128) -> Message {
        Message::close_with(1008u16, format!("{a} is not {b}, not {c:?}, not {:x}", a))
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason] this reason may exceed 123 bytes: `format!` makes up to 169 bytes
    }
}
