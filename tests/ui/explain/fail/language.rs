//! What is no language.

use wsclose::explain;

fn main() {
    let _ = explain!(1010, lang = "tlh");
    //                            ^^^^^ unknown language "tlh"
    //                            | help: the languages are `en`; `es`, `ja`, `ar` with the feature of that name
    let _ = explain!(1010, lang = ja);
    //                     ^^^^^^^^^ unexpected token
    //                     | help: write `lang = "ja"` for another language
    let _ = explain!(1010, lang = "en", lang = "en");
    //                                  ^^^^^^^^^^^ duplicate argument `lang`
    //                                  | help: remove one of the two
    let _ = explain!(1010, 1011);
    //                     ^^^^ unexpected token
    //                     | help: write `lang = "ja"` for another language
}
