//! What is there is used, what is missing is named.

use wsclose::close_code;

close_code! {
    pub const A: SendCode;
    //           ^^^^^^^^ the code of the constant is missing
    //           | help: write `pub const NAME: SendCode = 4001;`
    pub const B: SendCode = ;
    //                    ^ a close code is missing
    //                    | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    pub const C;
    //        ^ the type of the constant is missing
    //        | help: write `pub const NAME: SendCode = 4001;`
    pub const : SendCode = 4004;
    //        ^ the name of the constant is missing
    //        | help: write `pub const NAME: SendCode = 4001;`
    pub B: SendCode = 4005;
    //  ^ `const` is missing
    //  | help: write `pub const NAME: SendCode = 4001;`
    pub const D: SendCode = 4006 4007;
    //                           ^^^^ the macro takes nothing more here
    //                           | help: one code a macro: `close_code!(1000)` or `close_code!(send 1000 as server)`
    #[doc = "the last one"]
    pub const E: SendCode = 4008
    //                      ^^^^ a semicolon is missing behind the constant
    //                      | help: write `pub const NAME: SendCode = 4001;`
}

close_code! {
    pub const
    //  ^^^^^ the name of the constant is missing
    //  | help: write `pub const NAME: SendCode = 4001;`
}

fn main() {
    let _: [wsclose::SendCode; 3] = [A, B, E];
}
