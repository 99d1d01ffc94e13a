//! `ratchet_rs` and `ratchet_core`. Checked with 1.2.1. `Library` is 3000 to 3999 here.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "ratchet_rs",
    roots: &[root("ratchet_rs", "ratchet_rs"), root("ratchet_core", "ratchet_core")],
    shapes: &[
        Shape {
            form: Form::Call("CloseReason::new", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Struct("CloseReason"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("description")),
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: &[
            ("Normal", 1000),
            ("GoingAway", 1001),
            ("Protocol", 1002),
            ("Unsupported", 1003),
            ("Status", 1005),
            ("Abnormal", 1006),
            ("Invalid", 1007),
            ("Policy", 1008),
            ("Overflow", 1009),
            ("Extension", 1010),
            ("Unexpected", 1011),
            ("Restarting", 1012),
            ("TryAgain", 1013),
            ("Tls", 1015),
        ],
        payloads: &[
            ("ReservedExtension", &[(2000, 2999)]),
            ("Library", &[(3000, 3999)]),
            ("Application", &[(4000, 4999)]),
        ],
        from: From::None,
    }],
    sources: &[Source::Field("CloseReason", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
