// Chains of conditions; only one branch is wrong.
use tokio_websockets::{CloseCode, Message};

pub fn judge(message: &Message, strikes: u8, limit: Option<usize>) -> Option<Message> {
    let close = if let Some(text) = message.as_text()
        && let Some(limit) = limit
        && text.len() > limit
    {
        (CloseCode::MESSAGE_TOO_BIG, "too big")
    } else if strikes > 3 {
        (CloseCode::POLICY_VIOLATION, "too many strikes")
    } else if message.is_binary() {
        (CloseCode::NO_STATUS_RECEIVED, "binary")
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    } else {
        return None;
    };
    Some(Message::close(Some(close.0), close.1))
}

pub fn application(kicked: bool) -> Option<Message> {
    let code = CloseCode::try_from(if kicked { 4000 } else { 999 }).ok()?;
    //                                                       ^^^ error[code-out-of-range]
    Some(Message::close(Some(code), ""))
}
