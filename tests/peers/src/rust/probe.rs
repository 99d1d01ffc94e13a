//! What is not a question of codes: empty frames, reasons of every length, lost connections.

use std::collections::BTreeMap;
use std::io;

use super::measure::{Bench, sending};
use super::{Act, Told};
use crate::raw::Wire;

/// The code of every Close frame here; all peers know it as legal.
const CODE: u16 = 4001;

/// The answer of one peer to each question, in words.
pub type Answers = BTreeMap<String, String>;

/// Reasons up to the longest that fits, of one byte and of three bytes a character.
pub fn reasons() -> Vec<(String, String)> {
    let mut reasons: Vec<(String, String)> = [0, 1, 122, 123]
        .into_iter()
        .map(|length| (format!("reason of {length} bytes"), "r".repeat(length)))
        .collect();
    reasons.push(("reason of 122 bytes, multi-byte".into(), format!("{}é", "語".repeat(40))));
    reasons.push(("reason of 123 bytes, multi-byte".into(), "語".repeat(41)));
    reasons
}

/// Reasons that do not fit: the second is short in characters.
pub fn too_long() -> Vec<(String, String)> {
    vec![
        ("reason of 124 bytes".into(), "r".repeat(124)),
        ("reason of 126 bytes, multi-byte".into(), "語".repeat(42)),
    ]
}

/// Asks all questions.
pub async fn ask(bench: &Bench) -> io::Result<Answers> {
    let mut answers = Answers::new();
    let mut note = |question: &str, answer: String| answers.insert(question.to_owned(), answer);

    let (wire, told) = bench.sends(Act::Close(None)).await?;
    note("send: empty", sending(0, &wire, &told));
    let (wire, told) = bench.sends(Act::Drop).await?;
    note("send: drop", sending(0, &wire, &told));
    for (name, reason) in reasons().into_iter().chain(too_long()) {
        let act = Act::Close(Some((CODE, reason.clone())));
        let (wire, told) = bench.sends(act).await?;
        note(&format!("send: {name}"), sent_reason(&reason, &wire, &told));
    }

    let (told, _) = bench.receives(Some(&[])).await?;
    note("receive: empty", words(&told));
    let (told, _) = bench.receives(None).await?;
    note("receive: drop", words(&told));
    for (name, reason) in reasons() {
        let (told, _) = bench.receives(Some(&payload(reason.as_bytes()))).await?;
        let is_same = told == Told::Closed(Some(CODE), reason);
        note(&format!("receive: {name}"), if is_same { "same".into() } else { words(&told) });
    }
    let illegal: [(&str, &[u8]); 3] = [
        ("receive: one byte", &[3]),
        ("receive: not UTF-8", &payload(&[0xff, 0xfe])),
        ("receive: 126 bytes", &payload(&[b'r'; 124])),
    ];
    for (question, payload) in illegal {
        let (told, _) = bench.receives(Some(payload)).await?;
        note(question, words(&told));
    }
    Ok(answers)
}

fn payload(reason: &[u8]) -> Vec<u8> {
    [&CODE.to_be_bytes(), reason].concat()
}

/// What became of a reason that was sent.
fn sent_reason(reason: &str, wire: &Wire, told: &Told) -> String {
    match wire {
        Wire::Close(bytes) => match bytes.strip_prefix(&CODE.to_be_bytes()) {
            Some(same) if same == reason.as_bytes() => "same".into(),
            Some(cut) if reason.as_bytes().starts_with(cut) => format!("cut to {}", cut.len()),
            _ => sending(CODE, wire, told),
        },
        _ => sending(CODE, wire, told),
    }
}

/// What an application was told, in a short form for comparison.
fn words(told: &Told) -> String {
    match told {
        Told::Closed(None | Some(1005), reason) if reason.is_empty() => "no code".into(),
        Told::Closed(Some(code), _) => code.to_string(),
        Told::Closed(None, _) => "no code, but a reason".into(),
        Told::Error(_) | Told::End => "no Close".into(),
        Told::Illegal(what) => what.clone(),
        Told::Panic => "panic".into(),
        Told::Hung => "hung".into(),
        Told::Sent | Told::Refused => "nothing".into(),
    }
}
