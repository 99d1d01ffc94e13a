//! One mistake of each kind. The code compiles; what is wrong with it shows only when it runs.

pub mod browser;
pub mod codes;
pub mod server;
