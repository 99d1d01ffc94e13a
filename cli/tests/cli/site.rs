//! The site as a folder of pages: each is read as a browser reads it, and each link is followed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use cargo_wsclose::Exit;
use scraper::{ElementRef, Html, Selector};
use wsclose_core::Role;
use wsclose_core::catalogue::{ENTRIES, RANGES};
use wsclose_core::explain::{Direction, Language};
use wsclose_lint::RULES;

use crate::world::World;

/// The site as it is written: the paths of its files, its pages, and its style sheet.
pub(crate) struct Site {
    files: BTreeSet<String>,
    pub(crate) pages: BTreeMap<String, Html>,
    style: String,
}

impl Site {
    fn new() -> Site {
        Site::of(&World::with_real_lint(&[]))
    }

    pub(crate) fn of(world: &World) -> Site {
        let ran = world.run(&["site", "--out", "site"]);
        assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""));
        let list = world.read("site/wsclose-site.txt");
        let files: BTreeSet<String> = list.lines().map(str::to_owned).collect();
        for file in &files {
            assert!(world.path("site").join(file).is_file(), "{file}");
        }
        let pages =
            list.lines().filter(|path| Path::new(path).extension() == Some("html".as_ref()));
        let pages: BTreeMap<String, Html> = pages
            .map(|path| {
                (path.to_owned(), Html::parse_document(&world.read(&format!("site/{path}"))))
            })
            .collect();
        assert_eq!(
            ran.stdout,
            format!("wrote {} pages; the first is site/index.html\n", pages.len())
        );
        Site { files, pages, style: world.read("site/site.css") }
    }

    /// The pages in a language, by their paths in its folder.
    pub(crate) fn pages_in(&self, language: Language) -> BTreeMap<&str, &Html> {
        let folder = format!("{}/", language.tag());
        let pages = self.pages.iter();
        pages.filter_map(|(path, page)| Some((path.strip_prefix(&folder)?, page))).collect()
    }
}

pub(crate) fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

