// Another crate hands the library on.
mod gateway {
    use hyper_tungstenite::tungstenite::{Message, protocol::CloseFrame};

    pub fn upstream_gone() -> Message {
        Message::Close(Some(CloseFrame { code: 1006.into(), reason: "upstream gone".into() }))
        //                                     ^^^^ error[reserved-code-sent]
    }

    pub fn bad_gateway() -> Message {
        Message::Close(Some(CloseFrame { code: 1014.into(), reason: "upstream gone".into() }))
    }
}

// An unknown crate has the name of the library in its paths.
mod client {
    use wire_client::support::tungstenite::protocol::CloseFrame;
    use wire_client::support::tungstenite::protocol::frame::coding::CloseCode;

    pub fn give_up() -> CloseFrame {
        CloseFrame { code: CloseCode::Abnormal, reason: "gave up".into() }
        //                 ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }

    pub fn done() -> CloseFrame {
        CloseFrame { code: CloseCode::Normal, reason: "done".into() }
    }
}
