//! What is no pair of codes.

use wsclose::compare;

fn main() {
    let _ = compare!();
    //      ^^^^^^^^^^ two codes are missing
    //      | help: write two codes: `compare!(1010, 1011)`
    let _ = compare!(1010);
    //               ^^^^ a second code is missing
    //               | help: write two codes: `compare!(1010, 1011)`
    let _ = compare!(1010, 0x3F2);
    //                     ^^^^^ a code does not differ from itself
    //                     | help: write two codes: `compare!(1010, 1011)`
    let _ = compare!(1010, 1011, 1012);
    //                           ^^^^ the macro takes nothing else here
    //                           | help: write `lang = "ja"` for another language
    let _ = compare!(1010, GOING_AWY);
    //                     ^^^^^^^^^ no close code has the name `GOING_AWY`
    //                     | help: write `GOING_AWAY` (1001)
    let _ = compare!(send 1010, 1011);
    //               ^^^^ an explanation is for every side
    //               | help: write the code alone: `explain!(1000)`
}
