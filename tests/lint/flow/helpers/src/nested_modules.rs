// Modules with functions of one name: only one of them sends.
pub mod wire {
    use tokio_tungstenite::tungstenite::Message;
    use tokio_tungstenite::tungstenite::protocol::CloseFrame;

    pub(super) fn finish(code: u16) -> Message {
        Message::Close(Some(CloseFrame { code: code.into(), reason: "".into() }))
    }

    pub mod v1 {
        pub fn finish() -> super::Message {
            super::finish(1004)
            //            ^^^^ error[reserved-code-sent]
        }
    }

    pub mod v2 {
        pub fn finish() -> super::Message {
            super::finish(1001)
        }
    }
}

pub mod metrics {
    pub(super) fn finish(code: u16) -> String {
        format!("closed_total{{code=\"{code}\"}}")
    }

    pub fn lost() -> String {
        finish(1006)
    }
}

pub fn finish_all() -> Vec<tokio_tungstenite::tungstenite::Message> {
    println!("{}", metrics::finish(1005));
    vec![wire::v1::finish(), wire::v2::finish(), self::wire::finish(600)]
    //                                                              ^^^ error[code-out-of-range]
}
