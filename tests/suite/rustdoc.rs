//! What the built documentation says about constants.

use std::fs;
use std::path::{Path, PathBuf};

use wsclose::CloseCode;
use wsclose::catalogue::ENTRIES;

use crate::project::Project;

/// The text of a page, without its markup.
fn text(page: &Path) -> String {
    let html = fs::read_to_string(page).unwrap_or_else(|e| panic!("{}: {e}", page.display()));
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    // rustdoc sets curly apostrophes.
    let text = text.replace('’', "'").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All pages of a folder and of those in it.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(pages(&path));
        } else if path.extension().is_some_and(|extension| extension == "html") {
            all.push(path);
        }
    }
    all
}

/// Markdown as it reads when it is rendered.
pub(crate) fn rendered(markdown: &str) -> String {
    markdown.replace("**", "").replace('`', "").replace("- ", "")
}

#[test]
fn constants_are_documented_from_the_catalogue() {
    let project = Project::new("rustdoc");
    project.write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"documented\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\nwsclose = {}\n[workspace]\n",
            Project::dependency()
        ),
    );
    project.write(
        "src/lib.rs",
        "//! Documented.\n\
         wsclose::close_code! {\n\
             /// The session token ran out.\n\
             pub const SESSION_EXPIRED: SendCode = 4001;\n\
             pub const LOST: CloseCode = 1006;\n\
         }\n\
         /// Ends it.\n\
         ///\n\
         #[doc = wsclose::explain!(1012)]\n\
         pub fn end() {}\n",
    );
    project.cargo_succeeds(&["doc"]);
    let docs = Project::target().join("doc");

    // The user's own text first, in a separate paragraph, then the catalogue's.
    let page = docs.join("documented/constant.SESSION_EXPIRED.html");
    assert!(fs::read_to_string(&page).unwrap().contains("The session token ran out.</p>"));
    let page = text(&page);
    let own = page.find("The session token ran out.").expect("the user's own text");
    let words = CloseCode::from(4001).explain();
    let ours = page.find(words.description()).expect("the catalogue's text");
    assert!(own < ours, "{page}");
    assert!(page.contains(words.remedy()), "{page}");

    let page = text(&docs.join("documented/constant.LOST.html"));
    assert!(page.contains(CloseCode::ABNORMAL_CLOSURE.explain().description()), "{page}");
    let page = text(&docs.join("documented/fn.end.html"));
    assert!(page.contains(CloseCode::SERVICE_RESTART.explain().remedy()), "{page}");

    // Users of the crate have no dependency on the one that it re-exports.
    let pages = pages(&docs.join("wsclose"));
    assert!(pages.len() > 40, "{pages:?}");
    for page in pages {
        assert!(!text(&page).contains("wsclose_core::"), "{}", page.display());
    }

    // The constants of the crate itself: every fact of the entry.
    let close = text(&docs.join("wsclose/struct.CloseCode.html"));
    let send = text(&docs.join("wsclose/struct.SendCode.html"));
    let browser = text(&docs.join("wsclose/struct.BrowserCode.html"));
    for entry in ENTRIES {
        let constant = format!("pub const {}: ", entry.name);
        let words = entry.code.explain();
        for (page, is_there) in [
            (&close, true),
            (&send, wsclose::SendCode::try_from(entry.code).is_ok()),
            (&browser, wsclose::BrowserCode::try_from(entry.code).is_ok()),
        ] {
            assert_eq!(page.contains(&constant), is_there, "{}", entry.name);
            for part in [words.description(), words.when(), words.remedy()] {
                assert!(!is_there || page.contains(&rendered(part)), "{}: {part}", entry.name);
            }
        }
        // The facts in a constant's documentation and in its explanation are the same lines.
        let facts = entry.code.explain().markdown().to_string();
        for fact in facts.lines().filter(|line| line.starts_with("- ")) {
            let is_link = fact.contains("](");
            let is_measured = fact.starts_with("- Implementations");
            if !is_link && !is_measured {
                assert!(close.contains(&rendered(fact)), "{}: {fact}", entry.name);
            }
        }
    }
}
