//! What is no language.

use wsclose::explain;

fn main() {
    let _ = explain!(1010, lang = "tlh");
    //                            ^^^^^ there are no explanations in the language "tlh"
    //                            | help: the languages are "en"; "es", "ja", "ar" with the feature of that name
    let _ = explain!(1010, lang = ja);
    //                     ^^^^^^^^^ the macro takes nothing else here
    //                     | help: write `lang = "ja"` for another language
    let _ = explain!(1010, lang = "en", lang = "en");
    //                                  ^^^^^^^^^^^ `lang` stands here twice
    //                                  | help: leave one of the two out
    let _ = explain!(1010, 1011);
    //                     ^^^^ the macro takes nothing else here
    //                     | help: write `lang = "ja"` for another language
}
