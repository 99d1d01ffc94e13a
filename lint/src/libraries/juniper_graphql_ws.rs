//! `juniper_graphql_ws`: what a transport of one's own is given. Checked with 0.6.0.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "juniper_graphql_ws",
    roots: &[root("juniper_graphql_ws", "juniper_graphql_ws::graphql_transport_ws")],
    shapes: &[Shape {
        form: Form::Struct("Output::Close"),
        code: Slot::Field("code"),
        reason: Some(Slot::Field("message")),
    }],
    codes: &[],
    sources: &[],
    side: Side::Server,
    side_on_wasm: None,
    // As the transport of its integration does.
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
