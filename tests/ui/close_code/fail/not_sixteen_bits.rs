//! Numbers that do not fit into a code: too large, or negative.

use wsclose::close_code;

fn main() {
    let _ = close_code!(65536);
    //                  ^^^^^ `65536` does not fit in the 16 bits of a close code
    //                  | help: close codes are 1000 to 4999
    let _ = close_code!(0x1_0000);
    //                  ^^^^^^^^ `0x1_0000` does not fit in the 16 bits of a close code
    //                  | help: close codes are 1000 to 4999
    let _ = close_code!(send 99999999999999999999999999);
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ `99999999999999999999999999` does not fit in the 16 bits of a close code
    //                       | help: close codes are 1000 to 4999
    let _ = close_code!(-1);
    //                  ^^ `-1` is negative, not a close code
    //                  | help: close codes are 1000 to 4999
    let _ = close_code!(send -1006);
    //                       ^^^^^ `-1006` is negative, not a close code
    //                       | help: close codes are 1000 to 4999
}
