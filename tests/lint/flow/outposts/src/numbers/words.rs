// Literal reasons, of which some are too long for a control frame.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes};

macro_rules! support {
    ($text:literal) => {
        concat!($text, " Contact support@example.com with the number of your order.")
    };
}

const SUSPENDED: &str = "Your account was suspended because the last three invoices were not paid; \
                         pay them in the settings of your organization and connect again.";
const EXPIRED: &str = "Your session expired; log in again.";
const JAPANESE: &str =
    "サーバーのメンテナンスのため、接続を終了します。しばらくしてからもう一度接続してください。";

fn close(code: u16, reason: &'static str) -> Message {
    Message::Close(Some(CloseFrame { code, reason: Utf8Bytes::from_static(reason) }))
}

pub fn suspended() -> Message {
    close(4870, SUSPENDED)
    //          ^^^^^^^^^ error[reason-too-long]
}

pub fn expired() -> Message {
    close(4871, EXPIRED)
}

pub fn maintenance(japanese: bool) -> Message {
    close(1012, if japanese { JAPANESE } else { "maintenance" })
    //                        ^^^^^^^^ error[reason-too-long]
}

pub fn ordered() -> Message {
    close(4872, support!("Your order was cancelled."))
}

pub fn bytes(words: [&'static str; 2]) -> Message {
    let text = format!("{} {}", words.len(), u64::MAX);
    Message::Close(Some(CloseFrame { code: 4873, reason: text.into() }))
}
