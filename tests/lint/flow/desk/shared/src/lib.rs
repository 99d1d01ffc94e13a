//! What the desk and its clients have in common.
pub mod ends;
mod farewell;
pub mod legacy;

pub use ends::Ended as Finished;
pub use farewell::{Farewell, goodbye};

#[macro_export]
macro_rules! bye {
    ($socket:expr, $code:expr) => {
        $socket.send($crate::goodbye($code, "bye"))
    };
}
