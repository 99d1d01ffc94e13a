// Threads and a channel of the standard library.
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tungstenite::protocol::CloseFrame;
use tungstenite::{Message, WebSocket};

struct Order {
    text: Option<String>,
    end: Option<u16>,
}

fn writer(mut socket: WebSocket<TcpStream>, orders: Receiver<Order>) {
    for Order { text, end } in orders {
        if let Some(text) = text {
            let _ = socket.send(Message::text(text));
        }
        if let Some(code) = end {
            let _ = socket.close(Some(CloseFrame { code: code.into(), reason: "end".into() }));
            break;
        }
    }
}

fn watchdog(orders: &Sender<Order>, healthy: bool) {
    let order = if healthy {
        Order { text: Some("ok".to_owned()), end: None }
    } else {
        Order { text: None, end: Some(1015) }
        //                            ^^^^ error[reserved-code-sent]
    };
    let _ = orders.send(order);
}

pub fn start(socket: WebSocket<TcpStream>, healthy: bool) {
    let (sender, receiver) = channel();
    let handle = thread::spawn(move || writer(socket, receiver));
    watchdog(&sender, healthy);
    let _ = sender.send(Order { text: None, end: Some(1001) });
    let _ = handle.join();
}