pub(crate) fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A relative link, from the folder of the site.
fn resolved(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {href} leads out of the site"),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The site is written and parsed once for all of these.
#[test]
fn the_site_is_complete_and_correct() {
    let site = Site::new();
    there_is_a_page_for_everything_in_every_language(&site);
    every_page_is_whole_html_that_says_its_language(&site);
    titles_tell_pages_apart(&site);
    every_link_leads_somewhere_and_nothing_is_loaded_from_elsewhere(&site);
    every_page_names_itself_in_each_language(&site);
    what_runs_from_left_to_right_is_isolated_in_arabic(&site);
    the_text_of_a_page_is_that_of_the_command(&site);
    the_pages_of_codes_form_one_chain(&site);
    the_first_page_marks_who_may_send_each_code(&site);
    each_code_has_samples_for_whoever_may_send_it_or_receives_it(&site);
    every_sample_is_a_file(&site);
    a_rule_leads_to_codes_and_implementations_and_back(&site);
}

fn there_is_a_page_for_everything_in_every_language(site: &Site) {
    let mut wanted: BTreeSet<String> = [
        "index.html",
        "peers.html",
        "compare/index.html",
        "problems/index.html",
        "rules/index.html",
    ]
    .map(String::from)
    .into();
    let codes = || ENTRIES.iter().map(|entry| entry.code.get());
    wanted.extend(codes().map(|code| format!("codes/{code}.html")));
    wanted.extend(RANGES.iter().map(|range| format!("ranges/{}-{}.html", range.first, range.last)));
    let rules = RULES.iter().map(|rule| rule.name).chain(["syntax-error", "unused-allow"]);
    wanted.extend(rules.map(|rule| format!("rules/{rule}.html")));
    let problems = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/scenarios/en");
    for problem in fs::read_dir(problems).unwrap() {
        let name = problem.unwrap().path().with_extension("html");
        wanted.insert(format!("problems/{}", name.file_name().unwrap().to_str().unwrap()));
    }
    for left in codes() {
        wanted.extend(
            codes()
                .filter(|&right| left < right)
                .map(|right| format!("compare/{left}-{right}.html")),
        );
    }
    for &language in Language::ALL {
        let pages: BTreeSet<String> =
            site.pages_in(language).into_keys().map(String::from).collect();
        assert_eq!(pages, wanted, "{language}");
    }
}

pub(crate) fn every_page_is_whole_html_that_says_its_language(site: &Site) {
    for (path, page) in &site.pages {
        assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
        let [root] = all(page, "html")[..] else { panic!("{path}") };
        let language = Language::from_tag(root.attr("lang").unwrap()).unwrap();
        let dir = if language.direction() == Direction::RightToLeft { "rtl" } else { "ltr" };
        assert_eq!(root.attr("dir"), Some(dir), "{path}");
        let folder = path.split('/').next().unwrap();
        assert!(folder == language.tag() || path == "index.html", "{path} is in {language}");
        assert_eq!(all(page, "h1").len(), 1, "{path}");
        assert!(!text(all(page, "title")[0]).is_empty(), "{path}");
        let mut ids = BTreeSet::new();
        for element in all(page, "[id]") {
            assert!(ids.insert(element.attr("id").unwrap()), "{path}");
        }
        // No heading is skipped, and none is empty.
        let mut level = 0;
        for heading in all(page, "h1, h2, h3, h4, h5, h6") {
            let next: u32 = heading.value().name().trim_start_matches('h').parse().unwrap();
            assert!(next <= level + 1, "{path}: {}", text(heading));
            assert!(!text(heading).is_empty(), "{path}");
            level = next;
        }
        for element in all(page, "p, li, dt, dd, td:not(:first-child), th") {
            let empty = text(element).is_empty();
            assert!(!empty || element.attr("role") == Some("status"), "{path}: {}", element.html());
        }
    }
}

pub(crate) fn titles_tell_pages_apart(site: &Site) {
    for &language in Language::ALL {
        let mut seen = BTreeMap::new();
        for (path, page) in site.pages_in(language) {
            let title = text(all(page, "title")[0]);
            assert_eq!(seen.insert(title, path), None, "{language} {path}");
        }
    }
}

pub(crate) fn every_link_leads_somewhere_and_nothing_is_loaded_from_elsewhere(site: &Site) {
    let known: BTreeSet<&str> = ENTRIES
        .iter()
        .map(|entry| entry.reference.url)
        .chain(RANGES.iter().map(|range| range.reference.url))
        .chain(["https://websockets.spec.whatwg.org/#dom-websocket-close"])
        .chain(
            include_str!("../../data/messages.tsv")
                .lines()
                .filter_map(|line| line.split('\t').nth(3)),
        )
        .collect();
    let (mut inside, mut outside, mut reached) = (0, 0, BTreeSet::new());
    for (path, page) in &site.pages {
        for element in all(page, "[href], [src]") {
            let target = element.attr("href").or(element.attr("src")).unwrap();
            let is_link = element.value().name() == "a";
            if target.contains(':') {
                assert!(is_link && known.contains(target), "{path}: {target}");
                outside += 1;
                continue;
            }
            let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() { path.clone() } else { resolved(path, file) };
            assert!(site.files.contains(&file), "{path}: {target} leads to {file}");
            if !fragment.is_empty() {
                let ids = all(&site.pages[&file], "[id]");
                assert!(
                    ids.iter().any(|element| element.attr("id") == Some(fragment)),
                    "{path}: {target}"
                );
            }
            inside += 1;
            reached.insert(file);
        }
    }
    assert!(inside > 10_000 && outside > site.pages.len(), "{inside} {outside}");
    for page in site.pages.keys() {
        assert!(reached.contains(page) || page == "index.html", "nothing leads to {page}");
    }
    // A style sheet can load things too.
    assert!(!site.style.contains("url("));
}

pub(crate) fn every_page_names_itself_in_each_language(site: &Site) {
    for &language in Language::ALL {
        for (path, page) in site.pages_in(language) {
            let full = format!("{}/{path}", language.tag());
            for selector in ["link[rel=alternate]:not([hreflang=x-default])", ".languages a"] {
                let links = all(page, selector);
                assert_eq!(links.len(), Language::ALL.len(), "{full}");
                for (link, other) in links.iter().zip(Language::ALL) {
                    assert_eq!(link.attr("hreflang"), Some(other.tag()), "{full}");
                    let target = resolved(&full, link.attr("href").unwrap());
                    assert_eq!(target, format!("{}/{path}", other.tag()));
                }
            }
            let default = all(page, "link[hreflang=x-default]")[0].attr("href").unwrap();
            assert_eq!(resolved(&full, default), format!("en/{path}"));
            let current = all(page, ".languages [aria-current]");
            assert_eq!(
                current.iter().map(|link| text(*link)).collect::<Vec<_>>(),
                [language.name()]
            );
        }
    }
}

fn what_runs_from_left_to_right_is_isolated_in_arabic(site: &Site) {
    let latin = |text: &str| text.contains(|letter: char| letter.is_ascii_alphanumeric());
    for (path, page) in site.pages_in(Language::Arabic) {
        for element in all(page, "main *, footer *") {
            let isolated = element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .chain([element])
                .any(|around| around.attr("dir") == Some("ltr"));
            if isolated {
                continue;
            }
            for node in element.children() {
                if let Some(piece) = node.value().as_text() {
                    // A number alone in its cell has nothing to be mixed up with.
                    let number = piece.trim().parse::<u16>().is_ok();
                    assert!(number || !latin(piece), "{path}: {}", &**piece);
                }
            }
        }
    }
}

fn the_text_of_a_page_is_that_of_the_command(site: &Site) {
    let world = World::with_real_lint(&[]);
    for (&language, page) in Language::ALL.iter().map(|language| {
        (language, &site.pages[&format!("{}/compare/1006-1011.html", language.tag())])
    }) {
        let args = ["compare", "1006", "1011", "--format", "json", "--lang", language.tag()];
        let json: serde_json::Value = serde_json::from_str(&world.run(&args).stdout).unwrap();
        let shown = text(all(page, "main")[0]);
        let mut checked = 0;
        let mut expect = |part: &str| {
            let part = part.replace('`', "");
            assert!(shown.contains(&part), "{language}: {part}");
            checked += 1;
        };
        let string = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        for field in ["title", "introduction"] {
            expect(&string(&json[field]));
        }
        for advice in json["advice"].as_array().unwrap() {
            expect(&string(advice));
        }
        for difference in json["differences"].as_array().unwrap() {
            for field in ["what", "left", "right"] {
                expect(&string(&difference[field]));
            }
        }
        let markdown = string(&json["markdown"]);
        for line in markdown.lines().filter(|line| line.starts_with("**") || line.starts_with('#'))
        {
            // Labels in bold are headings of the page.
            expect(line.rsplit("**").next().unwrap().trim_matches(['#', ' ', '：']));
        }
        assert!(checked > 20, "{language}: {checked}");
    }
}

#[test]
fn a_folder_that_is_taken_is_left_alone_and_the_command_says_so() {
    let world = World::with_real_lint(&[("site/en/index.html", "of the user")]);
    let ran = world.run(&["site", "--out", "site"]);
    assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Incomplete, ""));
    let folder = world.path("site").display().to_string();
    assert!(ran.stderr.contains(&folder), "{}", ran.stderr);
    assert!(ran.stderr.contains("is not empty and holds no earlier site"), "{}", ran.stderr);
    assert!(ran.stderr.contains("help: name a new or an empty folder"), "{}", ran.stderr);
    assert_eq!(world.read("site/en/index.html"), "of the user");
    let files = fs::read_dir(world.path("site")).unwrap().count();
    assert_eq!(files, 1);
    // The folder has to be named.
    let ran = world.run(&["site"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("--out <DIR>"), "{}", ran.stderr);
}

