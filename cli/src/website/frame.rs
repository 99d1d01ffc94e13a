//! What surrounds the content of each page.

use askama::Template;
use wsclose_core::__private::Texts;
use wsclose_core::CloseCode;
use wsclose_core::explain::{Direction, Language};

use super::html::{self, Html};
use super::words::Words;
use super::{File, code};
use crate::commands::dir;

/// A page in a language, and its place.
#[derive(Clone, Debug)]
pub(super) struct Frame<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) texts: &'static Texts,
    /// From the folder of the language.
    path: &'a str,
    section: Section,
    title: &'a str,
    pub(super) description: &'a str,
}

/// The part of the site that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Codes,
    Comparisons,
    Problems,
    Peers,
    Rules,
}

/// The page in a language.
#[derive(Debug)]
pub(super) struct Alternate {
    pub(super) tag: &'static str,
    pub(super) dir: &'static str,
    pub(super) name: &'static str,
    pub(super) href: String,
    pub(super) current: bool,
}

/// A link at the head of the page.
#[derive(Debug)]
pub(super) struct Tab {
    pub(super) href: String,
    pub(super) text: &'static str,
    pub(super) current: bool,
}

/// A link in a page.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) title: Html,
}

/// A link with a text.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) href: String,
    pub(super) title: Html,
    pub(super) text: Html,
}

/// A part of a page, after its label.
#[derive(Debug)]
pub(super) struct Part<L, T> {
    pub(super) label: L,
    pub(super) content: T,
}

impl Alternate {
    pub(super) fn new(language: Language, href: String, current: bool) -> Alternate {
        let (tag, dir, name) = (language.tag(), dir(language), language.name());
        Alternate { tag, dir, name, href, current }
    }
}

impl<'a> Frame<'a> {
    /// A page at a path in the folder of its language. Title and description may hold code spans.
    pub(super) fn new(
        language: Language,
        path: &'a str,
        section: Section,
        title: &'a str,
        description: &'a str,
    ) -> Frame<'a> {
        let (words, texts) = (Words::of(language), Texts::of(language));
        Frame { language, words, texts, path, section, title, description }
    }

    /// The page as a file.
    pub(super) fn file(&self, page: &impl Template) -> askama::Result<File> {
        let path = format!("{}/{}", self.language.tag(), self.path);
        Ok(File { path, content: page.render()? })
    }

    pub(super) fn lang(&self) -> &'static str {
        self.language.tag()
    }

    pub(super) fn is_english(&self) -> bool {
        self.language == Language::English
    }

    pub(super) fn dir(&self) -> &'static str {
        dir(self.language)
    }

    #[expect(clippy::unused_self, reason = "templates see the frame only")]
    pub(super) fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// What wrote the page.
    pub(super) fn made_by(&self) -> Html {
        let (before, behind) = self.words.made_by;
        self.html(&format!("{before}{}{behind}", self.version()))
    }

    /// The title of the page, followed by the site's name.
    pub(super) fn page_title(&self) -> String {
        let site = self.words.title;
        if self.title == site {
            return self.plain(site);
        }
        format!("{} · {}", self.plain(self.title), self.plain(site))
    }

    /// From this page to the folder of its language.
    fn to_language(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    /// From this page to the folder of the site.
    pub(super) fn to_root(&self) -> String {
        format!("{}../", self.to_language())
    }

    /// From this page to another one in its language.
    pub(super) fn to(&self, path: &str) -> String {
        format!("{}{path}", self.to_language())
    }

    /// From this page to the same in the language for those whose language is none of them.
    pub(super) fn to_default(&self) -> String {
        self.to_other(Language::default())
    }

    fn to_other(&self, language: Language) -> String {
        format!("{}{}/{}", self.to_root(), language.tag(), self.path)
    }

    /// The page in every language.
    pub(super) fn languages(&self) -> Vec<Alternate> {
        let languages = Language::ALL.iter();
        languages
            .map(|&language| {
                Alternate::new(language, self.to_other(language), language == self.language)
            })
            .collect()
    }

    /// The parts of the site.
    pub(super) fn sections(&self) -> Vec<Tab> {
        let words = self.words;
        [
            (Section::Codes, "index.html", words.codes),
            (Section::Comparisons, "compare/index.html", words.comparisons),
            (Section::Problems, "problems/index.html", words.problems),
            (Section::Peers, "peers.html", words.peers),
            (Section::Rules, "rules/index.html", words.rules),
        ]
        .map(|(section, path, text)| Tab {
            href: self.to(path),
            text,
            current: section == self.section,
        })
        .into()
    }

    /// Where the section with a label is, in every language.
    pub(super) fn section_id(&self, label: &str) -> &'static str {
        if label == self.texts.label.when { "when" } else { "remedy" }
    }

    /// A text of the catalogue.
    pub(super) fn html(&self, text: &str) -> Html {
        html::inline(text, self.language)
    }

    /// A text of the catalogue in which each code leads to its page.
    pub(super) fn prose(&self, text: &str) -> Html {
        html::linked(text, self.language, &|code| self.page_of(code))
    }

    /// A text of the catalogue, or of a workspace, which may be in any language.
    pub(super) fn own_text(&self, text: &str) -> Html {
        let is_arabic = |letter| matches!(letter, '\u{600}'..='\u{6ff}');
        if self.language.direction() == Direction::RightToLeft && !text.contains(is_arabic) {
            return html::isolated_text(text, &|code| self.page_of(code));
        }
        self.prose(text)
    }

    /// From this page to that of a registered code, unless it is the same page.
    pub(super) fn page_of(&self, number: u16) -> Option<String> {
        let path = code::path(CloseCode::new(number).entry()?.code);
        (path != self.path).then(|| self.to(&path))
    }

    /// The same as [`html`](Frame::html) where no markup is allowed.
    pub(super) fn plain(&self, text: &str) -> String {
        html::plain(text, self.language)
    }
}
