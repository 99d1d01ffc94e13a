//! async-graphql: what a transport of one's own is given. Checked with 7.2.1 and 8.0.0-rc.5.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "async-graphql",
    roots: &[root("async-graphql", "async_graphql::http")],
    shapes: &[Shape {
        form: Form::Call("WsMessage::Close", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[],
    sources: &[],
    side: Side::Server,
    side_on_wasm: None,
    // As the transport of its integration does.
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
