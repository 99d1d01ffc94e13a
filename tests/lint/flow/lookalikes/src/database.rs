// Statements, years and error numbers next to a real close.
use warp::ws::Message;

pub struct Statement {
    code: u16,
    reason: &'static str,
}

pub const MYSQL_DUPLICATE: Statement = Statement { code: 1062, reason: "duplicate entry" };
pub const MYSQL_HOST: Statement = Statement { code: 1005, reason: "cannot create table" };

pub fn from_year(year: u16) -> Option<&'static str> {
    match year {
        1006 => Some("eruption"),
        1015 => Some("expedition"),
        _ => None,
    }
}

pub fn answer(statement: &Statement) -> Message {
    if statement.code == MYSQL_DUPLICATE.code {
        Message::close_with(4009_u16, "duplicate")
    } else {
        Message::text(format!("{}: {}", statement.code, statement.reason))
    }
}
