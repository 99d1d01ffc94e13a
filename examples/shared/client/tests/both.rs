//! The client acts on what the server sends.

use std::net::Ipv4Addr;
use std::time::Duration;

use client::{Next, next, visit};
use tokio::net::TcpListener;
use tokio_tungstenite::tungstenite::Message;

#[tokio::test]
async fn the_client_understands_each_code_of_the_server() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url = format!("ws://{}", listener.local_addr().unwrap());
    tokio::spawn(server::serve(listener));

    let code = visit(&url, Message::text("my token expired")).await.unwrap();
    assert_eq!((code.get(), next(code, 0)), (4001, Next::SignIn));
    let code = visit(&url, Message::text("I have another device")).await.unwrap();
    assert_eq!((code.get(), next(code, 0)), (4002, Next::Ask));
    let code = visit(&url, Message::text("you restart")).await.unwrap();
    assert_eq!(code.get(), 1012);
    let Next::Wait(wait) = next(code, 0) else { panic!("reconnect after a restart") };
    assert!((Duration::from_secs(5)..=Duration::from_secs(30)).contains(&wait), "{wait:?}");
    let code = visit(&url, Message::binary(vec![0])).await.unwrap();
    assert_eq!((code.get(), next(code, 0)), (1003, Next::Stop));
}
