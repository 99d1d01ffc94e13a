//! What the built documentation says about an application's own codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use wsclose::explain::Explanation;
use wsclose::{ApplicationCode, CloseCode};

use crate::application::codes::{Chat, Received};
use crate::project::{Project, root};

/// The packages: an application, and another one that uses its codes.
static DOCS: LazyLock<PathBuf> = LazyLock::new(|| {
    let project = Project::new("attribute_docs");
    let wsclose = Project::dependency();
    project.write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"application\", \"user\"]\n",
    );
    for (name, dependency) in [
        ("application", String::new()),
        ("user", "application = { path = \"../application\" }\n".to_owned()),
    ] {
        project.write(
            &format!("{name}/Cargo.toml"),
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                 [dependencies]\nwsclose = {wsclose}\n{dependency}"
            ),
        );
    }
    for file in ["codes.rs", "functions.rs"] {
        let source = fs::read_to_string(root().join("tests/application").join(file)).unwrap();
        project.write(&format!("application/src/{file}"), &source);
    }
    project.write(
        "application/src/lib.rs",
        "//! An application.\n#![deny(warnings, missing_docs)]\n\
         pub mod codes;\npub mod functions;\npub use codes::Received as Seen;\n",
    );
    project.write(
        "user/src/lib.rs",
        "//! Another package.\n#![deny(warnings, missing_docs)]\n\
         use application::codes::Chat;\n\
         /// Closes.\n\
         #[wsclose::closes_with(Chat::Kicked, application::Seen::Ours)]\n\
         pub fn close() -> Chat { Chat::Kicked }\n",
    );
    project.cargo_succeeds(&["doc", "--workspace"]);
    Project::target().join("doc")
});

/// A table of codes, as cells of HTML.
fn table(html: &str) -> Vec<Vec<String>> {
    let (_, rest) = html.split_once("id=\"close-codes\"").expect("a section `Close codes`");
    let (_, rest) = rest.split_once("<tbody>").expect("a table with rows");
    let (body, _) = rest.split_once("</tbody>").unwrap();
    body.split("<tr>").skip(1).map(cells).collect()
}

fn cells(row: &str) -> Vec<String> {
    row.split("<td")
        .skip(1)
        .map(|cell| {
            let (_, cell) = cell.split_once('>').unwrap();
            cell.split("</td>").next().unwrap().to_owned()
        })
        .collect()
}

/// HTML without its markup.
fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text.replace('’', "'").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// Markdown as it reads in a cell.
fn plain(markdown: &str) -> String {
    crate::rustdoc::rendered(markdown).replace(['[', ']'], "")
}

/// A page, or the one to which it sends its readers, as the page of an item in a private module
/// does.
fn followed(file: &Path) -> String {
    let html = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    match html.split_once("http-equiv=\"refresh\" content=\"0;URL=") {
        Some((_, rest)) => {
            let (link, _) = rest.split_once('"').unwrap();
            followed(&file.parent().unwrap().join(link))
        }
        None => html,
    }
}

/// Where the link in a cell leads; it must lead somewhere.
fn target(page: &Path, cell: &str) -> String {
    let (_, link) = cell.split_once("href=\"").unwrap_or_else(|| panic!("no link in {cell}"));
    let (link, _) = link.split_once('"').unwrap();
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let file = if file.is_empty() { page.to_owned() } else { page.parent().unwrap().join(file) };
    let html = followed(&file);
    assert!(anchor.is_empty() || html.contains(&format!("id=\"{anchor}\"")), "{link}");
    link.rsplit('/').next().unwrap().to_owned()
}

/// The rows under an element with this id, up to the next element.
fn rows(page: &Path, id: &str) -> Vec<Vec<String>> {
    let html = fs::read_to_string(page).unwrap();
    let (_, rest) = html.split_once(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    table(&rest.replacen("id=\"close-codes-1\"", "id=\"close-codes\"", 1))
}

/// Compares rows with codes: number, name, meaning, remedy, and where the link leads.
fn compare(page: &Path, rows: &[Vec<String>], expected: &[(&str, &str, &str, &str, &str)]) {
    assert_eq!(rows.len(), expected.len(), "{rows:?}");
    for (row, (code, name, meaning, remedy, link)) in rows.iter().zip(expected) {
        let [number, title, description, what_to_do] = row.as_slice() else { panic!("{row:?}") };
        assert_eq!((text(number), text(title)), ((*code).to_owned(), (*name).to_owned()));
        assert_eq!(text(description), plain(meaning));
        assert_eq!(text(what_to_do), plain(remedy));
        if link.is_empty() {
            assert!(!title.contains("href"), "{title}");
        } else {
            assert_eq!(target(page, title), *link);
        }
    }
}

/// What a table says about the meaning of a code: the user's words, then those of the catalogue
/// unless the code means something else.
fn meaning<C: ApplicationCode>(code: &C) -> &'static str {
    let (own, explanation) = (code.description(), code.explain().to_string());
    let entry = code.to_close_code().entry();
    let registered = entry.map(|entry| entry.code.explain().description());
    match registered.filter(|registered| *registered != own && explanation.contains(registered)) {
        Some(registered) => format!("{own} {registered}").leak(),
        None => own,
    }
}

