// Imports in groups, in groups of groups, and from an outer module.
use axum::extract::ws::{
    self,
    close_code::{self as axum_codes, NORMAL, STATUS as NOTHING},
};

pub mod inner {
    use super::{
        axum_codes,
        ws::{CloseFrame, Message as Frame},
    };

    pub fn abnormal() -> Frame {
        Frame::Close(Some(CloseFrame { code: axum_codes::ABNORMAL, reason: "".into() }))
        //                                   ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }

    pub mod deeper {
        use super::super::*;

        pub fn nothing() -> ws::Message {
            ws::Message::Close(Some(ws::CloseFrame { code: NOTHING, reason: "".into() }))
            //                                             ^^^^^^^ error[reserved-code-sent]
        }

        pub fn normal() -> ws::Message {
            ws::Message::Close(Some(ws::CloseFrame { code: NORMAL, reason: "".into() }))
        }
    }
}
