//! Code that sends a code or recognizes it, for some libraries.
//!
//! Each sample is a file in `data/samples`, written for one code. `tests/libraries/samples` compiles
//! this module too, and with it every sample of every code.

use wsclose_core::{CloseCode, Role};

/// A sample for a code.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// The library, or `JavaScript` for a page in a browser.
    pub(crate) library: &'static str,
    pub(crate) role: Role,
    /// Whether it sends the code; else it recognizes it.
    pub(crate) sends: bool,
    pub(crate) syntax: Syntax,
    pub(crate) text: String,
}

/// The language that a sample is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    Rust,
    JavaScript,
}

/// The files of a library.
struct Files {
    library: &'static str,
    role: Role,
    syntax: Syntax,
    /// Sends 1000.
    send: &'static str,
    /// Recognizes 1011.
    receive: &'static str,
    /// Where 1005, 1006 and 1015 are not reported as codes: how each is recognized, if it is at all.
    local: Option<[(u16, Option<&'static str>); 3]>,
}

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../data/samples/", $name))
    };
}

const LIBRARIES: [Files; 5] = [
    Files {
        library: "JavaScript",
        role: Role::Browser,
        syntax: Syntax::JavaScript,
        send: file!("browser-send.js"),
        receive: file!("browser-receive.js"),
        local: None,
    },
    Files {
        library: "web-sys",
        role: Role::Browser,
        syntax: Syntax::Rust,
        send: file!("web-sys-send.rs"),
        receive: file!("web-sys-receive.rs"),
        local: None,
    },
    Files {
        library: "axum",
        role: Role::Server,
        syntax: Syntax::Rust,
        send: file!("axum-send.rs"),
        receive: file!("axum-receive.rs"),
        local: Some([
            (1005, Some(file!("axum-no-code.rs"))),
            (1006, Some(file!("axum-lost.rs"))),
            (1015, None),
        ]),
    },
    Files {
        library: "actix-ws",
        role: Role::Server,
        syntax: Syntax::Rust,
        send: file!("actix-ws-send.rs"),
        receive: file!("actix-ws-receive.rs"),
        local: Some([
            (1005, Some(file!("actix-ws-no-code.rs"))),
            (1006, Some(file!("actix-ws-lost.rs"))),
            (1015, None),
        ]),
    },
    Files {
        library: "tungstenite",
        role: Role::Client,
        syntax: Syntax::Rust,
        send: file!("tungstenite-send.rs"),
        receive: file!("tungstenite-receive.rs"),
        local: Some([
            (1005, Some(file!("tungstenite-no-code.rs"))),
            (1006, Some(file!("tungstenite-lost.rs"))),
            (1015, Some(file!("tungstenite-tls.rs"))),
        ]),
    },
];

/// The samples for a code: how to send it where the role may, and else how it arrives. A script sends
/// few codes and receives all, so it has both. A code that no endpoint may send and none reports has
/// none.
pub(crate) fn samples(code: CloseCode, title: &str) -> Vec<Sample> {
    LIBRARIES.iter().flat_map(|files| of_library(files, code, title)).collect()
}

fn of_library(files: &Files, code: CloseCode, title: &str) -> Vec<Sample> {
    let number = code.get();
    let sample = |sends, text: String| Sample {
        library: files.library,
        role: files.role,
        sends,
        syntax: files.syntax,
        text,
    };
    let local = files.local.iter().flatten().find(|(local, _)| *local == number);
    if let Some((_, text)) = local {
        return text.iter().map(|text| sample(false, (*text).to_owned())).collect();
    }
    let is_reported = code.is_receivable() || matches!(number, 1005 | 1006 | 1015);
    let may_send = code.check_send(files.role).is_ok();
    let mut found = Vec::new();
    if may_send {
        let text = files.send.replace("1000", &number.to_string()).replace("done", reason(number));
        found.push(sample(true, text));
    }
    if is_reported && (!may_send || files.role == Role::Browser) {
        let text = files.receive.replace("1011", &number.to_string());
        found.push(sample(false, text.replace("Internal Error", title)));
    }
    found
}

/// A reason that says more than the code.
const fn reason(number: u16) -> &'static str {
    match number {
        1001 => "the server is shutting down",
        1002 => "expected a subscribe message",
        1003 => "text messages only",
        1007 => "byte 17 is not UTF-8",
        1008 => "more than 10 messages a second",
        1009 => "more than 64 KiB",
        1010 => "permessage-deflate",
        1011 => "error 7f3a",
        1012 => "version 2.4",
        1013 => "10000 connections are open",
        1014 => "the backend sent no HTTP",
        3000 => "the token expired",
        3003 => "not a member of this room",
        3008 => "no message for 60 seconds",
        4000..=4999 => "kicked by a moderator",
        _ => "done",
    }
}
