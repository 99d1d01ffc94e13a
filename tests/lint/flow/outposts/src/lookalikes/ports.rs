// Numbers that look like codes are ports, years, and lengths.
use std::net::{Ipv4Addr, SocketAddr};

use futures_util::SinkExt;
use warp::ws::{Message, WebSocket};

pub struct Gate {
    port: u16,
    codes: [u16; 3],
}

impl Default for Gate {
    fn default() -> Self {
        Gate { port: 1006, codes: [1000, 1001, 4960] }
    }
}

impl Gate {
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    fn code(&self, index: usize) -> u16 {
        self.codes.get(index).copied().unwrap_or(self.codes[0])
    }

    pub async fn close(&self, socket: &mut WebSocket, code: usize) -> Result<(), warp::Error> {
        let code = self.code(code);
        socket.send(Message::close_with(code, format!("gate {}", self.port))).await
    }
}

pub async fn announce(socket: &mut WebSocket) -> Result<(), warp::Error> {
    let gate = Gate { port: 1015, ..Gate::default() };
    socket.send(Message::binary(1006u16.to_be_bytes().to_vec())).await?;
    socket.send(Message::text(format!("{} {}", gate.address(), 1005))).await?;
    gate.close(socket, 1006 % 3).await
}
