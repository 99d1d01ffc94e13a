//! Mistakes that only the compiler can see: it says them once, in its own words, and underlines
//! what the user wrote. The words differ between its versions, so no case in `tests/ui` has them.

use serde_json::Value;

use crate::project::Project;

/// The code and the underlined text of each error in a package with this source.
fn errors(name: &str, source: &str) -> Vec<(String, String)> {
    let project = Project::new(name);
    project.write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\nwsclose = {}\n[workspace]\n",
            Project::dependency()
        ),
    );
    project.write("src/lib.rs", source);
    let output = project.cargo(&["check", "--message-format=json"]);
    let mut errors = Vec::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let message = &message["message"];
        let spans = message["spans"].as_array().map(Vec::as_slice).unwrap_or_default();
        let Some(span) = spans.iter().find(|span| span["is_primary"] == true) else { continue };
        assert_eq!(message["level"], "error", "{message}");
        let line = &span["text"][0];
        let column = |key: &str| usize::try_from(line[key].as_u64().unwrap()).unwrap() - 1;
        let text = line["text"].as_str().unwrap();
        let text = text.get(column("highlight_start")..column("highlight_end")).unwrap();
        let code = message["code"]["code"].as_str().unwrap_or_default();
        errors.push((code.to_owned(), text.to_owned()));
    }
    errors
}

#[test]
fn a_path_at_which_the_crate_is_not() {
    let source = "#[wsclose::close_codes(crate = \"wclose\")]\nenum Close { One = 4001 }\n";
    let error = ("E0433".to_owned(), "\"wclose\"".to_owned());
    assert_eq!(errors("not_there", source), [error]);
}

#[test]
fn an_enum_without_close_codes() {
    let source = "pub enum Plain { Away }\n\
                  #[wsclose::closes_with(Plain::Away)]\n\
                  pub fn close() -> Plain { Plain::Away }\n";
    let error = (String::new(), "Plain".to_owned());
    let found = errors("plain", source);
    // One for the macro that is not there, one for the documentation that it was to give.
    assert!(matches!(found.len(), 1 | 2), "{found:?}");
    assert!(found.iter().all(|found| *found == error), "{found:?}");
}
