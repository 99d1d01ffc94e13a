//! A client, a relay and an upstream server on loopback. One end closes in every way there is, and
//! a table shows what the other end is told: once the relay passes the close on with
//! [`wsclose::relay`], once as a bare number.
//!
//! ```text
//! cargo run --example relay
//! ```

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod ends;
mod relay;
mod stories;
mod wire;

use std::error::Error;
use std::net::Ipv4Addr;

use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Error as WsError;
use tokio_tungstenite::{WebSocketStream, accept_async, client_async};

use crate::ends::{Seen, end, watch};
use crate::relay::{Kind, run};
use crate::stories::{BY_CLIENT, BY_UPSTREAM, Story};

/// A connection. Without TLS, so that the bytes on the wire can be looked at.
type Socket = WebSocketStream<TcpStream>;

/// Who closes.
#[derive(Clone, Copy)]
enum Closer {
    Upstream,
    Client,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("client  ⇄  relay  ⇄  upstream\n");
    println!(
        "On the wire: what really arrived, where the library tells its application otherwise.\n"
    );
    table("upstream", "client", Closer::Upstream, BY_UPSTREAM).await?;
    table("client", "upstream", Closer::Client, BY_CLIENT).await?;
    Ok(())
}

async fn table(
    closer: &str,
    other: &str,
    who: Closer,
    stories: &[Story],
) -> Result<(), Box<dyn Error>> {
    println!("The {closer} closes, and the {other} is told\n");
    row(&format!("by the {closer}"), "with wsclose::relay", "without");
    println!("  {}", "─".repeat(98));
    for story in stories {
        let with = play(story, who, Kind::Checked).await?.to_string();
        let without = play(story, who, Kind::Naive).await?.to_string();
        row(&story.end.to_string(), &with, &without);
        println!("      Prevented: {}\n", story.prevented);
        // The words were written before the bytes were seen.
        if story.prevented.starts_with("nothing") != (with == without) {
            return Err(format!("{}: the words do not fit what was seen", story.end).into());
        }
    }
    Ok(())
}

fn row(end: &str, with: &str, without: &str) {
    println!("  {end:<28}{with:<32}{without}");
}

/// One close: what the far end sees of it through a relay of this kind.
async fn play(story: &Story, closer: Closer, kind: Kind) -> Result<Seen, WsError> {
    let (client, relay_to_client) = connection().await?;
    let (relay_to_upstream, upstream) = connection().await?;
    let (closing, watching) = match closer {
        Closer::Upstream => (upstream, client),
        Closer::Client => (client, upstream),
    };
    let (_, seen, ()) = tokio::join!(
        end(closing, story.end),
        watch(watching),
        run(relay_to_client, relay_to_upstream, kind),
    );
    Ok(seen)
}

/// A new connection: its client's end, and its server's.
async fn connection() -> Result<(Socket, Socket), WsError> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let client = async {
        let stream = TcpStream::connect(address).await?;
        Ok(client_async(format!("ws://{address}"), stream).await?.0)
    };
    let server = async { accept_async(listener.accept().await?.0).await };
    tokio::try_join!(client, server)
}
