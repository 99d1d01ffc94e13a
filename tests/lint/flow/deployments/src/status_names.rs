// What looks alike: tables that explain codes, and a command line that asks for one.
use poem::web::websocket::{CloseCode, Message};

pub const TABLE: &[(u16, &str)] = &[
    (1000, "normal"),
    (1004, "reserved"),
    (1005, "no status"),
    (1006, "abnormal"),
    (1015, "TLS handshake"),
];

pub fn explain(code: u16) -> &'static str {
    match code {
        0..=999 => "unused",
        1016..=2999 => "reserved",
        3000..=3999 => "registered",
        4000..=4999 => "private",
        code => TABLE.iter().find(|(known, _)| *known == code).map_or("unknown", |(_, name)| name),
    }
}

pub fn main_of(arguments: &[String]) -> i32 {
    let code = arguments.first().and_then(|it| it.parse().ok()).unwrap_or(1006);
    println!("{code}: {}", explain(code));
    if code == 1006 { 1 } else { 0 }
}

pub fn explained(code: CloseCode) -> Message {
    let number = u16::from(code);
    Message::Text(format!("{number} means {}", explain(number)))
}

pub fn end() -> Message {
    Message::close_with(CloseCode::Normal, explain(1000))
}
