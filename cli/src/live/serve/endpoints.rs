//! The list of endpoints: what the command prints, the page tabulates, and tests walk through.

use serde::Serialize;

use super::plan::is_served;
use crate::live::ending::{Ending, Fault};

/// One endpoint.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Endpoint {
    /// The path, with its default values.
    pub(crate) path: String,
    /// What happens there.
    pub(crate) does: String,
    /// The name of the ending that a client sees.
    pub(crate) ending: String,
    /// The handshake never completes.
    pub(crate) handshake: bool,
    /// The close code that a browser reports by the standard.
    pub(crate) code: u16,
    /// `wasClean`, by the standard.
    pub(crate) clean: bool,
}

/// All endpoints, in the order of the stages.
pub(crate) fn all() -> Vec<Endpoint> {
    Ending::examples().filter_map(|ending| path(ending).map(|path| of(path, ending))).collect()
}

/// The path at which connections end like this; `None` if a server cannot cause it.
fn path(ending: Ending) -> Option<String> {
    Some(match ending {
        Ending::Closed => "/echo".to_owned(),
        Ending::ClosedByServer(None) => "/close".to_owned(),
        Ending::ClosedByServer(Some(code)) | Ending::IllegalCode(code) => format!("/close/{code}"),
        Ending::Status(status) => format!("/http/{status}"),
        Ending::Fault(fault) if !is_served(fault) => return None,
        Ending::Fault(fault @ (Fault::Idle | Fault::SlowClose)) => format!("/{}/3s", fault.name()),
        Ending::Fault(fault) => format!("/{}", fault.name()),
    })
}

fn of(path: String, ending: Ending) -> Endpoint {
    let (code, clean) = ending.close_event();
    let does = match ending {
        Ending::Closed => "the server sends messages back, and answers a Close frame".to_owned(),
        _ => ending.words().problem.into_owned(),
    };
    let handshake = !ending.was_open();
    Endpoint { path, does, ending: ending.to_string(), handshake, code, clean }
}
