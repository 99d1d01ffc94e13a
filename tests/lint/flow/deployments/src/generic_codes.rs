// A type parameter decides about the code.
use std::marker::PhantomData;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub trait Protocol {
    const IDLE: u16;
    const NAME: &'static str;

    fn malformed() -> u16 {
        1007
    }
}

pub struct V1;
pub struct V2;

impl Protocol for V1 {
    const IDLE: u16 = 1006;
    //                ^^^^ error[reserved-code-sent]
    const NAME: &'static str = "v1";
}

impl Protocol for V2 {
    const IDLE: u16 = 4260;
    const NAME: &'static str = "v2";

    fn malformed() -> u16 {
        2002
     // ^^^^ error[unassigned-code-sent]
    }
}

pub struct Connection<P> {
    socket: WebSocket,
    protocol: PhantomData<P>,
}

impl<P: Protocol> Connection<P> {
    pub async fn idle(&mut self) {
        self.close(P::IDLE).await;
    }

    pub async fn malformed(&mut self) {
        self.close(P::malformed()).await;
    }

    async fn close(&mut self, code: u16) {
        let reason = P::NAME.into();
        let _ = self.socket.send(Message::Close(Some(CloseFrame { code, reason }))).await;
    }
}

pub async fn serve(socket: WebSocket, old: bool) {
    if old {
        Connection::<V1> { socket, protocol: PhantomData }.idle().await;
    } else {
        Connection::<V2> { socket, protocol: PhantomData }.malformed().await;
    }
}
