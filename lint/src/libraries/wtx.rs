//! wtx. Checked with 0.52.1. It takes a Close as bytes only, `Frame::new_fin(OpCode::Close, ..)`
//! and the like, so there is no shape.

use super::{Codes, Delivers, From, Library, NoCode, Outcome, Receives, Sends, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "wtx",
    roots: &[root("wtx", "wtx::web_socket")],
    shapes: &[],
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
    // Numbers that are no codes, 1004 and 1014 are refused; a long reason leaves the stream out of
    // step.
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::Error,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::AsIs,
        reason_alone: Outcome::Impossible,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
