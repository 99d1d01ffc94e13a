//! The names that an editor completes while a name is still wrong.

/// The type in which `close_code!` looks up a name that does not exist.
///
/// Its parameter carries the compile error. The compiler does not look further into a
/// type that contains an error, so the unknown name causes no second one; an editor does, and
/// completes the half-typed name from the constants here.
#[derive(Clone, Copy, Debug)]
pub struct Unknown<const ERROR: usize>;