#[test]
fn the_site_is_written_over_an_earlier_one() {
    let world = World::with_real_lint(&[]);
    for _ in 0..2 {
        assert_eq!(world.run(&["site", "--out", "deep/site"]).exit, Exit::Clean);
    }
    assert!(world.read("deep/site/ja/codes/1010.html").contains("<html lang=\"ja\""));
}

#[test]
fn with_an_address_each_page_names_its_own() {
    let world = World::with_real_lint(&[]);
    let ran = world.run(&["site", "--out", "site", "--base-url", "https://example.com/codes"]);
    assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
    let sitemap = world.read("site/sitemap.xml");
    for (file, address) in [
        ("index.html", "https://example.com/codes/"),
        ("en/index.html", "https://example.com/codes/en/"),
        ("ar/codes/1006.html", "https://example.com/codes/ar/codes/1006.html"),
    ] {
        let page = Html::parse_document(&world.read(&format!("site/{file}")));
        let canonical = all(&page, "head link[rel=canonical]");
        assert_eq!(canonical.len(), 1, "{file}");
        assert_eq!(canonical[0].attr("href"), Some(address));
        assert!(sitemap.contains(&format!("<loc>{address}</loc>")), "{address}");
    }
    for wrong in ["example.com", "ftp://example.com", "https://", "https://a/?b", "https://a/\"b"] {
        let ran = world.run(&["site", "--out", "other", "--base-url", wrong]);
        assert_eq!(ran.exit, Exit::Incomplete, "{wrong}");
        assert!(!world.path("other").exists(), "{wrong}");
    }
}

fn the_pages_of_codes_form_one_chain(site: &Site) {
    let mut at = format!("en/codes/{}.html", ENTRIES[0].code.get());
    let mut seen = 1;
    while let Some(next) = all(&site.pages[&at], "a[rel=next]").first() {
        let next = resolved(&at, next.attr("href").unwrap());
        let back = all(&site.pages[&next], "a[rel=prev]");
        assert_eq!(resolved(&next, back[0].attr("href").unwrap()), at);
        at = next;
        seen += 1;
    }
    assert_eq!(seen, ENTRIES.len() + RANGES.len());
}

