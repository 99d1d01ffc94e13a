// A client that tells its user how a connection ended.
use futures_util::StreamExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

type Socket = WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>;

pub struct Client {
    inbox: UnboundedReceiver<Message>,
}

pub enum Ended {
    Closed { code: u16, reason: String },
    Running,
}

impl Client {
    pub fn start(socket: Socket) -> Client {
        let (tx, inbox) = unbounded_channel();
        tokio::spawn(async move {
            let mut socket = socket;
            while let Some(item) = socket.next().await {
                arrived(item, &tx);
            }
        });
        Client { inbox }
    }

    pub async fn wait(&mut self) -> Ended {
        match self.inbox.recv().await {
            Some(Message::Close(Some(frame))) => {
                Ended::Closed { code: frame.code.into(), reason: frame.reason.to_string() }
            }
            Some(Message::Close(None)) => Ended::Closed { code: 1005, reason: String::new() },
            None => Ended::Closed { code: 1006, reason: "no Close frame".into() },
            Some(_) => Ended::Running,
        }
    }
}

fn arrived(item: Result<Message, Error>, inbox: &UnboundedSender<Message>) {
    let message = match item {
        Ok(message) => message,
        Err(_) => {
            Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, reason: "lost".into() }))
        }
    };
    let _ = inbox.send(message);
}
