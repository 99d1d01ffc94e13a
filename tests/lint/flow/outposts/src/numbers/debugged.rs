// What `{:?}` makes of lists and arrays, and texts of numbers whose type is not written.
use std::collections::BTreeSet;

use warp::ws::Message;

pub fn listed(names: &[String]) -> Message {
    Message::close_with(4890u16, format!("unknown: {names:?}"))
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn ports(ports: &[u16]) -> Message {
    Message::close_with(4895u16, format!("use one of {ports:?}"))
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn quad(address: [u8; 4]) -> Message {
    Message::close_with(4891u16, format!("not from {address:?}"))
}

pub fn numbers(left: &BTreeSet<u32>) -> Message {
    Message::close_with(4892u16, format!("still there: {left:?}"))
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn key(key: &[u8; 32]) -> Message {
    Message::close_with(4893u16, format!("wrong key {key:?}"))
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

fn limit(most: u32) -> u32 {
    most.min(100)
}

pub fn parsed(text: &str) -> Result<Message, std::num::ParseIntError> {
    let most = text.trim().parse()?;
    let allowed = limit(most);
    Ok(Message::close_with(4894u16, format!("{most} is more than {allowed}")))
}
