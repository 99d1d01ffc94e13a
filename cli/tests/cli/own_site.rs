//! The codes of a workspace on the site.

use std::path::Path;

use cargo_wsclose::Exit;
use scraper::Element as _;
use wsclose_core::explain::Language;

use crate::application::workspace;
use crate::site::{
    Site, all, every_link_leads_somewhere_and_nothing_is_loaded_from_elsewhere,
    every_page_is_whole_html_that_says_its_language, every_page_names_itself_in_each_language,
    text, titles_tell_pages_apart,
};
use crate::world::World;

#[test]
fn the_codes_of_a_workspace_have_pages() {
    let world = workspace();
    let site = Site::of(&world);
    every_page_is_whole_html_that_says_its_language(&site);
    titles_tell_pages_apart(&site);
    every_link_leads_somewhere_and_nothing_is_loaded_from_elsewhere(&site);
    every_page_names_itself_in_each_language(&site);
    for &language in Language::ALL {
        let pages = site.pages_in(language);
        let rows = all(pages["index.html"], "#content [aria-labelledby=own] tbody tr");
        let titles: Vec<String> =
            rows.iter().map(|row| text(row.first_element_child().unwrap())).collect();
        assert_eq!(
            titles,
            ["1012 ChatClose::Deploy", "4002 ChatClose::Kicked", "4003 ChatClose::Forgotten"]
        );
        assert!(text(rows[1]).contains("server/src/main.rs:3"), "{}", text(rows[1]));
        // Test code does not count as sending.
        assert!(!text(rows[2]).contains("it.rs"), "{}", text(rows[2]));
        let page = pages["application/4002-kicked.html"];
        assert_eq!(text(all(page, "h1")[0]), "4002 Kicked");
        let shown = text(all(page, "main")[0]);
        for part in [
            "A moderator threw the user out.",
            "Do not reconnect.",
            "rule 2",
            "ChatClose::Kicked",
            "chat-codes",
            "codes/src/lib.rs:5",
            "server/src/main.rs:3",
            "client/src/main.rs:2",
            "4000–4999",
            "code === 4002",
        ] {
            assert!(shown.contains(part), "{language} {part}: {shown}");
        }
        let next = all(page, "a[rel=next]")[0].attr("href").unwrap();
        assert_eq!(next, "../application/4003-forgotten.html");
        let unused = text(all(pages["application/4003-forgotten.html"], "main")[0]);
        assert!(unused.contains("client/tests/it.rs:1"), "{unused}");
        let index = world.read(&format!("site/{}/search.js", language.tag()));
        assert!(index.contains("\"href\":\"application/4002-kicked.html\""), "{language}");
    }
}

#[test]
fn places_are_named_from_the_root_of_the_workspace() {
    let world = workspace();
    world.run_in(Path::new("client"), &["site", "--out", "../site"]);
    let page = world.read("site/en/application/4002-kicked.html");
    assert!(page.contains(">server/src/main.rs:3</code>"), "{page}");
    assert!(!page.contains(world.path("").to_str().unwrap()), "{page}");
}

#[test]
fn a_site_for_everybody_has_no_code_of_the_workspace() {
    let world = workspace();
    let ran = world.run(&["site", "--out", "site", "--registered-only"]);
    assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
    let list = world.read("site/wsclose-site.txt");
    assert!(!list.contains("application/"), "{list}");
    for file in ["en/index.html", "en/search.js"] {
        assert!(!world.read(&format!("site/{file}")).contains("Kicked"), "{file}");
    }
    assert_eq!(world.run(&["site", "--out", "site", "--package", "chat-codes"]).exit, Exit::Clean);
    assert!(world.path("site/en/application/4002-kicked.html").exists());
    let ran = world.run(&["site", "--out", "refused", "--package", "server"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("help: choose from `chat-codes`"), "{}", ran.stderr);
    assert!(!world.path("refused").exists());
}

#[test]
fn two_codes_of_one_name_and_number_have_two_pages() {
    let world = World::with_real_lint(&[("Cargo.toml", "[workspace]\nmembers = ['a', 'b']\n")]);
    for name in ["a", "b"] {
        world.write(&format!("{name}/Cargo.toml"), format!("[package]\nname = '{name}'\n"));
        let code = "wsclose::close_code! { pub const GONE_ß: SendCode = 4009; }\n";
        world.write(&format!("{name}/src/lib.rs"), code);
    }
    let site = Site::of(&world);
    for page in ["4009-gone--", "4009-gone---2"] {
        assert!(site.pages.contains_key(&format!("en/application/{page}.html")), "{page}");
    }
}
