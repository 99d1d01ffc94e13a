//! dependencies: wsocket, tokio(net)
use tokio::net::TcpStream;
use wsocket::{Close, CloseCode, WebSocket};

fn bad_new() -> Close {
    Close::new(CloseCode::Abnormal, Some("timeout".to_string()))
    //         ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close(socket: &mut WebSocket<TcpStream>) {
    let _ = socket.close(Close::new(CloseCode::NoStatusRcvd, None)).await;
    //                              ^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn good_close(socket: &mut WebSocket<TcpStream>) {
    let _ = socket.close(Close::new(CloseCode::Normal, None)).await;
}

fn good_receive(code: CloseCode) -> bool {
    code == CloseCode::Abnormal
}
