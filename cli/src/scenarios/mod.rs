//! The problems that people meet most, each as a Markdown text in every language: symptoms, likely
//! causes, how to tell them apart, and the fix.
//!
//! The parts are under headings of the second level, in this order. Code is the same in every
//! language.

use wsclose_core::CloseCode;
use wsclose_core::explain::Language;

use crate::live::ending::{Ending, Fault, Stage};

/// A problem with its causes and fixes.
#[derive(Debug)]
pub(crate) struct Scenario {
    /// The name of its page.
    pub(crate) name: &'static str,
    /// The code that one sees.
    pub(crate) code: CloseCode,
    english: &'static str,
    spanish: &'static str,
    japanese: &'static str,
    arabic: &'static str,
}

macro_rules! scenarios {
    ($($name:literal $code:ident,)+) => {
        /// Every scenario.
        pub(crate) static SCENARIOS: &[Scenario] = &[$(Scenario {
            name: $name,
            code: CloseCode::$code,
            english: include_str!(concat!("en/", $name, ".md")),
            spanish: include_str!(concat!("es/", $name, ".md")),
            japanese: include_str!(concat!("ja/", $name, ".md")),
            arabic: include_str!(concat!("ar/", $name, ".md")),
        }),+];
    };
}

scenarios! {
    "closes-while-connecting" ABNORMAL_CLOSURE,
    "closes-after-a-fixed-time" ABNORMAL_CLOSURE,
    "closes-behind-a-proxy" ABNORMAL_CLOSURE,
    "tls-fails" TLS_HANDSHAKE,
    "rsv1-must-be-clear" PROTOCOL_ERROR,
    "message-too-big" MESSAGE_TOO_BIG,
    "going-away-on-deploy" GOING_AWAY,
    "reconnect-storm" SERVICE_RESTART,
    "code-arrives-as-1005-or-1006" NO_STATUS_RECEIVED,
    "close-frame-never-sent" ABNORMAL_CLOSURE,
}

impl Scenario {
    /// The scenario that has the causes of an ending and their fixes.
    pub(crate) fn of(ending: Ending) -> Option<&'static Scenario> {
        let name = match ending {
            Ending::ClosedByServer(None) | Ending::IllegalCode(_) => "code-arrives-as-1005-or-1006",
            Ending::ClosedByServer(Some(1001)) => "going-away-on-deploy",
            Ending::ClosedByServer(Some(1009)) => "message-too-big",
            Ending::ClosedByServer(Some(1012 | 1013)) => "reconnect-storm",
            Ending::Closed | Ending::ClosedByServer(_) => return None,
            Ending::Status(400 | 426 | 502 | 504)
            | Ending::Fault(Fault::MissingUpgrade | Fault::MissingConnection) => {
                "closes-behind-a-proxy"
            }
            Ending::Status(_) => "closes-while-connecting",
            Ending::Fault(fault) => match (fault, fault.stage()) {
                (Fault::TlsOnPlainPort, _) | (_, Stage::Tls) => "tls-fails",
                (_, Stage::Network | Stage::Handshake) => "closes-while-connecting",
                (Fault::Rsv1, _) => "rsv1-must-be-clear",
                (Fault::Idle, _) => "closes-after-a-fixed-time",
                (Fault::Dropped | Fault::Reset | Fault::Half | Fault::DropOnClose, _) => {
                    "close-frame-never-sent"
                }
                _ => return None,
            },
        };
        SCENARIOS.iter().find(|scenario| scenario.name == name)
    }

    /// The endings that it explains, of the examples.
    pub(crate) fn endings(&self) -> impl Iterator<Item = Ending> {
        Ending::examples()
            .filter(|&ending| Scenario::of(ending).is_some_and(|one| one.name == self.name))
    }

    /// The whole text, as Markdown.
    pub(crate) fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Spanish => self.spanish,
            Language::Japanese => self.japanese,
            Language::Arabic => self.arabic,
            _ => self.english,
        }
    }

    /// Its page, from the folder of the language.
    pub(crate) fn path(&self) -> String {
        format!("problems/{}.html", self.name)
    }

    /// Its first line.
    pub(crate) fn title(&self, language: Language) -> &'static str {
        let first = self.text(language).lines().next().unwrap_or_default();
        first.trim_start_matches("# ")
    }

    /// The text after the title.
    pub(crate) fn body(&self, language: Language) -> &'static str {
        self.text(language).split_once('\n').map_or("", |(_, body)| body.trim_start())
    }

    /// What one sees, a phrase each: the list under the first heading.
    pub(crate) fn symptoms(&self, language: Language) -> impl Iterator<Item = &'static str> {
        let first = self.text(language).split("\n## ").nth(1).unwrap_or_default();
        first.lines().filter_map(|line| line.strip_prefix("- "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines inside of fences, and all other text.
    fn parts(text: &str) -> (Vec<&str>, String) {
        let (mut code, mut prose, mut inside) = (Vec::new(), String::new(), false);
        for line in text.lines() {
            if line.starts_with("```") {
                inside = !inside;
                code.push(line);
            } else if inside {
                code.push(line);
            } else {
                prose.push_str(line);
                prose.push('\n');
            }
        }
        assert!(!inside);
        (code, prose)
    }

    fn spans(prose: &str) -> Vec<&str> {
        let mut spans: Vec<&str> = prose.split('`').skip(1).step_by(2).collect();
        spans.sort_unstable();
        spans
    }

    fn numbers(prose: &str) -> Vec<&str> {
        let outside = prose.split('`').step_by(2);
        let mut numbers: Vec<&str> = outside
            .flat_map(|text| text.split(|letter: char| !letter.is_ascii_digit()))
            .filter(|number| !number.is_empty())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn shape(prose: &str) -> Vec<&str> {
        let marks = prose.lines().map(|line| line.split(' ').next().unwrap_or_default());
        marks.filter(|mark| matches!(*mark, "#" | "##" | "-") || mark.ends_with("1.")).collect()
    }

    #[test]
    fn every_scenario_explains_endings() {
        for scenario in SCENARIOS {
            assert!(scenario.endings().count() > 0, "{}", scenario.name);
        }
        let explained = Ending::examples().filter(|&ending| Scenario::of(ending).is_some());
        let named: usize = SCENARIOS.iter().map(|scenario| scenario.endings().count()).sum();
        assert_eq!(explained.count(), named, "a name in `Scenario::of` has no page");
    }

    #[test]
    fn every_language_has_the_same_parts_code_and_numbers() {
        for scenario in SCENARIOS {
            let (english_code, english) = parts(scenario.text(Language::English));
            assert_eq!(english.matches("\n## ").count(), 4, "{}", scenario.name);
            assert!(scenario.symptoms(Language::English).count() >= 3, "{}", scenario.name);
            for &language in Language::ALL {
                let (code, prose) = parts(scenario.text(language));
                let place = format!("{} {language}", scenario.name);
                assert_eq!(code, english_code, "{place}");
                assert_eq!(spans(&prose), spans(&english), "{place}");
                assert_eq!(numbers(&prose), numbers(&english), "{place}");
                assert_eq!(shape(&prose), shape(&english), "{place}");
            }
        }
    }
}
