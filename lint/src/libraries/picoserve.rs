//! picoserve: `picoserve::response::ws`. Checked with 0.20.1.

use super::{Delivers, Library, NoCode, Receives, Shape, Slot, Source, method, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "picoserve",
    roots: &[root("picoserve", "picoserve::response::ws")],
    shapes: &[Shape {
        form: method(&["SocketTx"], "close", 1),
        code: Slot::Tuple(0, 0),
        reason: Some(Slot::Tuple(0, 1)),
    }],
    codes: &[],
    sources: &[Source::Variant("Message::Close")],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
