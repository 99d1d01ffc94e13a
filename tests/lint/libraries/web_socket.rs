//! dependencies: web-socket, tokio(net)
use tokio::net::TcpStream;
use web_socket::{CloseCode, Event, WebSocket};

async fn bad_close(socket: WebSocket<TcpStream>) {
    let _ = socket.close(1006u16).await;
    //                   ^^^^^^^ reserved-code-sent
}

async fn bad_variant(socket: WebSocket<TcpStream>) {
    let _ = socket.close(CloseCode::Abnormal).await;
    //                   ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_tuple(socket: WebSocket<TcpStream>) {
    let _ = socket.close((CloseCode::NoStatusRcvd, "gone")).await;
    //                    ^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn good_close(socket: WebSocket<TcpStream>) {
    let _ = socket.close((4001u16, "expired")).await;
}

async fn good_text(socket: WebSocket<TcpStream>) {
    let _ = socket.close("done").await;
}

fn good_receive(event: &Event) -> bool {
    matches!(event, Event::Close { code: 1006, .. })
}
