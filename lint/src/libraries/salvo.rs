//! salvo: `salvo::websocket`. Checked with 1.1.0. Its feature `full` brings the module too, so none
//! is asked for.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "salvo",
    roots: &[root("salvo", "salvo::websocket"), root("salvo_extra", "salvo_extra::websocket")],
    shapes: &[Shape {
        form: Form::Call("Message::close_with", 2),
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[],
    sources: &[Source::Method("Message", "close_frame")],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // By tungstenite underneath, which rewrites such codes to 1002.
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
