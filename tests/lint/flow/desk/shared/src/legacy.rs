pub use crate::ends::numbers::{LINE_DEAD as DEAD, *};

pub const fn retired(version: u8) -> u16 {
    match version {
        0 => 3999 - 1999,
        //   ^^^^^^^^^^^ error[unassigned-code-sent]
        _ => 4331,
    }
}
