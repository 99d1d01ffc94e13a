//! What cannot be explained.

use wsclose::explain;

// The compiler adds an error of its own to every macro that fails in an attribute.
#[doc = explain!(GOING_AWY)]
//      ^^^^^^^^^^^^^^^^^^^ attribute value must be a literal
//               ^^^^^^^^^ no close code is named `GOING_AWY`
//               | help: write `GOING_AWAY` (1001)
fn main() {
    let _ = explain!();
    //      ^^^^^^^^^^ missing close code
    //      | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = explain!(70000);
    //               ^^^^^ `70000` does not fit in the 16 bits of a close code
    //               | help: close codes are 1000 to 4999
    let _ = explain!(Away);
    //               ^^^^ `Away` is not the canonical name of 1001 (Going Away)
    //               | help: write `GOING_AWAY`
    let _ = explain!(send 1000);
    //               ^^^^ an explanation does not depend on a role
    //               | help: write the code alone: `explain!(1000)`
    let _ = explain!(1000 as client);
    //                    ^^^^^^^^^ an explanation does not depend on a role
    //                    | help: write the code alone: `explain!(1000)`
    let _ = explain!({ 1000 });
    //               ^^^^^^^^ only a number or a name can be explained
    //               | help: write a number such as `1000`, or a name such as `NORMAL_CLOSURE`
    let _ = explain!(1000 1001);
    //                    ^^^^ unexpected token
    //                    | help: write one code: `explain!(1000)`
}
