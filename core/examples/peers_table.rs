//! Writes `core/src/peers/table.rs` from `core/data/peers/all.csv`:
//!
//! ```text
//! cargo run -p wsclose-core --example peers_table
//! ```
//!
//! A test of the workspace calls [`table`] as well, and fails while file and data differ.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

/// One line of the measured data; `data/peers/README.md` explains its columns.
#[derive(Deserialize)]
struct Row {
    peer: String,
    role: String,
    version: String,
    code_from: u16,
    code_to: u16,
    send: String,
    receive: String,
    reported_as: String,
    measured: String,
}

/// A peer under construction.
struct Peer {
    measured_as: String,
    name: String,
    version: String,
    roles: Vec<&'static str>,
    behaviors: Vec<(u16, u16, String)>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = std::fs::read_to_string(root.join("data/peers/all.csv"))?;
    let file = root.join("src/peers/table.rs");
    std::fs::write(&file, table(&data)?)?;
    println!("wrote {}", file.display());
    Ok(())
}

/// The source of the table.
///
/// # Errors
///
/// A line that is not of the form that `data/peers/README.md` describes.
pub fn table(data: &str) -> Result<String, Box<dyn Error>> {
    let mut peers: Vec<Peer> = Vec::new();
    for row in csv::Reader::from_reader(data.as_bytes()).deserialize() {
        let row: Row = row?;
        let role = match row.role.as_str() {
            "client" => "Client",
            "server" => "Server",
            "script" => "Browser",
            other => return Err(format!("unknown role `{other}`").into()),
        };
        if row.measured != "here" && !row.measured.starts_with("imported ") {
            return Err(format!("unknown word `{}` for where it was measured", row.measured).into());
        }
        let (from, to) = (row.code_from, row.code_to);
        let behavior = format!("{}, {}", sent(&row.send)?, seen(&row)?);
        if !matches!(peers.last(), Some(last) if last.measured_as == row.peer && last.roles == [role])
        {
            peers.push(Peer {
                name: name(&row.peer).to_owned(),
                version: version(&row.version)?,
                measured_as: row.peer,
                roles: vec![role],
                behaviors: Vec::new(),
            });
        }
        let behaviors = &mut peers.last_mut().ok_or("no peer")?.behaviors;
        match behaviors.last_mut() {
            Some((_, end, same)) if *same == behavior => *end = to,
            _ => behaviors.push((from, to, behavior)),
        }
    }
    write(&merged(peers))
}

/// Both roles of a peer as one, where they behave alike; the versions of a peer side by side.
fn merged(peers: Vec<Peer>) -> Vec<Peer> {
    let mut all: Vec<Peer> = Vec::new();
    for peer in peers {
        let twin = all.iter_mut().find(|other| {
            other.measured_as == peer.measured_as && other.behaviors == peer.behaviors
        });
        match twin {
            Some(twin) => twin.roles.extend(peer.roles),
            None => all.push(peer),
        }
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

fn write(peers: &[Peer]) -> Result<String, Box<dyn Error>> {
    let mut out = String::from(
        "// Written by `cargo run -p wsclose-core --example peers_table` from\n\
         // `data/peers/all.csv`; change the data, not this file.\n\n\
         use super::Peer;\n\
         use super::OnReceive::{Accepted, Refused, RefusedAs, RefusedAsSame};\n\
         use super::OnSend::{AsGiven, Empty, Error, ErrorAndAs, OtherAs, Panic};\n\
         use super::behavior as b;\n\
         use crate::code::Role::{Browser, Client, Server};\n\n",
    );
    out.push_str("/// Every measured peer, by name.\npub static PEERS: &[Peer] = &[\n");
    for peer in peers {
        let roles = peer.roles.join(", ");
        writeln!(
            out,
            "    Peer {{\n        name: {:?},\n        version: {:?},\n        roles: &[{roles}],\n        \
             behaviors: &[",
            peer.name, peer.version
        )?;
        for (from, to, behavior) in &peer.behaviors {
            writeln!(out, "            b({from}, {to}, {behavior}),")?;
        }
        out.push_str("        ],\n    },\n");
    }
    out.push_str("];\n");
    Ok(out)
}

/// `tungstenite20` and `node-builtin-22` are versions of one peer each.
fn name(measured_as: &str) -> &str {
    measured_as.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-')
}

/// The version alone, without the platform that it ran on: the first word with a digit in front.
fn version(text: &str) -> Result<String, Box<dyn Error>> {
    text.split(' ')
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .ok_or_else(|| format!("no version in `{text}`").into())
}

fn sent(send: &str) -> Result<String, Box<dyn Error>> {
    Ok(match send.split_once(':') {
        None => match send {
            "sent" => "AsGiven".into(),
            "empty" => "Empty".into(),
            "panic" => "Panic".into(),
            other => return Err(format!("unknown word `{other}` for sending").into()),
        },
        Some(("as", code)) => format!("OtherAs({})", code.parse::<u16>()?),
        Some(("refused", error)) => match error.split_once("+as:") {
            Some((_, code)) => format!("ErrorAndAs({})", code.parse::<u16>()?),
            None => "Error".into(),
        },
        Some(_) => return Err(format!("unknown words `{send}` for sending").into()),
    })
}

fn seen(row: &Row) -> Result<String, Box<dyn Error>> {
    let (verdict, _reply) = row.receive.split_once('/').ok_or("a reply is missing")?;
    Ok(match (verdict, row.reported_as.as_str()) {
        ("accept", "same") => "Accepted".into(),
        ("reject", "error") => "Refused".into(),
        ("reject", "same") => "RefusedAsSame".into(),
        ("reject", code) => format!("RefusedAs({})", code.parse::<u16>()?),
        (verdict, reported) => {
            return Err(format!("unknown words `{verdict}`, `{reported}` for receiving").into());
        }
    })
}
