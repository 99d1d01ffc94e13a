//! wtx. Checked with 0.52.1. It takes a Close as bytes only; `Frame` has a shorter name for each
//! type of payload.

use super::{
    Codes, Delivers, Form, From, Kind, Library, NoCode, Outcome, Receives, Sends, Shape, Slot,
    root, tungstenite,
};
use crate::site::Side;

/// A frame with an opcode and a payload. A Close is never a fragment, so it is final.
const fn frame(function: &'static str) -> Shape {
    Shape {
        form: Form::Call(function, 2),
        code: Slot::Bytes(1, Some(Kind { argument: 0, close: &["OpCode::Close"] })),
        reason: None,
    }
}

pub(super) static LIBRARY: Library = Library {
    name: "wtx",
    roots: &[root("wtx", "wtx::web_socket")],
    shapes: &[
        frame("Frame::new_fin"),
        frame("Frame::new_fin_unchecked"),
        frame("FrameControlArray::new_fin"),
        frame("FrameMut::new_fin"),
        frame("FrameRef::new_fin"),
        frame("FrameVector::new_fin"),
        frame("FrameVectorMut::new_fin"),
        frame("FrameVectorRef::new_fin"),
    ],
    codes: &[Codes {
        path: "CloseCode",
        names: tungstenite::NAMES,
        payloads: &[
            ("Reserved", &[(1016, 2999)]),
            ("Iana", &[(3000, 3999)]),
            ("Library", &[(4000, 4999)]),
        ],
        from: From::Fallible,
    }],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    // Numbers outside the codes, 1004, and 1014 are refused; a long reason leaves the stream out of
    // step.
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::Error,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::AsIs,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
