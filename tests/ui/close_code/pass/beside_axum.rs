//! axum has a module of the same name; a module and a macro live side by side.

use axum::extract::ws::close_code;
use wsclose::close_code;

fn main() {
    let code: u16 = close_code!(send 1001).into();
    assert_eq!(code, close_code::AWAY);

    let _frame = axum::extract::ws::CloseFrame {
        code: close_code!(send 1011).into(),
        reason: wsclose::close_reason!("the database is away").as_str().into(),
    };
}
