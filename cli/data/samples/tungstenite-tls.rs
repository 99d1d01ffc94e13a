use tungstenite::{Error, connect};

fn open(url: &str) {
    match connect(url) {
        Ok((_socket, _response)) => {} // Use the connection.
        Err(Error::Tls(error)) => println!("the TLS handshake failed (1015): {error}"),
        Err(error) => println!("{error}"),
    }
}
