//! Nothing, half of it, and more than there should be.

use wsclose::close_code;

const BASE: u16 = 4000;

fn main() {
    let _ = close_code!();
    //      ^^^^^^^^^^^^^ a close code is missing
    //      | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(send);
    //                  ^^^^ a close code is missing
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(send {});
    //                       ^^ a close code is missing
    //                       | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(as client);
    //                  ^^ a close code is missing
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(1000 1001);
    //                       ^^^^ the macro takes nothing more here
    //                       | help: one code a macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(1000, 1001);
    //                      ^^^^^^ the macro takes nothing more here
    //                      | help: one code a macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(send 1000 as server, "bye");
    //                                     ^^^^^^^ the macro takes nothing more here
    //                                     | help: one code a macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(send 4000 + BASE);
    //                            ^^^^^^ the macro takes nothing more here
    //                            | help: write a constant expression in braces: `close_code!(send { BASE + 3 })`
    let _ = close_code!(sned 1011);
    //                  ^^^^ the macro does not know the keyword `sned`
    //                  | help: the only keyword here is `send`: `close_code!(send 1000)`
    let _ = close_code!(receive 1011);
    //                  ^^^^^^^ the macro does not know the keyword `receive`
    //                  | help: the only keyword here is `send`: `close_code!(send 1000)`
}
