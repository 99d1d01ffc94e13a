// Operators type how connections end.
use std::str::FromStr;

use poem::web::websocket::{CloseCode, Message};

#[derive(Debug, PartialEq, Eq)]
pub enum Order {
    Stop,
    Kick(u16),
    Say(String),
}

impl FromStr for Order {
    type Err = String;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        match line.split_once(' ') {
            None if line == "stop" => Ok(Order::Stop),
            None if line == "drop" => Ok(Order::Kick(1005)),
            //                                       ^^^^ error[reserved-code-sent]
            Some(("kick", code)) => match code.parse::<u16>() {
                Ok(code @ 4000..=4999) => Ok(Order::Kick(code)),
                Ok(code) => Err(format!("{code} is not a private code")),
                Err(error) => Err(format!("{code}: {error}")),
                //                ^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
            },
            Some(("say", text)) => Ok(Order::Say(text.to_owned())),
            _ => Err(format!("unknown order {line:?}")),
            //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
        }
    }
}

impl Order {
    pub fn message(self) -> Message {
        match self {
            Order::Stop => Message::close_with(CloseCode::Restart, "restart"),
            Order::Kick(code) => Message::close_with(code, "kicked"),
            Order::Say(text) => Message::Text(text),
        }
    }
}

pub fn answer(line: &str) -> Message {
    match line.parse::<Order>() {
        Ok(order) => order.message(),
        Err(why) => Message::close_with(CloseCode::Policy, why),
    }
}
