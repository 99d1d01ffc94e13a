//! What a user reads is plain American English: no phrase that has a plainer word, and messages in one
//! form. `typos.toml` checks the spelling.

use std::fs;
use std::path::{Path, PathBuf};

use wsclose::{CloseCode, InvalidCode, Reason, Role, SendCode};

/// Phrases with a plainer word; see the table of terms in CONTRIBUTING.md.
const PHRASES: &[&str] = &[
    "stands in",
    "stand in a",
    "the side that",
    "makes this number up",
    "made up",
    "all the same",
    " mended",
    "repair",
    " he ",
    " his ",
    "whatever",
    "what becomes of",
    "what became of",
    "for the sake of",
    "so that nobody",
    "as far as",
    " tells ",
    " holds ",
    "a reason of its own",
    "did you mean",
];

/// The files of a directory and of those in it, with an extension.
fn files(path: &Path, extension: &str) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let inside = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = inside
        .flat_map(|path| {
            let wanted = path.is_dir() || path.extension().is_some_and(|has| has == extension);
            if wanted { files(&path, extension) } else { Vec::new() }
        })
        .collect();
    files.sort();
    files
}

/// The lines of a file that a user reads: of Rust, public documentation and texts.
fn lines_that_users_read(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let is_rust = path.extension().is_some_and(|extension| extension == "rs");
    let is_read = |line: &&str| {
        let line = line.trim_start();
        !is_rust || line.starts_with("///") || !line.starts_with("//")
    };
    text.lines().filter(is_read).map(str::to_lowercase).collect()
}

#[test]
fn texts_have_no_phrase_with_a_plainer_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = [
        ("README.md", "md"),
        ("src/docs", "md"),
        ("cli/src/scenarios/en", "md"),
        ("cli/src/website/words/en.rs", "rs"),
        ("cli/src/args.rs", "rs"),
        ("core/src/language/en.rs", "rs"),
        ("core/src/explain", "rs"),
        ("core/src/code", "rs"),
        ("core/src/reason", "rs"),
        ("core/src/relay.rs", "rs"),
        ("core/src/application.rs", "rs"),
    ];
    let mut found = Vec::new();
    for (place, extension) in places {
        let files = files(&root.join(place), extension);
        assert!(!files.is_empty(), "{place}");
        for file in files {
            for line in lines_that_users_read(&file) {
                for phrase in PHRASES.iter().filter(|phrase| line.contains(**phrase)) {
                    found.push(format!("{}: `{phrase}` in {line}", file.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// One line in lower case, without a final period, and no question.
fn has_the_form_of_a_message(text: &str) {
    assert!(!text.is_empty() && !text.contains(['\n', '?']), "{text}");
    assert!(!text.ends_with('.') && !text.contains("  "), "{text}");
    assert!(!text.starts_with(char::is_uppercase) || text.starts_with("RFC"), "{text}");
}

#[test]
fn every_message_about_a_code_or_a_reason_has_one_form() {
    let check = |error: InvalidCode| {
        for text in [error.to_string(), error.help().to_string(), error.note().to_string()] {
            has_the_form_of_a_message(&text);
        }
    };
    for number in 0..=u16::MAX {
        let code = CloseCode::new(number);
        SendCode::new(number).err().into_iter().for_each(check);
        for &role in Role::ALL {
            code.check_send(role).err().into_iter().for_each(check);
        }
    }
    for text in ["", "70000", "-1", "1.5", "FOO", "GOING_AWY", "true", "1010u8"] {
        let error = text.parse::<CloseCode>().unwrap_err();
        has_the_form_of_a_message(&error.to_string());
        has_the_form_of_a_message(&error.help().to_string());
    }
    let error = Reason::new(&"a".repeat(124)).unwrap_err();
    for text in [error.to_string(), error.help().to_string(), error.note().to_string()] {
        has_the_form_of_a_message(&text);
    }
}
