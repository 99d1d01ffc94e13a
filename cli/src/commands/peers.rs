//! `cargo wsclose peers`.

use serde::Serialize;
use wsclose_core::CloseCode;
use wsclose_core::peers::{Behavior, OnReceive, OnSend, PEERS, Peer};

use super::explain::no_code;
use super::{print, print_json};
use crate::args::ListFormat;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::text::table;

#[derive(Serialize)]
struct Item {
    name: &'static str,
    version: &'static str,
    roles: Vec<&'static str>,
    behaviors: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    first: u16,
    last: u16,
    send: What,
    receive: What,
}

/// What happens, and with which other code where there is one.
#[derive(Serialize)]
struct What {
    does: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<u16>,
}

pub(super) fn run(
    code: Option<&str>,
    format: ListFormat,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let code: Option<CloseCode> = match code {
        None => None,
        Some(text) => Some(text.parse().map_err(|error| no_code(&error))?),
    };
    match format {
        ListFormat::Json => {
            let items: Vec<Item> = PEERS
                .iter()
                .map(|peer| Item {
                    name: peer.name,
                    version: peer.version,
                    roles: peer.roles.iter().map(|role| role.keyword()).collect(),
                    behaviors: shown(peer, code).map(row).collect(),
                })
                .collect();
            print_json(&items, session)
        }
        ListFormat::Text => {
            let mut rows = Vec::new();
            for peer in PEERS {
                let roles: Vec<&str> = peer.roles.iter().map(|role| role.keyword()).collect();
                for behavior in shown(peer, code) {
                    let Row { first, last, send, receive } = row(behavior);
                    rows.push([
                        format!("{} {}", peer.name, peer.version),
                        roles.join(", "),
                        if first == last { first.to_string() } else { format!("{first}-{last}") },
                        send.text(),
                        receive.text(),
                    ]);
                }
            }
            let mut text = match code {
                Some(code) => format!("{code}\n\n"),
                None => String::new(),
            };
            text += &table(["PEER", "ROLE", "CODES", "SENDS", "RECEIVES"], &rows);
            print(&text, session)
        }
    }
}

/// What a peer does with a code, or with all of them.
fn shown(peer: &Peer, code: Option<CloseCode>) -> impl Iterator<Item = &'static Behavior> {
    let behaviors = peer.behaviors.iter();
    behaviors.filter(move |behavior| {
        code.is_none_or(|code| (behavior.first..=behavior.last).contains(&code.get()))
    })
}

fn row(behavior: &Behavior) -> Row {
    let (sends, instead) = match behavior.on_send {
        OnSend::AsGiven => ("as given", None),
        OnSend::OtherAs(code) => ("another code", Some(code)),
        OnSend::Empty => ("no code", None),
        OnSend::Error => ("error", None),
        OnSend::ErrorAndAs(code) => ("error, and another code", Some(code)),
        OnSend::Panic => ("panic", None),
        _ => ("unknown", None),
    };
    let (receives, told) = match behavior.on_receive {
        OnReceive::Accepted => ("accepted", None),
        OnReceive::Refused => ("refused", None),
        OnReceive::RefusedAs(code) => ("refused, and told as another code", Some(code)),
        OnReceive::RefusedAsSame => ("refused, and told as it is", None),
        _ => ("unknown", None),
    };
    Row {
        first: behavior.first,
        last: behavior.last,
        send: What { does: sends, code: instead },
        receive: What { does: receives, code: told },
    }
}

impl What {
    fn text(&self) -> String {
        match self.code {
            Some(code) => format!("{}: {code}", self.does),
            None => self.does.to_owned(),
        }
    }
}
