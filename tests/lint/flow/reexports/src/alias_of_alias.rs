// Types of types.
use crate::net::client;

type Code = client::CloseCode;
type Why = Code;
type Close = Option<client::Frame>;

fn close(code: Why) -> Close {
    Some(client::Frame { code, reason: "".into() })
}

pub fn tls() -> client::Message {
    client::Message::Close(close(Why::Tls))
    //                           ^^^^^^^^ error[reserved-code-sent]
}

pub fn policy() -> client::Message {
    client::Message::Close(close(Why::Policy))
}
