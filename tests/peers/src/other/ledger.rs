//! Joins what a program said about each code with what the raw peer saw on the wire.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::data::Verdict;
use crate::raw::{Raw, Wire};

/// How a program ends a connection on which its calls were refused (`sweep.mjs`, `sweep.py`).
const REFUSED: &[u8] = b"\x03\xe8refused";

/// One line of a program's report.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Said {
    /// It called `close` on the connection whose first code was `on`.
    Sent { code: u16, on: u16, sent: String },
    /// It reported this about a code that the other endpoint had sent.
    Received { code: u16, reported: u16, clean: bool },
}

/// What the raw peer saw, by the path of the connection.
pub type Wires = HashMap<String, Wire>;

/// The raw peer's part on a connection: under `/receive/N` it closes with N, otherwise it waits for
/// a Close and answers as a good peer does. What the other side did in the end is the result.
pub async fn converse(raw: &mut Raw, path: &str) -> Wire {
    let code = path.strip_prefix("/receive/").and_then(|code| code.parse::<u16>().ok());
    if let Some(code) = code {
        return match raw.close_with(&code.to_be_bytes()).await {
            Ok(()) => raw.ended().await,
            Err(_) => Wire::Dropped,
        };
    }
    let wire = raw.ended().await;
    if let Wire::Close(payload) = &wire {
        // A peer that has ended by now has already shown what it does.
        let _ = raw.close_with(payload).await;
    }
    wire
}

/// The verdicts on all 65,536 codes.
///
/// # Errors
///
/// A code is missing in one direction.
pub fn verdicts(said: &[Said], wires: &Wires) -> Result<BTreeMap<u16, Verdict>, String> {
    let mut verdicts = sends(said, wires)?;
    let mut receives = BTreeMap::new();
    for line in said {
        let Said::Received { code, reported, clean } = line else { continue };
        let reply = reply(*code, wires.get(&format!("/receive/{code}")));
        let is_accepted = *clean && reported == code;
        let receive = format!("{}/{reply}", if is_accepted { "accept" } else { "reject" });
        let reported_as = if is_accepted { "same".to_owned() } else { reported.to_string() };
        receives.insert(*code, (receive, reported_as));
    }
    all_codes("receive", &receives)?;
    for (code, (receive, reported_as)) in receives {
        let verdict = verdicts.entry(code).or_default();
        verdict.receive = receive;
        verdict.reported_as = reported_as;
    }
    Ok(verdicts)
}

/// The same for a program that only sends.
///
/// # Errors
///
/// A code is missing.
pub fn sends(said: &[Said], wires: &Wires) -> Result<BTreeMap<u16, Verdict>, String> {
    let closed = accepted(said);
    let mut verdicts = BTreeMap::new();
    for line in said {
        let Said::Sent { code, on, sent } = line else { continue };
        let wire = wires.get(&format!("/send/{on}"));
        let send = send(*code, sent, closed.get(on).copied(), wire);
        verdicts.insert(*code, Verdict { send, ..Verdict::default() });
    }
    all_codes("send", &verdicts)?;
    Ok(verdicts)
}

/// The code that a connection's last call closed it with, by the connection's first code.
fn accepted(said: &[Said]) -> HashMap<u16, u16> {
    said.iter()
        .filter_map(|line| match line {
            Said::Sent { code, on, sent } if sent == "sent" => Some((*on, *code)),
            _ => None,
        })
        .collect()
}

/// `closed` is the code that the same connection took after it had refused this one.
fn send(code: u16, sent: &str, closed: Option<u16>, wire: Option<&Wire>) -> String {
    if sent == "sent" {
        return match wire {
            Some(Wire::Close(payload)) if *payload == code.to_be_bytes() => "sent".to_owned(),
            _ => on_wire(wire),
        };
    }
    let after = closed.map_or(REFUSED.to_vec(), |code| code.to_be_bytes().to_vec());
    match wire {
        Some(Wire::Close(payload)) if *payload == after => sent.to_owned(),
        _ => format!("{sent}+{}", on_wire(wire)),
    }
}

fn reply(code: u16, wire: Option<&Wire>) -> String {
    match wire {
        // Some add a text to their own codes; the data is about codes.
        Some(Wire::Close(payload)) if payload.starts_with(&code.to_be_bytes()) => "echo".to_owned(),
        Some(Wire::Close(payload)) => match payload.as_slice() {
            [] => "empty".to_owned(),
            [high, low, ..] => u16::from_be_bytes([*high, *low]).to_string(),
            [_] => "one byte".to_owned(),
        },
        Some(Wire::Dropped) => "none".to_owned(),
        other => on_wire(other),
    }
}

/// In the words of the data where it has any; a row has none of the others, so they never agree.
fn on_wire(wire: Option<&Wire>) -> String {
    match wire {
        Some(Wire::Close(payload)) => match payload.as_slice() {
            [] => "empty".to_owned(),
            [high, low] => format!("as:{}", u16::from_be_bytes([*high, *low])),
            other => format!("{other:02x?}"),
        },
        Some(Wire::Dropped) => "dropped".to_owned(),
        Some(Wire::Broken(bytes)) => format!("broken:{bytes:02x?}"),
        Some(Wire::Hung) => "hung".to_owned(),
        None => "not on the wire".to_owned(),
    }
}

/// A program that stops early must not pass for one that did well.
fn all_codes<T>(direction: &str, measured: &BTreeMap<u16, T>) -> Result<(), String> {
    match (0..=u16::MAX).find(|code| !measured.contains_key(code)) {
        Some(code) => Err(format!("code {code} was not measured ({direction})")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(code: u16) -> Wire {
        Wire::Close(code.to_be_bytes().to_vec())
    }

    #[test]
    fn a_call_and_the_wire_make_a_verdict() {
        let quiet = Wire::Close(REFUSED.to_vec());
        for (code, sent, closed, wire, verdict) in [
            (1000, "sent", Some(1000), Some(close(1000)), "sent"),
            (1005, "sent", Some(1005), Some(Wire::Close(Vec::new())), "empty"),
            (1006, "sent", Some(1006), Some(close(1000)), "as:1000"),
            (1006, "sent", Some(1006), Some(Wire::Dropped), "dropped"),
            (999, "refused:E", None, Some(quiet.clone()), "refused:E"),
            (999, "refused:E", Some(1000), Some(close(1000)), "refused:E"),
            (999, "refused:E", Some(1000), Some(close(1011)), "refused:E+as:1011"),
            (999, "refused:E", None, Some(close(1000)), "refused:E+as:1000"),
            (999, "refused:E", None, None, "refused:E+not on the wire"),
        ] {
            assert_eq!(send(code, sent, closed, wire.as_ref()), verdict, "{code} {sent} {wire:?}");
        }
    }

    #[test]
    fn an_answer_is_named_by_its_code() {
        assert_eq!(reply(1001, Some(&close(1001))), "echo");
        assert_eq!(reply(1005, Some(&Wire::Close(b"\x03\xeabad code".to_vec()))), "1002");
        assert_eq!(reply(1005, Some(&Wire::Close(Vec::new()))), "empty");
        assert_eq!(reply(1005, Some(&Wire::Dropped)), "none");
    }

    #[test]
    fn a_code_that_was_left_out_is_an_error() {
        let all = |without: u16| -> Vec<Said> {
            let codes = (0..=u16::MAX).filter(|code| *code != without);
            codes.map(|code| Said::Sent { code, on: code, sent: "sent".to_owned() }).collect()
        };
        let error = sends(&all(4711), &Wires::new()).unwrap_err();
        assert_eq!(error, "code 4711 was not measured (send)");
    }
}
