//! Live connections: `serve` ends them in every way there is, `probe` reports how one ended.
//!
//! ```text
//! ending    the vocabulary: every way a connection can end or fail to open
//! frame/    bytes ↔ frames, legal or not; rules judge a sequence of frames
//! key       the key of a handshake and its answer
//! wire      one connection: a stream with the frame reader on it
//! serve/    request → plan → what happens on the connection
//! probe/    URL → timeline of events → ending → diagnosis → report
//! ```
//!
//! The pages about problems use the vocabulary too, so it is there without the feature `live`.
//!
//! Both commands use the same vocabulary and the same frame reader. `serve` never judges, and
//! `probe` never knows which server it talks to; `matrix` tests the one with the other.

#[cfg(feature = "live")]
pub(crate) mod duration;
pub(crate) mod ending;
#[cfg(feature = "live")]
pub(crate) mod frame;
#[cfg(feature = "live")]
mod key;
#[cfg(test)]
#[cfg(feature = "live")]
mod matrix;
#[cfg(feature = "live")]
pub(crate) mod probe;
#[cfg(feature = "live")]
pub(crate) mod serve;
#[cfg(feature = "live")]
mod wire;
