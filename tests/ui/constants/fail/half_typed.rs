//! What is there is used, what is missing is named.

use wsclose::close_code;

close_code! {
    pub const A: SendCode;
    //           ^^^^^^^^ missing code of the constant
    //           | help: write `pub const NAME: SendCode = 4001;`
    pub const B: SendCode = ;
    //                    ^ missing close code
    //                    | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    pub const C;
    //        ^ missing type of the constant
    //        | help: write `pub const NAME: SendCode = 4001;`
    pub const : SendCode = 4004;
    //        ^ missing name of the constant
    //        | help: write `pub const NAME: SendCode = 4001;`
    pub B: SendCode = 4005;
    //  ^ missing `const`
    //  | help: write `pub const NAME: SendCode = 4001;`
    pub const D: SendCode = 4006 4007;
    //                           ^^^^ unexpected token
    //                           | help: write one code per macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    #[doc = "the last one"]
    pub const E: SendCode = 4008
    //                      ^^^^ missing semicolon after the constant
    //                      | help: write `pub const NAME: SendCode = 4001;`
}

close_code! {
    pub const
    //  ^^^^^ missing name of the constant
    //  | help: write `pub const NAME: SendCode = 4001;`
}

fn main() {
    let _: [wsclose::SendCode; 3] = [A, B, E];
}