fn the_first_page_marks_who_may_send_each_code(site: &Site) {
    for &language in Language::ALL {
        let page = &site.pages[&format!("{}/index.html", language.tag())];
        let rows = all(page, "#content tbody tr");
        assert_eq!(rows.len(), ENTRIES.len() + RANGES.len());
        for (row, entry) in rows.iter().zip(ENTRIES) {
            let cell = row.select(&Selector::parse("td:last-child").unwrap()).next().unwrap();
            let expected = match (entry.code.is_sendable(), entry.code.check_send(Role::Browser)) {
                (false, _) => "nobody",
                (true, Ok(())) => "browser",
                (true, Err(_)) => "program",
            };
            assert_eq!(cell.attr("class"), Some(expected), "{}", entry.code);
            assert!(!text(cell).is_empty());
        }
    }
}

fn each_code_has_samples_for_whoever_may_send_it_or_receives_it(site: &Site) {
    let page = |code: u16| &site.pages[&format!("en/codes/{code}.html")];
    for entry in ENTRIES {
        let code = entry.code.get();
        let samples: Vec<(String, bool)> = all(page(code), "details.sample")
            .iter()
            .map(|sample| {
                let title =
                    text(sample.select(&Selector::parse("summary").unwrap()).next().unwrap());
                (title, sample.attr("data-sends").is_some())
            })
            .collect();
        let of = |name: &str| {
            let of = samples.iter().filter(|(title, _)| title.starts_with(name));
            of.map(|(_, sends)| *sends).collect::<Vec<bool>>()
        };
        for (library, role) in [
            ("JavaScript", Role::Browser),
            ("web-sys", Role::Browser),
            ("axum", Role::Server),
            ("actix-ws", Role::Server),
            ("tungstenite", Role::Client),
        ] {
            let wanted: &[bool] = match (code, role, entry.code.check_send(role).is_ok()) {
                // Nothing reports 1004, and a server none of the failures of TLS.
                (1004, ..) | (1015, Role::Server, _) => &[],
                (_, Role::Browser, true) => &[true, false],
                (_, _, sends) => &[sends],
            };
            assert_eq!(of(library), wanted, "{code} {library}");
        }
        for block in all(page(code), "details.sample code") {
            let names_it = text(block).contains(&code.to_string());
            assert!(names_it, "{code}: {}", text(block));
        }
    }
}

/// The build script of `tests/libraries/samples` compiles what the site shows, because both are made
/// from these files by one module. No file is left aside.
fn every_sample_is_a_file(site: &Site) {
    let masked = |text: &str, code: u16, title: &str| {
        text.replace(&code.to_string(), "#").replace(title, "@")
    };
    let mut shown = BTreeSet::new();
    for entry in ENTRIES {
        let page = &site.pages[&format!("en/codes/{}.html", entry.code.get())];
        for block in all(page, "details.sample code") {
            let text: String = block.text().collect();
            shown.insert(masked(&text, entry.code.get(), entry.title));
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/samples");
    let mut files = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let name = file.as_ref().unwrap().file_name().into_string().unwrap();
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let code = [1000, 1005, 1006, 1011, 1015]
            .into_iter()
            .find(|code| text.contains(&code.to_string()))
            .unwrap();
        assert!(shown.contains(&masked(&text, code, "Internal Error")), "{name}");
        files.insert(name);
    }
    assert!(files.len() > 15, "{files:?}");
}

fn a_rule_leads_to_codes_and_implementations_and_back(site: &Site) {
    let links = |page: &str| -> BTreeSet<String> {
        let page = format!("ar/{page}");
        let links = all(&site.pages[&page], "#content a[href]");
        links.iter().map(|link| resolved(&page, link.attr("href").unwrap())).collect()
    };
    let of_rule = links("rules/reserved-code-sent.html");
    for wanted in ["ar/codes/1006.html", "ar/codes/1004.html", "ar/peers.html#peer-axum"] {
        assert!(of_rule.contains(wanted), "{wanted}: {of_rule:?}");
    }
    assert!(links("codes/1006.html").contains("ar/rules/reserved-code-sent.html"));
    assert!(!links("codes/1007.html").contains("ar/rules/reserved-code-sent.html"));
}

#[test]
fn rules_and_implementations_are_found_by_their_names() {
    let world = World::with_real_lint(&[]);
    for (query, first) in [
        ("unbounded reason", "# unbounded-reason\n"),
        ("tokio websockets", "# tokio-websockets\n"),
        ("web socket", "# web-socket\n"),
    ] {
        let ran = world.run(&["explain", query, "--format", "markdown"]);
        assert!(ran.stdout.starts_with(first), "{query}: {}", ran.stdout);
    }
}
