//! What a reader sees of five pairs, each in a language.

use cargo_wsclose::Exit;

use crate::world::World;

/// The comparison of two codes in a terminal of 80 columns.
fn compared(left: &str, right: &str, lang: &str) -> String {
    let ran = World::new(&[]).run(&["compare", left, right, "--lang", lang]);
    assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""));
    ran.stdout
}

#[test]
fn five_pairs_read_as_they_did() {
    insta::assert_snapshot!("1010-1011-en", compared("1010", "1011", "en"));
    insta::assert_snapshot!("1010-1014-en", compared("1010", "1014", "en"));
    insta::assert_snapshot!("1010-1015-es", compared("1010", "1015", "es"));
    insta::assert_snapshot!("1002-1010-ja", compared("1002", "1010", "ja"));
    insta::assert_snapshot!("1002-1011-ar", compared("1002", "1011", "ar"));
}
