//! warp: `warp::ws`. Checked with 0.3 and 0.4.3. Its codes are `impl Into<u16>`.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, Source, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "warp",
    roots: &[root("warp", "warp::ws"), root("warp", "warp::filters::ws")],
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
