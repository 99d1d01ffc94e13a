//! serenity. Checked with 0.12.5. The codes of its `constants::close_codes` are only received.

use super::{Delivers, Form, Library, NoCode, Receives, Shape, Slot, method, root, tungstenite};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "serenity",
    roots: &[root("serenity", "serenity")],
    shapes: &[
        Shape {
            form: Form::Call("ShardRunnerMessage::Close", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Call("ShardRunnerMessage::Shutdown", 2),
            code: Slot::Argument(1),
            reason: None,
        },
        Shape {
            form: method(&["ShardManager"], "shutdown", 2),
            code: Slot::Argument(1),
            reason: None,
        },
    ],
    codes: &[],
    sources: &[],
    side: Side::Client,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    // It keeps received codes to itself.
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};
