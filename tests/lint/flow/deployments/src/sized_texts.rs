// Texts with arguments: some can be long, some cannot.
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use warp::ws::Message;

#[derive(Debug, Clone, Copy)]
pub enum Plan {
    Free,
    Team,
}

pub struct User {
    name: String,
    id: u64,
    plan: Plan,
    address: SocketAddr,
    score: f32,
}

pub fn by_name(user: &User) -> Message {
    Message::close_with(4210u16, format!("{} was removed", user.name))
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn by_id(user: &User) -> Message {
    Message::close_with(4210u16, format!("{} ({:?}) was removed", user.id, user.plan))
}

pub fn by_address(user: &User) -> Message {
    Message::close_with(4211u16, format!("too many connections from {}", user.address.ip()))
}

pub fn waiting(left: Duration, peer: IpAddr) -> Message {
    Message::close_with(1013u16, format!("{peer}: again in {} s", left.as_secs()))
}

pub fn precise(user: &User) -> Message {
    Message::close_with(4212u16, format!("score {:.2}", user.score))
}

pub fn shortened(user: &User) -> Message {
    Message::close_with(4213u16, format!("{name:.20} left", name = user.name))
}

pub fn padded(user: &User) -> Message {
    let text = format!("{:>200}", user.id);
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Message::close_with(4214u16, text)
}

pub fn braces() -> Message {
    Message::close_with(1007u16, format!("expected {{\"type\": …}}"))
}

pub fn listed(names: &[&str]) -> Message {
    Message::close_with(4215u16, names.join(", "))
    //                           ^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn counted(names: &[&str]) -> Message {
    Message::close_with(4215u16, names.len().to_string())
}

pub fn listening(ports: [u16; 2]) -> Message {
    let [first, second] = ports;
    Message::close_with(4216u16, format!("use {first} or {second}"))
}
