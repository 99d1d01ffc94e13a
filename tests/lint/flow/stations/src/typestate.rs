// A connection whose state is in its type.
use std::marker::PhantomData;

use salvo::websocket::{Message, WebSocket};

pub struct Open;
pub struct Draining;

pub struct Connection<S> {
    socket: WebSocket,
    last: u16,
    state: PhantomData<S>,
}

impl Connection<Open> {
    pub fn new(socket: WebSocket) -> Self {
        Connection { socket, last: 1000, state: PhantomData }
    }

    pub fn drain(self, last: u16) -> Connection<Draining> {
        Connection { socket: self.socket, last, state: PhantomData }
    }
}

impl Connection<Draining> {
    pub async fn finish(mut self) -> bool {
        self.socket.send(Message::close_with(self.last, "drained")).await.is_ok()
    }
}

impl<S> Connection<S> {
    pub async fn abort(mut self, code: impl Into<Option<u16>>) -> bool {
        let code = code.into().unwrap_or(self.last);
        self.socket.send(Message::close_with(code, "aborted")).await.is_ok()
            && self.socket.close().await.is_ok()
    }
}

pub async fn deploy(socket: WebSocket) -> bool {
    Connection::new(socket).drain(1012).finish().await
}

pub async fn crash(socket: WebSocket) -> bool {
    Connection::new(socket).drain(1006).finish().await
    //                            ^^^^ error[reserved-code-sent]
}

pub async fn stop(socket: WebSocket, hard: bool) -> bool {
    let connection = Connection::new(socket);
    if hard { connection.abort(111).await } else { connection.abort(None).await }
    //                         ^^^ error[code-out-of-range]
}
