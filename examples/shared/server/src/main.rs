//! Runs the server on loopback.

use std::io;
use std::net::Ipv4Addr;

use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("ws://{}", listener.local_addr()?);
    server::serve(listener).await
}
