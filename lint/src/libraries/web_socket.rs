//! web-socket. Checked with 0.7.0. Its `CloseCode::from` makes 1008 of every number that it does
//! not know.

use super::{
    Codes, Delivers, From, Library, NoCode, Receives, Shape, Slot, Source, method, root,
    tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "web-socket",
    roots: &[root("web-socket", "web_socket")],
    shapes: &[Shape {
        form: method(&["WebSocket"], "close", 1),
        code: Slot::Tuple(0, 0),
        reason: Some(Slot::Tuple(0, 1)),
    }],
    codes: &[Codes {
        path: "CloseCode",
        names: &[
            ("Normal", 1000),
            ("Away", 1001),
            ("ProtocolError", 1002),
            ("Unsupported", 1003),
            ("NoStatusRcvd", 1005),
            ("Abnormal", 1006),
            ("InvalidPayload", 1007),
            ("PolicyViolation", 1008),
            ("MessageTooBig", 1009),
            ("MandatoryExt", 1010),
            ("InternalError", 1011),
            ("TLSHandshake", 1015),
        ],
        payloads: &[],
        from: From::Lossy(1008),
    }],
    sources: &[Source::Field("Event::Close", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // 1015 passes, the others are errors.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::MadeUp(1000) },
};
