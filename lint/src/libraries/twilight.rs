//! twilight-gateway and twilight-model. Checked with 0.18.0. `CloseFrame::NORMAL` and `RESUME` are
//! whole frames, so they do not spell codes.

use super::{Delivers, Form, Library, NoCode, Outcome, Receives, Sends, Shape, Slot, Source, root};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "twilight-gateway",
    roots: &[
        root("twilight-gateway", "twilight_gateway"),
        root("twilight-model", "twilight_model::gateway"),
    ],
    shapes: &[
        Shape {
            form: Form::Call("CloseFrame::new", 2),
            code: Slot::Argument(0),
            reason: Some(Slot::Argument(1)),
        },
        Shape {
            form: Form::Struct("CloseFrame"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("reason")),
        },
    ],
    codes: &[],
    sources: &[Source::Field("CloseFrame", "code")],
    side: Side::Client,
    side_on_wasm: None,
    // The panic comes later, in `Shard::poll_next`. A number outside the codes (below 1000, 1016 to
    // 2999, above 4999) is dropped instead.
    sends: Sends {
        bad_code: Outcome::Panics,
        out_of_range: Outcome::Dropped,
        unassigned: Outcome::Dropped,
        long_reason: Outcome::Panics,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    // It reports a dead connection as a frame with 1006.
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