#[test]
fn an_enum_has_a_table_of_what_its_definitions_say() {
    // The user's own text, then all codes.
    let page = DOCS.join("application/codes/enum.Chat.html");
    let html = fs::read_to_string(&page).unwrap();
    let own = html.find("A second paragraph").expect("the user's own text");
    assert!(own < html.find("id=\"close-codes\"").unwrap());
    let rows_of_chat = table(&html);
    let numbers: Vec<String> = Chat::ALL.iter().map(|c| c.code().get().to_string()).collect();
    let links: Vec<String> =
        Chat::ALL.iter().map(|c| format!("enum.Chat.html#variant.{}", c.name())).collect();
    let expected: Vec<_> = Chat::ALL
        .iter()
        .zip(&numbers)
        .zip(&links)
        .map(|((c, number), link)| {
            (number.as_str(), c.name(), meaning(c), c.remedy(), link.as_str())
        })
        .collect();
    compare(&page, &rows_of_chat, &expected);
}

#[test]
fn a_variant_has_what_its_keys_say() {
    let html = fs::read_to_string(DOCS.join("application/codes/enum.Chat.html")).unwrap();
    for code in Chat::ALL {
        let variant = format!("id=\"variant.{}\"", code.name());
        let (_, section) = html.split_once(&variant).unwrap();
        let section = text(section.split("id=\"variant.").next().unwrap());
        let explanation = code.explain();
        for part in [code.when(), code.remedy(), code.description()] {
            assert!(section.contains(&plain(part)), "{part}: {section}");
        }
        let heading = format!("{} {}", code.code().get(), code.name());
        assert!(section.contains(&heading), "{heading}: {section}");
        if let Some(retry) = explanation.to_string().lines().find(|l| l.starts_with("Reconnect")) {
            assert!(section.contains(retry), "{retry}: {section}");
        }
    }
    assert!(!html.contains("Under one that does not"));
}

#[test]
fn a_catch_all_has_a_row_of_its_own() {
    let page = DOCS.join("application/codes/enum.Received.html");
    let ours = Received::Ours;
    let done = Received::Done;
    compare(
        &page,
        &table(&fs::read_to_string(&page).unwrap()),
        &[
            ("4001", "Ours", meaning(&ours), ours.remedy(), "enum.Received.html#variant.Ours"),
            ("other", "Other", "every other code", "", "enum.Received.html#variant.Other"),
            ("1000", "Done", meaning(&done), done.remedy(), "enum.Received.html#variant.Done"),
        ],
    );
}

#[test]
fn the_macro_beside_an_enum_is_nothing_for_readers() {
    assert!(!DOCS.join("application/codes/macro.Chat.html").exists());
    let index = fs::read_to_string(DOCS.join("application/all.html")).unwrap();
    assert!(!index.contains("__wsclose"), "{index}");
}

fn registered(code: CloseCode) -> Explanation<'static> {
    code.explain()
}

fn variant(code: Chat) -> (&'static str, &'static str) {
    (meaning(&code), code.remedy())
}

#[test]
fn a_function_has_a_section_under_its_own_text() {
    let page = DOCS.join("application/functions/fn.handle.html");
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.find("id=\"errors\"").unwrap() < html.find("id=\"close-codes\"").unwrap());
    let policy = registered(CloseCode::POLICY_VIOLATION);
    let private = registered(CloseCode::from(4900));
    let (expired, deploy) = (variant(Chat::SessionExpired), variant(Chat::Deploy));
    compare(
        &page,
        &table(&html),
        &[
            (
                "1008",
                "POLICY_VIOLATION",
                policy.description(),
                policy.remedy(),
                "struct.SendCode.html#associatedconstant.POLICY_VIOLATION",
            ),
            ("4900", "Private Use", private.description(), private.remedy(), ""),
            (
                "4001",
                "SessionExpired",
                expired.0,
                expired.1,
                "enum.Chat.html#variant.SessionExpired",
            ),
            ("1012", "Deploy", deploy.0, deploy.1, "enum.Chat.html#variant.Deploy"),
        ],
    );

    let page = DOCS.join("application/functions/fn.found.html");
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.contains("The body names these; what it calls may send others."), "{html}");
    let codes: Vec<String> = table(&html).iter().map(|row| text(&row[0])).collect();
    assert_eq!(codes, ["1011", "1001"]);
    let html = fs::read_to_string(DOCS.join("application/functions/fn.nothing.html")).unwrap();
    assert!(html.contains("The body names none; what it calls may send some."), "{html}");
}

#[test]
fn methods_have_sections_under_every_name_of_the_enum() {
    let ours = Received::Ours;
    let page = DOCS.join("application/functions/struct.Session.html");
    let (kicked, lunch) = (variant(Chat::Kicked), variant(Chat::Lunch));
    compare(
        &page,
        &rows(&page, "method.kick"),
        &[("4002", "Kicked", kicked.0, kicked.1, "enum.Chat.html#variant.Kicked")],
    );
    let page = DOCS.join("application/functions/trait.Closes.html");
    compare(
        &page,
        &rows(&page, "tymethod.required"),
        &[
            ("4001", "Ours", meaning(&ours), ours.remedy(), "enum.Received.html#variant.Ours"),
            ("", "Lunch", "", "", "type.Alias.html#variant.Lunch"),
        ],
    );
    compare(
        &page,
        &rows(&page, "method.provided"),
        &[("1013", "Lunch", lunch.0, lunch.1, "enum.Chat.html#variant.Lunch")],
    );
}

#[test]
fn another_package_asks_the_same_enum() {
    let (kicked, ours) = (variant(Chat::Kicked), Received::Ours);
    let page = DOCS.join("user/fn.close.html");
    compare(
        &page,
        &table(&fs::read_to_string(&page).unwrap()),
        &[
            ("4002", "Kicked", kicked.0, kicked.1, "enum.Chat.html#variant.Kicked"),
            ("4001", "Ours", meaning(&ours), ours.remedy(), "enum.Received.html#variant.Ours"),
        ],
    );
}
