//! wsocket. Checked with 0.3.3. It refuses 1003 too.

use super::{
    Codes, Delivers, Form, From, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source,
    root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "wsocket",
    roots: &[root("wsocket", "wsocket")],
    shapes: &[Shape {
        form: Form::Call("Close::new", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
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
            ("TlsHandshake", 1015),
        ],
        payloads: &[],
        from: From::Fallible,
    }],
    // Only the library itself can take the code out of it.
    sources: &[Source::Field("Close", "code")],
    side: Side::Either,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::Error,
        out_of_range: Outcome::Impossible,
        unassigned: Outcome::Impossible,
        long_reason: Outcome::AsIs,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
};
