//! mews, also as `ohkami::ws`. Checked with 0.5.2 and 0.24.9. `Reserved` means 1016 to 2999
//! and is sent as 1016.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "mews",
    roots: &[root("mews", "mews"), root("ohkami", "ohkami::ws")],
    shapes: &[Shape {
        form: Form::Struct("CloseFrame"),
        code: Slot::Field("code"),
        reason: Some(Slot::Field("reason")),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: &[
            ("Normal", 1000),
            ("Away", 1001),
            ("Protocol", 1002),
            ("Unsupported", 1003),
            ("Status", 1005),
            ("Abnormal", 1006),
            ("Invalid", 1007),
            ("Policy", 1008),
            ("Size", 1009),
            ("Extension", 1010),
            ("Error", 1011),
            ("Restart", 1012),
            ("Again", 1013),
            ("Tls", 1015),
            ("Reserved", 1016),
        ],
        payloads: &[
            ("Iana", &[(3000, 3999)]),
            ("Library", &[(4000, 4999)]),
            ("Bad", &[(0, 999), (1004, 1004), (1014, 1014), (5000, 65535)]),
            ("from_u16", &[(0, 65535)]),
        ],
        from: From::Total,
    }],
    sources: &[Source::Field("CloseFrame", "code")],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
