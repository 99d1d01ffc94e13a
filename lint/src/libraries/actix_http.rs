//! actix-http and actix-web-actors: `ws`. Checked with 3.20.0 and 4.3.1. Their codes go over as a
//! `CloseReason`, or as what converts to one: a code, or a code with its description.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, awc, method, root,
    tungstenite,
};
use crate::package::Version;
use crate::site::Side;

/// The codes of the actix family. 1005 and 1014 have no names; they are in `Other`.
pub(super) const CODES: Codes = Codes {
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
        ("Tls", 1015),
    ],
    payloads: &[("Other", &[(0, 999), (1004, 1005), (1014, 1014), (1016, 65535)])],
    from: From::Total,
};

/// Such a code was handed on before actix-http 3.13.5, and is an error since.
pub(super) const RECEIVES: Receives = Receives {
    bad_code: Delivers::Before {
        package: "actix-http",
        version: Version { major: 3, minor: 13, patch: 5 },
    },
    no_code: NoCode::None,
};

pub(super) static LIBRARY: Library = Library {
    name: "actix-http",
    roots: &[
        root("actix-http", "actix_http::ws"),
        root("actix-web-actors", "actix_web_actors::ws"),
    ],
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
        Shape {
            form: method(&["WebsocketContext"], "close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: Form::Call("Parser::write_close", 3),
            code: Slot::Tuple(1, 0),
            reason: Some(Slot::Tuple(1, 1)),
        },
    ],
    codes: &[CODES],
    sources: &[
        Source::Field("CloseReason", "code"),
        // A server's connections yield messages.
        Source::Foreign("Frame::Close", &awc::LIBRARY),
    ],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: RECEIVES,
};
