//! The list of endpoints: what the command prints, the page tabulates, and tests walk through.

use serde::Serialize;

use super::plan::is_served;
use crate::live::ending::{Ending, Fault, STATUSES};

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

/// The codes whose endpoints are listed, as examples of all 65,536.
const CODES: [u16; 10] = [1000, 1001, 1008, 1011, 1012, 1013, 1014, 3000, 4000, 1006];

/// All endpoints, in the order of the stages.
pub(crate) fn all() -> Vec<Endpoint> {
    let does = "the server sends messages back, and answers a Close frame".to_owned();
    let echo = Endpoint { does, ..of("/echo".to_owned(), Ending::Closed) };
    let none = of("/close".to_owned(), Ending::ClosedByServer(None));
    let codes = CODES.iter().map(|&code| {
        let ending = if wsclose_core::CloseCode::from(code).is_receivable() {
            Ending::ClosedByServer(Some(code))
        } else {
            Ending::IllegalCode(code)
        };
        of(format!("/close/{code}"), ending)
    });
    let statuses =
        STATUSES.iter().map(|&status| of(format!("/http/{status}"), Ending::Status(status)));
    let faults = Fault::ALL.iter().filter(|fault| is_served(**fault)).map(|&fault| {
        let time = match fault {
            Fault::Idle | Fault::SlowClose => "/3s",
            _ => "",
        };
        of(format!("/{}{time}", fault.name()), fault.into())
    });
    [echo, none].into_iter().chain(codes).chain(statuses).chain(faults).collect()
}

fn of(path: String, ending: Ending) -> Endpoint {
    let (code, clean) = ending.close_event();
    let does = ending.words().problem.into_owned();
    let handshake = ending.is_handshake();
    Endpoint { path, does, ending: ending.to_string(), handshake, code, clean }
}
