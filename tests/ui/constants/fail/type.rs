//! The type of a constant is one of three.

use wsclose::close_code;

close_code! {
    pub const A: u16 = 4001;
    //           ^^^ `u16` is not a type of close code
    //           | help: write `SendCode` for a code that is sent, `BrowserCode` for one that a script in a browser sends, `CloseCode` for one that is only received
    pub const B: Code = 4002;
    //           ^^^^ `Code` is not a type of close code
    //           | help: write `SendCode` for a code that is sent, `BrowserCode` for one that a script in a browser sends, `CloseCode` for one that is only received
    pub const C: send::Position = send 4003;
    //           ^^^^^^^^^^^^^^ `send :: Position` is not a type of close code
    //           | help: a code that is sent is a `SendCode`, or in a browser a `BrowserCode`
    pub const D: &'static str = "4004";
    //           ^^^^^^^^^^^^ `& 'static str` is not a type of close code
    //           | help: write `SendCode` for a code that is sent, `BrowserCode` for one that a script in a browser sends, `CloseCode` for one that is only received
    pub const E: Option<SendCode> = 4005;
    //           ^^^^^^^^^^^^^^^^ `Option < SendCode >` is not a type of close code
    //           | help: write `SendCode` for a code that is sent, `BrowserCode` for one that a script in a browser sends, `CloseCode` for one that is only received
    pub const F = 4006;
    //        ^ missing type of the constant
    //        | help: write `pub const NAME: SendCode = 4001;`
}

fn main() {
    // Whatever they were meant to be, their use is no further error.
    let _: u16 = A;
    let _: &str = D;
    takes_a_code(B);
}

fn takes_a_code(_: wsclose::SendCode) {}
