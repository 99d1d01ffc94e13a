//! dependencies: ws-tool
use std::borrow::Cow;
use std::net::TcpStream;

use ws_tool::Message;
use ws_tool::codec::{StringCodec, StringSend};

fn bad_close(codec: &mut StringCodec<TcpStream>) {
    let _ = codec.close(1006, "timeout");
    //                  ^^^^ reserved-code-sent
}

fn bad_send(sender: &mut StringSend<TcpStream>) {
    let _ = sender.send((1005_u16, "gone"));
    //                   ^^^^^^^^ reserved-code-sent
}

fn good_close(codec: &mut StringCodec<TcpStream>) {
    let _ = codec.close(1000, "done");
    let _ = codec.send("hello");
}

fn good_receive(message: &Message<Cow<'_, str>>) -> bool {
    message.close_code == Some(1006)
}
