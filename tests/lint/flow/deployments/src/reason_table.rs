// Why, and with which number: a table of the module.
use futures_util::SinkExt;
use poem::web::websocket::{CloseCode, Message, WebSocketStream};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    Billing,
    Region,
    Capacity,
}

const CODES: [(Problem, u16); 3] =
    [(Problem::Billing, 4120), (Problem::Region, 451), (Problem::Capacity, 1013)];
    //                                           ^^^ error[code-out-of-range]

const NAMES: &[(Problem, &str)] = &[(Problem::Billing, "unpaid"), (Problem::Region, "not here")];

fn code_of(problem: Problem) -> u16 {
    CODES.iter().find(|(known, _)| *known == problem).map(|(_, code)| *code).unwrap_or(1011)
}

fn name_of(problem: Problem) -> &'static str {
    NAMES.iter().find(|entry| entry.0 == problem).map_or("problem", |entry| entry.1)
}

pub async fn turn_away(mut stream: WebSocketStream, problem: Problem) {
    let message = Message::close_with(CloseCode::from(code_of(problem)), name_of(problem));
    let _ = stream.send(message).await;
}
