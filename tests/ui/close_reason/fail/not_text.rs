//! Something else than a text.

use wsclose::close_reason;

fn main() {
    let _ = close_reason!();
    //      ^^^^^^^^^^^^^^^ missing reason
    //      | help: write a string of at most 123 bytes: `close_reason!("session expired")`
    let _ = close_reason!(4001);
    //                    ^^^^ `4001` is not a string
    //                    | help: write a string: `close_reason!("session expired")`
    let _ = close_reason!(b"bye");
    //                    ^^^^^^ `b"bye"` is not a string
    //                    | help: write a string: `close_reason!("session expired")`
    let _ = close_reason!('b');
    //                    ^^^ `'b'` is not a string
    //                    | help: write a string: `close_reason!("session expired")`
    let _ = close_reason!("code {}", 4001);
    //                               ^^^^ unexpected token
    //                               | help: remove this; to format a reason at run time, write it to a `ReasonBuf`
}
