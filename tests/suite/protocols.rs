//! The catalogues of the example `protocols` are those of the data, and its program answers.

#[path = "../../examples/protocols/main.rs"]
#[expect(dead_code, unreachable_pub, reason = "it is a program of its own too")]
mod program;

use std::fs;

use serde::Deserialize;
use wsclose::Retry;
use wsclose::catalogue::SentBy;

use crate::project::root;
use program::centrifugo::Centrifugo;
use program::graphql_transport_ws::GraphqlTransportWs;
use program::protocol::{Basis, Protocol};

#[derive(Debug, Deserialize)]
struct Fact {
    protocol: String,
    code: u16,
    name: String,
    sent_by: String,
    reconnect: String,
    basis: String,
}

fn facts(protocol: &str) -> Vec<Fact> {
    let text = fs::read_to_string(root().join("tests/protocols/facts.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let facts = reader.deserialize().map(Result::unwrap);
    let facts: Vec<Fact> = facts.filter(|fact: &Fact| fact.protocol == protocol).collect();
    assert!(facts.len() > 10, "the data are gone");
    facts
}

/// What the data say about each code, and what the enum says, in the same words.
fn assert_same<P: Protocol>(protocol: &str) {
    let facts = facts(protocol);
    let from_data = facts.iter().map(|fact| {
        let name = fact.name.replace(' ', "").to_lowercase();
        let reconnects = match fact.reconnect.split(' ').next() {
            Some("yes") => true,
            Some("no") => false,
            _ => panic!("{fact:?}"),
        };
        (fact.code, name, fact.sent_by.as_str(), reconnects, fact.basis.as_str())
    });
    let from_enum = P::CODES.iter().map(|code| {
        let definition = code.definition().unwrap();
        let sent_by = match definition.explain().sent_by() {
            SentBy::Client => "client",
            SentBy::Server => "server",
            other => panic!("{code}: {other:?}"),
        };
        let reconnects = match definition.explain().retry() {
            Some(Retry::Now | Retry::Backoff | Retry::Seconds { .. }) => true,
            Some(Retry::Never | Retry::AfterFix) => false,
            other => panic!("{code}: {other:?}"),
        };
        let basis = match code.basis() {
            Basis::SpecAndSource => "spec + source",
            Basis::Source => "source",
            Basis::SourceComment => "source comment",
            Basis::DocumentedRange => "documented range",
        };
        (definition.code().get(), definition.name().to_lowercase(), sent_by, reconnects, basis)
    });
    assert_eq!(from_enum.collect::<Vec<_>>(), from_data.collect::<Vec<_>>());
}

#[test]
fn graphql_transport_ws_is_that_of_the_data() {
    assert_same::<GraphqlTransportWs>("graphql-transport-ws");
}

#[test]
fn centrifugo_is_that_of_the_data() {
    assert_same::<Centrifugo>("centrifugo");
}

fn answer(arguments: &[&str]) -> Result<String, String> {
    program::answer(&arguments.iter().map(ToString::to_string).collect::<Vec<_>>())
}

#[test]
fn a_code_is_explained_by_number_and_by_name() {
    let by_number = answer(&["4401"]).unwrap();
    assert!(by_number.contains("── graphql-transport-ws"), "{by_number}");
    assert!(by_number.contains("4401 Unauthorized"), "{by_number}");
    assert!(by_number.contains("inferred from the source"), "{by_number}");
    assert!(!by_number.contains("── Centrifugo"), "{by_number}");
    for name in ["Unauthorized", "unauthorized", "UNAUTHORIZED"] {
        assert_eq!(answer(&[name]).unwrap(), by_number, "{name}");
    }
    let both = answer(&["InternalServerError"]).unwrap();
    assert!(both.contains("4500 ") && both.contains("3004 "), "{both}");
}

#[test]
fn a_registered_number_with_another_meaning_says_so() {
    let text = answer(&["3008"]).unwrap();
    assert!(text.contains("3008 Slow\n"), "{text}");
    assert!(text.contains("Timeout"), "{text}");
    assert!(text.contains("documented for the whole range"), "{text}");
}

#[test]
fn a_code_of_neither_protocol_is_explained_by_the_catalogue() {
    for wanted in ["1011", "INTERNAL_ERROR", "4999", "0", "65535"] {
        let text = answer(&[wanted]).unwrap();
        assert!(text.starts_with("Neither protocol defines"), "{text}");
        assert!(text.contains("4401 Unauthorized"), "what there is: {text}");
    }
}

#[test]
fn a_wrong_argument_is_an_error() {
    for wanted in ["", "SessionExpird", "-1", "65536", "12three", "\u{fffd}", "4401 4403"] {
        let error = answer(&[wanted]).unwrap_err();
        assert!(error.contains("help: ") && error.contains("4401 Unauthorized"), "{error}");
    }
    assert!(answer(&["4401", "4403"]).is_err());
}
