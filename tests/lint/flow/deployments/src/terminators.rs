// A connection ends itself by a method that the trait brings along.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

enum Why {
    Quiet,
    Flooding,
    Done,
}

trait Terminate {
    fn code_for(why: &Why) -> u16;

    fn socket(&mut self) -> &mut WebSocket;

    async fn terminate(&mut self, why: Why, text: &'static str) {
        let code = Self::code_for(&why);
        let farewell = Message::Close(Some(CloseFrame { code, reason: text.into() }));
        if self.socket().send(farewell).await.is_err() {
            eprintln!("gone already");
        }
    }
}

struct Player {
    socket: WebSocket,
}

struct Spectator {
    socket: WebSocket,
}

impl Terminate for Player {
    fn code_for(why: &Why) -> u16 {
        match why {
            Why::Quiet => 1006,
            //            ^^^^ error[reserved-code-sent]
            Why::Flooding => 1008,
            Why::Done => 1000,
        }
    }

    fn socket(&mut self) -> &mut WebSocket {
        &mut self.socket
    }
}

impl Terminate for Spectator {
    fn code_for(why: &Why) -> u16 {
        match why {
            Why::Quiet | Why::Done => 1000,
            Why::Flooding => 1008,
        }
    }

    fn socket(&mut self) -> &mut WebSocket {
        &mut self.socket
    }
}

pub async fn round_over(player: WebSocket, spectator: WebSocket) {
    Player { socket: player }.terminate(Why::Quiet, "no move").await;
    let mut spectator = Spectator { socket: spectator };
    spectator.terminate(Why::Done, "round over").await;
}
