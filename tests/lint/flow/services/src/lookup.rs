// Codes by name, in tables.
use std::collections::{BTreeMap, HashMap};

use warp::ws::Message;

const NAMES: &[(&str, u16)] = &[("kicked", 4001), ("full", 1013), ("old", 4002)];

pub fn by_slice(name: &str) -> Message {
    let code = NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
    Message::close_with(code.unwrap_or(1005), name.chars().take(20).collect::<String>())
    //                                 ^^^^ error[reserved-code-sent]
}

pub fn by_map(name: &str) -> Message {
    let codes = HashMap::from([("gone", 1001_u16), ("broken", 1011)]);
    Message::close_with(codes.get(name).copied().unwrap_or(1008), "by name")
}

pub fn by_inserted(name: &str) -> Message {
    let mut codes: BTreeMap<&str, u16> = BTreeMap::new();
    codes.insert("quota", 402);
    //                    ^^^ error[code-out-of-range]
    codes.insert("paused", 4100);
    let code = match codes.get(name) {
        Some(code) => *code,
        None => 1000,
    };
    Message::close_with(code, "by name")
}
