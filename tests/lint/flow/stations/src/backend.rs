// The backend is chosen in one module, and everything else names it through that.
pub mod backend {
    #[cfg(not(target_arch = "wasm32"))]
    pub use self::native::*;

    #[cfg(not(target_arch = "wasm32"))]
    mod native {
        pub use tokio_tungstenite::tungstenite::protocol::CloseFrame as Bye;
        pub use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode as ByeCode;
        pub use tokio_tungstenite::tungstenite::{Message as Out, Utf8Bytes as Text};

        pub type Outgoing = Option<Out>;
    }

    pub fn bye(code: ByeCode, text: &'static str) -> Outgoing {
        Some(Out::Close(Some(Bye { code, reason: Text::from_static(text) })))
    }
}

use backend::{Bye, ByeCode, Out, Outgoing, bye};

pub fn none(answered: bool) -> Outgoing {
    (!answered).then(|| bye(ByeCode::Abnormal, "no answer")).flatten()
    //                      ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn some(answered: bool) -> Outgoing {
    answered.then(|| bye(ByeCode::Normal, "answered")).flatten()
}

pub fn raw(number: u8) -> Out {
    let code = ByeCode::from(match number {
        0..=9 => 4160 + u16::from(number),
        _ => 1100,
        //   ^^^^ error[unassigned-code-sent]
    });
    Out::Close(Some(Bye { code, reason: "raw".into() }))
}
