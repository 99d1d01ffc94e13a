// Statics and a table of the other crate.
use actix_ws::{CloseCode, CloseReason};
use codes::table::{DEFAULT_CODE, TABLE, UNKNOWN_CODE};

pub fn reason_for(known: bool) -> CloseReason {
    let code = if known { DEFAULT_CODE } else { UNKNOWN_CODE };
    //                                          ^^^^^^^^^^^^ error[code-out-of-range]
    CloseReason { code: CloseCode::from(code), description: None }
}

pub fn documentation() -> String {
    TABLE.iter().map(|(code, text)| format!("{code}: {text}\n")).collect()
}
