//! http-ws, also under xitca-web. Checked with 0.4.1 and 0.8.3.

use super::{
    Delivers, Form, Library, NoCode, Receives, Shape, Slot, Source, actix_http, method, root,
    tungstenite,
};
use crate::site::Side;

pub(super) static LIBRARY: Library = Library {
    name: "http-ws",
    roots: &[root("http-ws", "http_ws"), root("xitca-web", "xitca_web::handler::websocket")],
    shapes: &[
        Shape {
            form: Form::Struct("CloseReason"),
            code: Slot::Field("code"),
            reason: Some(Slot::Field("description")),
        },
        Shape {
            form: Form::Call("CloseReason::from", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: Form::Call("Message::Close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
        Shape {
            form: method(&["ResponseSender"], "close", 1),
            code: Slot::Tuple(0, 0),
            reason: Some(Slot::Tuple(0, 1)),
        },
    ],
    codes: &[actix_http::CODES],
    sources: &[Source::Field("CloseReason", "code")],
    side: Side::Server,
    side_on_wasm: None,
    sends: tungstenite::SENDS,
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
};
