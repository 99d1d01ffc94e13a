//! graphql-ws-client. Checked with 0.13.0. A code without a reason is dropped as well.

use super::{
    Delivers, Form, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source, method, root,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "graphql-ws-client",
    roots: &[root("graphql-ws-client", "graphql_ws_client")],
    shapes: &[
        Shape {
            form: method(&["Client"], "close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Struct("Message::Close"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("reason")),
        },
    ],
    codes: &[],
    sources: &[Source::Field("Message::Close", "code"), Source::Variant("Error::Close")],
    side: Side::Client,
    side_on_wasm: Some(Side::Browser),
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::AsIs,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::AsIs,
        reason_alone: Outcome::Dropped,
        code_alone: Outcome::Dropped,
    },
    // Whatever the transport delivers.
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::MadeUp(0) },
};
