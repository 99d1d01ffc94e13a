//! Two constants of one invocation share neither name nor number.

use wsclose::close_code;

close_code! {
    pub const A: SendCode = 4001;
    pub const B: SendCode = 4002;
    pub const A: SendCode = 4003;
    //        ^ there is a constant `A` above already
    //        | help: give one of the two another name
    pub const C: SendCode = 4002;
    //                      ^^^^ 4002 is the code of `B` already
    //                      | help: give each constant a code of its own
    pub const D: CloseCode = 0xFA1;
    //                       ^^^^^ 4001 is the code of `A` already
    //                       | help: give each constant a code of its own
    #[cfg(windows)]
    pub const E: SendCode = 4004;
    #[cfg(not(windows))]
    pub const E: SendCode = 4004;
    #[cfg(unix)]
    pub const F: SendCode = 4005;
    #[cfg(unix)]
    pub const G: SendCode = 4005;
    //                      ^^^^ 4005 is the code of `F` already
    //                      | help: give each constant a code of its own
}

fn main() {}
