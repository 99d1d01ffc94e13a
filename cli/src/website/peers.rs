//! What real software does: a page about all codes, and a part of the page of each code.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use askama::Template;
use wsclose_core::Role;
use wsclose_core::explain::Language;
use wsclose_core::peers::{Behavior, OnReceive, OnSend, PEERS, Peer};

use super::File;
use super::code::Subject;
use super::frame::{Frame, Link, Part, Section};
use super::html::{self, Html};
use super::words::Words;

#[derive(Template)]
#[template(path = "peers.html")]
struct Page<'a> {
    frame: Frame<'a>,
    ways: [Way; 2],
}

/// When a code is received, or sent.
struct Way {
    id: &'static str,
    label: &'static str,
    groups: Vec<Group>,
}

/// Peers that do the same with every code, and what they do.
struct Group {
    peers: Vec<Entry>,
    verdicts: Vec<Part<Html, Html>>,
}

/// A peer in the list of its group. The first of a name in the first list has its anchor.
struct Entry {
    title: Html,
    anchor: Option<String>,
}

/// The page about all codes.
pub(super) fn page(language: Language) -> askama::Result<File> {
    let words = Words::of(language);
    let (title, introduction) = (words.peers_title, words.peers_introduction);
    let frame = Frame::new(language, PATH, Section::Peers, title, introduction);
    let receives = groups(&frame, seen);
    let mut sends = groups(&frame, sent);
    let of_receives = sends.iter_mut().flat_map(|group| &mut group.peers);
    of_receives.for_each(|entry| entry.anchor = None);
    frame.file(&Page {
        ways: [
            Way { id: "receives", label: words.receives, groups: receives },
            Way { id: "sends", label: words.sends, groups: sends },
        ],
        frame: frame.clone(),
    })
}

const PATH: &str = "peers.html";

/// The peers by what they do, the largest group first.
fn groups(frame: &Frame<'_>, verdict: Says) -> Vec<Group> {
    let mut groups: Vec<(Vec<Stretch>, Vec<Doer>)> = Vec::new();
    for peer in PEERS {
        let behavior = stretches(peer, (0, u16::MAX), frame.words, verdict);
        let doer = Doer::new(peer, frame, (0, u16::MAX));
        match groups.iter_mut().find(|(same, _)| *same == behavior) {
            Some((_, doers)) => add(doers, doer),
            None => groups.push((behavior, vec![doer])),
        }
    }
    groups.sort_by_key(|(_, doers)| Reverse(doers.len()));
    let comma = frame.texts.marks.comma;
    let mut anchored = BTreeSet::new();
    let mut entry = |doer: Doer| Entry {
        title: frame.html(&with_roles(&doer.title, &doer.roles, frame)),
        anchor: anchored.insert(doer.name).then(|| anchor(doer.name)),
    };
    let mut group = |(does, doers): (Vec<Stretch>, Vec<Doer>)| {
        let verdicts = by_says(&does).into_iter().map(|(says, codes)| Part {
            label: frame.html(&format!("{says}{}", frame.texts.marks.colon)),
            content: html::joined(codes.iter().map(|codes| html::range(codes)), comma),
        });
        Group { verdicts: verdicts.collect(), peers: doers.into_iter().map(&mut entry).collect() }
    };
    groups.into_iter().map(&mut group).collect()
}

/// The codes of each verdict, in the order of the first.
fn by_says(does: &[Stretch]) -> Vec<(&str, Vec<String>)> {
    let mut verdicts: Vec<(&str, Vec<String>)> = Vec::new();
    for (says, first, last) in does {
        let codes = codes(*first, *last);
        match verdicts.iter_mut().find(|(same, _)| same == says) {
            Some((_, all)) => all.push(codes),
            None => verdicts.push((says, vec![codes])),
        }
    }
    verdicts
}

/// The names of the peers, each once.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let mut seen = BTreeSet::new();
    PEERS.iter().map(|peer| peer.name).filter(move |name| seen.insert(*name))
}

/// A name with all measured versions.
pub(crate) fn versions(name: &str) -> String {
    let versions: BTreeSet<&str> =
        PEERS.iter().filter(|peer| peer.name == name).map(|peer| peer.version).collect();
    format!("{name} {}", versions.into_iter().collect::<Vec<_>>().join(", "))
}

/// Where a peer is on its page.
pub(crate) fn anchor(name: &str) -> String {
    format!("peer-{name}")
}

/// Links to the peers that a text names.
pub(super) fn mentioned(text: &str, frame: &Frame<'_>) -> Vec<Link> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    // A crate is written with `_` in code.
    let text = text.replace('_', "-");
    let words: BTreeSet<&str> = text.split(|letter| !is_part(letter)).collect();
    names()
        .filter(|name| words.contains(name))
        .map(|name| Link {
            href: frame.to(&format!("{PATH}#{}", anchor(name))),
            title: frame.html(name),
        })
        .collect()
}

/// What a peer does, in Markdown.
pub(crate) fn markdown(name: &str, language: Language) -> String {
    let words = Words::of(language);
    let frame = Frame::new(language, PATH, Section::Peers, "", "");
    let marks = &frame.texts.marks;
    let mut text = format!("# {name}\n");
    let ways: [(&str, Says); 2] = [(words.receives, seen), (words.sends, sent)];
    for peer in PEERS.iter().filter(|peer| peer.name == name) {
        let title = with_roles(&title(peer), &roles(peer, &frame), &frame);
        write!(text, "\n## {title}\n\n").ok();
        for (label, verdict) in ways {
            for (says, codes) in by_says(&stretches(peer, (0, u16::MAX), words, verdict)) {
                let codes = codes.join(marks.comma);
                writeln!(text, "- {label}{}{codes}{}{says}", marks.colon, marks.colon).ok();
            }
        }
    }
    text
}

