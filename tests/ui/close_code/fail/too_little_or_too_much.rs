//! Nothing, half of it, and more than there should be.

use wsclose::close_code;

const BASE: u16 = 4000;

fn main() {
    let _ = close_code!();
    //      ^^^^^^^^^^^^^ missing close code
    //      | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(send);
    //                  ^^^^ missing close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(send {});
    //                       ^^ missing close code
    //                       | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(as client);
    //                  ^^ missing close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(1000 1001);
    //                       ^^^^ unexpected token
    //                       | help: write one code per macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(1000, 1001);
    //                      ^^^^^^ unexpected token
    //                      | help: write one code per macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(send 1000 as server, "bye");
    //                                     ^^^^^^^ unexpected token
    //                                     | help: write one code per macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    let _ = close_code!(send 4000 + BASE);
    //                            ^^^^^^ unexpected token
    //                            | help: write a constant expression in braces: `close_code!(send { BASE + 3 })`
    let _ = close_code!(sned 1011);
    //                  ^^^^ unknown keyword `sned`
    //                  | help: the only keyword here is `send`: `close_code!(send 1000)`
    let _ = close_code!(receive 1011);
    //                  ^^^^^^^ unknown keyword `receive`
    //                  | help: the only keyword here is `send`: `close_code!(send 1000)`
}
