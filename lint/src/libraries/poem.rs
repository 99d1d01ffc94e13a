//! poem: `poem::web::websocket`. Checked with 3.1.12. `Reserved` is how it holds every number
//! without a name, 4000 to 4999 among them.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "poem",
    roots: &[root("poem", "poem::web::websocket")],
    shapes: &[
        Shape {
            form: Form::Call("Message::close_with", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("Message::Close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
    ],
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
        ],
        payloads: &[("Reserved", &[(0, 999), (1004, 1004), (1014, 65535)])],
        from: From::Total,
    }],
    sources: &[],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002.
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
