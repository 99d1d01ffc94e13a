//! As much of axum as the example needs, so that it compiles without the network.

pub mod extract {
    pub mod ws {
        pub struct CloseFrame {
            pub code: u16,
            pub reason: String,
        }

        pub enum Message {
            Close(Option<CloseFrame>),
        }
    }
}
