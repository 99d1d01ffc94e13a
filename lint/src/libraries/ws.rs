//! ws (ws-rs). Checked with 0.9.2. `CloseCode::Empty` sends a Close without a code and so is no
//! name here.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Receives, Shape, Slot, Source, method, root,
    tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "ws",
    roots: &[root("ws", "ws")],
    shapes: &[
        Shape { form: method(&["Sender"], "close", 1), code: Slot::Argument(0), reason: None },
        Shape {
            form: Form::Method {
                receivers: &["Sender"],
                name: "close_with_reason",
                arguments: 2,
                unique: true,
            },
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("Frame::close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: &[("Other", &[(0, 999), (1004, 1004), (1014, 1014), (1016, 65535)])],
        from: From::Total,
    }],
    sources: &[Source::Parameter("on_close", 0)],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // `on_close` sees 1005, 1006 and 1015 before the connection fails.
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