/// What happens with some codes, and with whom.
pub(super) struct Verdict {
    pub(super) says: Html,
    pub(super) peers: Vec<Html>,
}

/// What peers do with the codes of a page: for each way, what happens and with whom.
pub(super) fn of(subject: Subject, frame: &Frame<'_>) -> Vec<Part<&'static str, Vec<Verdict>>> {
    let words = frame.words;
    let sends = by_verdict(subject, frame, sent);
    let receives = by_verdict(subject, frame, seen);
    vec![
        Part { label: words.sends, content: sends },
        Part { label: words.receives, content: receives },
    ]
}

/// Who does the same: a peer in one version, the roles in which it does, and with which codes.
struct Doer {
    name: &'static str,
    /// With the version.
    title: String,
    roles: Vec<&'static str>,
    codes: (u16, u16),
}

impl Doer {
    fn new(peer: &'static Peer, frame: &Frame<'_>, codes: (u16, u16)) -> Doer {
        Doer { name: peer.name, title: title(peer), roles: roles(peer, frame), codes }
    }
}

/// Adds a peer, or its role where it is there in another role.
fn add(doers: &mut Vec<Doer>, doer: Doer) {
    let mut same = doers.iter_mut();
    match same.find(|other| (&other.title, other.codes) == (&doer.title, doer.codes)) {
        Some(other) => other.roles.extend(doer.roles),
        None => doers.push(doer),
    }
}

fn by_verdict(subject: Subject, frame: &Frame<'_>, verdict: Says) -> Vec<Verdict> {
    let (first, last) = subject.numbers();
    let mut verdicts: Vec<(String, Vec<Doer>)> = Vec::new();
    for peer in PEERS {
        for (verdict, first, last) in stretches(peer, (first, last), frame.words, verdict) {
            let doer = Doer::new(peer, frame, (first, last));
            match verdicts.iter_mut().find(|(known, _)| *known == verdict) {
                Some((_, doers)) => add(doers, doer),
                None => verdicts.push((verdict, vec![doer])),
            }
        }
    }
    // What few do is what a reader looks for.
    verdicts.sort_by_key(|(_, doers)| doers.len());
    let colon = frame.texts.marks.colon;
    verdicts
        .into_iter()
        .map(|(verdict, doers)| {
            let doers = doers.into_iter().map(|doer| {
                let who = with_roles(&doer.title, &doer.roles, frame);
                if doer.codes == (first, last) {
                    frame.html(&who)
                } else {
                    let codes = codes(doer.codes.0, doer.codes.1);
                    frame.html(&format!("{who}{colon}{codes}"))
                }
            });
            Verdict { says: frame.html(&verdict), peers: doers.collect() }
        })
        .collect()
}

/// A verdict, and the first and last code that it holds for.
type Stretch = (String, u16, u16);

/// What a peer does with some codes: the verdict, and the first and last code that it holds for.
/// Neighboring behaviors may differ in what is not asked for.
fn stretches(peer: &Peer, (first, last): (u16, u16), words: &Words, verdict: Says) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for behavior in peer.behaviors {
        let (from, to) = (behavior.first.max(first), behavior.last.min(last));
        if from > to {
            continue;
        }
        let verdict = verdict(behavior, words);
        match stretches.last_mut() {
            Some((same, _, end)) if *same == verdict => *end = to,
            _ => stretches.push((verdict, from, to)),
        }
    }
    stretches
}

fn title(peer: &Peer) -> String {
    format!("{} {}", peer.name, peer.version)
}

fn roles(peer: &Peer, frame: &Frame<'_>) -> Vec<&'static str> {
    peer.roles.iter().map(|&it| role(it, frame.words)).collect()
}

pub(super) fn role(role: Role, words: &Words) -> &'static str {
    match role {
        Role::Client => words.client,
        Role::Server => words.server,
        Role::Browser => words.browser,
        other => other.keyword(),
    }
}

/// A peer with its roles in parentheses.
fn with_roles(name: &str, roles: &[&str], frame: &Frame<'_>) -> String {
    let marks = &frame.texts.marks;
    let (open, close) = marks.parentheses;
    format!("{name}{open}{}{close}", roles.join(marks.comma))
}

fn codes(first: u16, last: u16) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// What a behavior is in words, in one of the two ways.
type Says = fn(&Behavior, &Words) -> String;

fn sent(behavior: &Behavior, words: &Words) -> String {
    let around = |(before, behind): (&str, &str), code: u16| format!("{before}{code}{behind}");
    match behavior.on_send {
        OnSend::AsGiven => words.sent_as_given.to_owned(),
        OnSend::OtherAs(code) => around(words.sent_as_other, code),
        OnSend::Empty => words.sent_empty.to_owned(),
        OnSend::Error => words.sent_error.to_owned(),
        OnSend::ErrorAndAs(code) => around(words.sent_error_and_other, code),
        OnSend::Panic => words.sent_panic.to_owned(),
        other => format!("{other:?}"),
    }
}

fn seen(behavior: &Behavior, words: &Words) -> String {
    match behavior.on_receive {
        OnReceive::Accepted => words.seen_accepted.to_owned(),
        OnReceive::Refused => words.seen_refused.to_owned(),
        OnReceive::RefusedAs(code) => {
            let (before, behind) = words.seen_refused_as;
            format!("{before}{code}{behind}")
        }
        OnReceive::RefusedAsSame => words.seen_refused_as_same.to_owned(),
        other => format!("{other:?}"),
    }
}
