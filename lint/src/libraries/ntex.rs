//! ntex: `ntex::ws`. Checked with 4.5.0. It refuses 1010 from a server too.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source,
    root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "ntex",
    roots: &[root("ntex", "ntex::ws"), root("ntex", "ntex::web::ws")],
    shapes: &[
        Shape {
            form: Form::Struct("CloseReason"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("description")),
        },
        Shape {
            form: Form::Call("CloseReason::from", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
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
            ("Abnormal", 1006),
            ("Invalid", 1007),
            ("Policy", 1008),
            ("Size", 1009),
            ("Extension", 1010),
            ("Error", 1011),
            ("Restart", 1012),
            ("Again", 1013),
            ("BadGateway", 1014),
            ("Tls", 1015),
        ],
        // ntex 3 has no name for 1014 yet.
        payloads: &[("Other", &[(0, 999), (1004, 1005), (1014, 1014), (1016, 65535)])],
        from: From::Total,
    }],
    sources: &[Source::Field("CloseReason", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Error,
        out_of_range: Outcome::Error,
        unassigned: Outcome::Error,
        long_reason: Outcome::Error,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    // Newer versions refuse such a code, older ones hand it on.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::None },
};
