//! Two constants of one invocation share neither name nor number.

use wsclose::close_code;

close_code! {
    pub const A: SendCode = 4001;
    pub const B: SendCode = 4002;
    pub const A: SendCode = 4003;
    //        ^ duplicate constant `A`
    //        | help: rename one of the two
    pub const C: SendCode = 4002;
    //                      ^^^^ 4002 is already the code of `B`
    //                      | help: give each constant a different code
    pub const D: CloseCode = 0xFA1;
    //                       ^^^^^ 4001 is already the code of `A`
    //                       | help: give each constant a different code
    #[cfg(windows)]
    pub const E: SendCode = 4004;
    #[cfg(not(windows))]
    pub const E: SendCode = 4004;
    #[cfg(unix)]
    pub const F: SendCode = 4005;
    #[cfg(unix)]
    pub const G: SendCode = 4005;
    //                      ^^^^ 4005 is already the code of `F`
    //                      | help: give each constant a different code
}

fn main() {}
