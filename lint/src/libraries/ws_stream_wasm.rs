//! `ws_stream_wasm`. Checked with 0.7.5.

use super::{
    Delivers, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source, method, root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "ws_stream_wasm",
    roots: &[root("ws_stream_wasm", "ws_stream_wasm")],
    shapes: &[
        Shape { form: method(&["WsMeta"], "close_code", 1), code: Slot::Argument(0), reason: None },
        Shape {
            form: method(&["WsMeta"], "close_reason", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
    ],
    codes: &[],
    sources: &[Source::Field("CloseEvent", "code")],
    side: Side::Browser,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Error,
        out_of_range: Outcome::Error,
        unassigned: Outcome::Error,
        long_reason: Outcome::Error,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
