// A chat on salvo; codes come as anything that becomes a number.
use salvo::websocket::{Message, WebSocket};

#[derive(Debug, Clone, Copy)]
pub enum Rank {
    Guest,
    Member,
    Moderator,
}

fn bye<C>(code: C, why: &'static str) -> Message
where
    C: Into<u16>,
{
    Message::close_with(code, why)
}

async fn leave(socket: &mut WebSocket, message: Message) -> bool {
    socket.send(message).await.is_ok()
}

pub async fn talk(mut socket: WebSocket, rank: Rank) {
    let mut lines = 0usize;
    while let Some(Ok(message)) = socket.recv().await {
        if message.is_close() {
            return;
        }
        let Ok(text) = message.as_str() else {
            leave(&mut socket, bye(1003u16, "text only")).await;
            return;
        };
        lines += 1;
        match (rank, lines) {
            (Rank::Guest, 20..) => {
                leave(&mut socket, bye(0u16, "register first")).await;
                //                     ^^^^ error[code-out-of-range]
                return;
            }
            (Rank::Member, 2000..) => {
                leave(&mut socket, bye(4770u16, "take a break")).await;
                return;
            }
            (Rank::Moderator, _) if text == "/stop" => {
                leave(&mut socket, bye(1000u16, "stopped")).await;
                return;
            }
            _ => {}
        }
    }
}
