//! tungstenite and what re-exports it. Checked with 0.20 to 0.30. Its frames go into
//! `Message::Close`, `Frame::close` and the `close` of all its streams. A header is one of a Close
//! unless it says otherwise.

use super::{
    Codes, Delivers, Form, From, Kind, Library, NoCode, Outcome, Receives, Sends, Shape, Slot,
    Source, root,
};
use crate::site::Side;

/// The names that tungstenite shares with the libraries that took them over.
pub(super) const NAMES: &[(&str, u16)] = &[
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
];

/// Its variants with a number, and what `From<u16>` puts there.
pub(super) const PAYLOADS: &[(&str, &[(u16, u16)])] = &[
    ("Reserved", &[(1016, 2999)]),
    ("Iana", &[(3000, 3999)]),
    ("Library", &[(4000, 4999)]),
    ("Bad", &[(0, 999), (1004, 1004), (1014, 1014), (5000, 65535)]),
];

/// Written as given, unchecked.
pub(super) const SENDS: Sends = Sends {
    bad_code: Outcome::AsIs,
    out_of_range: Outcome::AsIs,
    unassigned: Outcome::AsIs,
    long_reason: Outcome::AsIs,
    reason_alone: Outcome::Impossible,
    code_alone: Outcome::AsIs,
};

pub(super) static LIBRARY: Library = Library {
    name: "tungstenite",
    roots: &[
        root("tungstenite", "tungstenite"),
        root("tokio-tungstenite", "tokio_tungstenite::tungstenite"),
        root("async-tungstenite", "async_tungstenite::tungstenite"),
        root("hyper-tungstenite", "hyper_tungstenite::tungstenite"),
        root("trillium-websockets", "trillium_websockets::tungstenite"),
        root("tide-websockets", "tide_websockets::tungstenite"),
        root("compio-ws", "compio_ws::tungstenite"),
        root("viz", "viz::types"),
        root("volo-http", "volo_http::server::utils::ws"),
    ],
    shapes: &[
        Shape {
            form: Form::Struct("CloseFrame"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("reason")),
        },
        Shape {
            form: Form::Call("Frame::from_payload", 2),
            code: Slot::Bytes(
                1,
                Some(Kind { argument: 0, close: &["Control::Close", "FrameHeader::default"] }),
            ),
            reason: None,
        },
        Shape {
            form: Form::Call("Frame::message", 3),
            code: Slot::Bytes(0, Some(Kind { argument: 1, close: &["Control::Close"] })),
            reason: None,
        },
    ],
    codes: &[Codes { path: "CloseCode", names: NAMES, payloads: PAYLOADS, from: From::Total }],
    sources: &[Source::Field("CloseFrame", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
