//! What is no pair of codes.

use wsclose::compare;

fn main() {
    let _ = compare!();
    //      ^^^^^^^^^^ expected two close codes
    //      | help: write two codes: `compare!(1010, 1011)`
    let _ = compare!(1010);
    //               ^^^^ missing second close code
    //               | help: write two codes: `compare!(1010, 1011)`
    let _ = compare!(1010, 0x3F2);
    //                     ^^^^^ a code cannot be compared with itself
    //                     | help: write two codes: `compare!(1010, 1011)`
    let _ = compare!(1010, 1011, 1012);
    //                           ^^^^ unexpected token
    //                           | help: write `lang = "ja"` for another language
    let _ = compare!(1010, GOING_AWY);
    //                     ^^^^^^^^^ no close code is named `GOING_AWY`
    //                     | help: write `GOING_AWAY` (1001)
    let _ = compare!(send 1010, 1011);
    //               ^^^^ an explanation does not depend on a role
    //               | help: write the code alone: `explain!(1000)`
}
