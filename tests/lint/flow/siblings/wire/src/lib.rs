//! What client and server have in common.

mod closing;
pub mod error;
pub mod message;

pub use closing::*;

pub mod prelude {
    pub use crate::closing::{CloseKind, code as codes};
}
