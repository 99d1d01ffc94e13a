// Collections and pairs.
use std::collections::HashMap;

use fastwebsockets::Frame;

fn plan(rooms: &[&str]) -> HashMap<String, (u16, &'static [u8])> {
    let mut plan = HashMap::new();
    for room in rooms {
        let entry: (u16, &[u8]) = if room.is_empty() { (1004, b"no name") } else { (4005, b"moved") };
        //                                              ^^^^ error[reserved-code-sent]
        plan.insert((*room).to_owned(), entry);
    }
    plan
}

pub fn frames(rooms: &[&str]) -> Vec<Frame<'static>> {
    plan(rooms).into_values().map(|(code, reason)| Frame::close(code, reason)).collect()
}

pub fn schedule() -> [Frame<'static>; 2] {
    let codes = [1000, 2999];
    //                 ^^^^ error[unassigned-code-sent]
    codes.map(|code| Frame::close(code, b""))
}

pub fn last_of(codes: Vec<u16>) -> Option<Frame<'static>> {
    codes.last().map(|code| Frame::close(*code, b""))
}

pub fn last() -> Option<Frame<'static>> {
    last_of(vec![1000, 1001])
}
