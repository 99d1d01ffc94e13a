//! Something else than a number or a name.

use wsclose::close_code;

fn main() {
    let _ = close_code!("1010");
    //                  ^^^^^^ `"1010"` is a string, not a close code
    //                  | help: write `1010`
    let _ = close_code!(send "going away");
    //                       ^^^^^^^^^^^^ `"going away"` is a string, not a close code
    //                       | help: write `GOING_AWAY`
    let _ = close_code!(b"1010");
    //                  ^^^^^^^ `b"1010"` is a string, not a close code
    //                  | help: write `1010`
    let _ = close_code!(r#"1010"#);
    //                  ^^^^^^^^^ `r#"1010"#` is a string, not a close code
    //                  | help: write `1010`
    let _ = close_code!(1010.0);
    //                  ^^^^^^ `1010.0` is a floating-point number, not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(1e3);
    //                  ^^^ `1e3` is a floating-point number, not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!('a');
    //                  ^^^ `'a'` is a character, not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(true);
    //                  ^^^^ `true` is a boolean, not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!((1010));
    //                  ^^^^^^ `(…)` is not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!([1010]);
    //                  ^^^^^^ `[…]` is not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(&1010);
    //                  ^^^^^ `&` is not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!(1010u8);
    //                  ^^^^^^ `1010u8` is a `u8`, and close codes are `u16`
    //                  | help: write `1010`
    let _ = close_code!(send 1000i64);
    //                       ^^^^^^^ `1000i64` is a `i64`, and close codes are `u16`
    //                       | help: write `1000`
    let _ = close_code!(1000_usize);
    //                  ^^^^^^^^^^ `1000_usize` is a `usize`, and close codes are `u16`
    //                  | help: write `1000`
    let _ = close_code!(1000f32);
    //                  ^^^^^^^ `1000f32` is a floating-point number, not a close code
    //                  | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = close_code!({ 1000 });
    //                  ^^^^^^^^ a constant expression is allowed only after `send`
    //                  | help: write `close_code!(send { … })`; for a received code, write `CloseCode::from(…)`
}
