// What the program needs of its WebSocket library, under names of its own.
pub use tokio_tungstenite::tungstenite as proto;

pub mod frame {
    pub use super::proto::protocol::frame::coding::CloseCode as Why;
    pub type Last = super::proto::protocol::CloseFrame;
    pub type Payload = Option<Last>;
}

pub mod prelude {
    pub(crate) use super::frame::*;
    pub(crate) use super::proto::{self, Message as M, WebSocket as Socket};
}
