//! Every spelling of a number, every form, every position.

use wsclose::{BrowserCode, CloseCode, SendCode, close_code};

const IN_A_CONSTANT: SendCode = close_code!(send 1011);
static IN_A_STATIC: CloseCode = close_code!(1006);
const BASE: u16 = 4000;

const fn next(base: u16) -> u16 {
    base + 1
}

fn describe(code: CloseCode) -> &'static str {
    match code {
        close_code!(1000) | close_code!(GOING_AWAY) => "expected",
        close_code!(1016) => "unassigned",
        close_code!(3001) => "framework",
        close_code!(4001) | close_code!(4002) => "ours",
        _ => "other",
    }
}

fn is_restart(code: SendCode) -> bool {
    matches!(code, close_code!(send 1012 as server) | close_code!(send SERVICE_RESTART))
}

fn main() {
    for code in [close_code!(1010), close_code!(1_010), close_code!(0x3F2), close_code!(1010u16)] {
        assert_eq!(code, CloseCode::MANDATORY_EXTENSION);
    }
    assert_eq!(close_code!(0o1762), close_code!(0b11_1111_0010_u16));
    assert_eq!(close_code!(MANDATORY_EXTENSION), 1010);
    assert_eq!(IN_A_CONSTANT, 1011);
    assert_eq!(IN_A_STATIC, CloseCode::ABNORMAL_CLOSURE);

    let client: SendCode = close_code!(send 1010 as client);
    let browser: BrowserCode = close_code!(send 4001 as browser);
    assert_eq!((client.get(), browser.get()), (1010, 4001));

    assert_eq!(close_code!(send { BASE + 3 }), 4003);
    assert_eq!(close_code!(send { next(BASE) } as server), 4001);
    let expression: BrowserCode = close_code!(send { BASE } as browser);
    assert_eq!(expression, 4000);
    assert_eq!(
        close_code!(send {
            let offset = 7;
            BASE + offset
        }),
        4007
    );

    assert_eq!(describe(CloseCode::from(1001)), "expected");
    assert_eq!(describe(CloseCode::from(1016)), "unassigned");
    assert_eq!(describe(CloseCode::from(3001)), "framework");
    assert_eq!(describe(CloseCode::from(4002)), "ours");
    assert_eq!(describe(CloseCode::from(2000)), "other");
    assert!(is_restart(SendCode::SERVICE_RESTART));

    let brackets = close_code![1000];
    let braces = close_code! { 1000 };
    assert_eq!(brackets, braces);
    let array = [0; close_code!(send 1000).get() as usize];
    assert_eq!(array.len(), 1000);
}
