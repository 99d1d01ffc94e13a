// Tables of codes by name and by status.
use std::collections::HashMap;
use std::sync::LazyLock;

use warp::ws::Message;

static BY_NAME: LazyLock<HashMap<&'static str, u16>> = LazyLock::new(|| {
    let mut names = HashMap::from([("kick", 4040), ("gone", 1006)]);
    //                                                      ^^^^ error[reserved-code-sent]
    names.insert("ban", 4041);
    names
});

const BY_STATUS: &[(u16, u16)] = &[(401, 4401), (404, 4404), (500, 500), (503, 1013)];
//                                                                 ^^^ error[code-out-of-range]

pub fn named(name: &str) -> Option<Message> {
    let code = *BY_NAME.get(name)?;
    Some(Message::close_with(code, name.get(..20).unwrap_or("named").to_owned()))
}

pub fn by_status(status: u16) -> Message {
    let code =
        BY_STATUS.iter().find_map(|&(from, to)| (from == status).then_some(to)).unwrap_or(1008);
    Message::close_with(code, "by status")
}

pub fn by_partition(level: u16) -> Message {
    const LEVELS: [(u16, u16); 2] = [(10, 4042), (100, 4043)];
    let at = LEVELS.partition_point(|(most, _)| *most < level);
    let (_, code) = LEVELS.get(at).copied().unwrap_or((0, 4044));
    Message::close_with(code, "level")
}
