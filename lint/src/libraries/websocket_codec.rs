//! websocket-codec and websocket-lite. Checked with 0.5.2.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "websocket-codec",
    roots: &[root("websocket-codec", "websocket_codec"), root("websocket-lite", "websocket_lite")],
    shapes: &[Shape {
        form: Form::Call("Message::close", 1),
        code: Slot::Tuple(0, 0),
        reason: Some(Slot::Tuple(0, 1)),
    }],
    codes: &[],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // The application takes the code out of the payload.
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
