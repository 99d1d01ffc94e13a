//! What measured peers do with a code that the specification does not let one expect, as a sentence.

use core::fmt::{self, Display, Formatter};

use crate::code::CloseCode;
use crate::language::{Language, Texts};
use crate::peers::{OnReceive, PEERS, Peer};

/// What measured peers do with a code, as a sentence: see
/// [`Explanation::peer_notes`](crate::explain::Explanation::peer_notes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeerNotes {
    code: CloseCode,
    language: Language,
    /// Those that do the same with this code are left out.
    other: Option<CloseCode>,
}

impl PeerNotes {
    pub(crate) const fn new(code: CloseCode, language: Language) -> PeerNotes {
        PeerNotes { code, language, other: None }
    }

    /// Is there nothing to say?
    pub fn is_empty(self) -> bool {
        Surprise::ALL.iter().all(|&surprise| self.surprised(surprise).next().is_none())
    }

    /// Only of the peers that do something else with another code.
    pub(crate) const fn unlike(mut self, other: CloseCode) -> PeerNotes {
        self.other = Some(other);
        self
    }

    fn surprised(self, surprise: Surprise) -> impl Iterator<Item = &'static Peer> {
        let receives = |peer: &Peer, code: CloseCode| Some(peer.behavior(code.get())?.on_receive);
        let same = move |peer: &Peer| {
            self.other.is_some_and(|other| receives(peer, other) == receives(peer, self.code))
        };
        PEERS
            .iter()
            .filter(move |peer| Surprise::of(peer, self.code) == Some(surprise) && !same(peer))
    }
}

/// What is worth telling about a peer that receives a code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Surprise {
    /// It rejects a valid code, and reports 1002 instead.
    ReadAs1002,
    /// It rejects a valid code.
    Refused,
    /// It accepts a code that must not be sent.
    Accepted,
}

impl Surprise {
    /// In the order of the sentence.
    const ALL: &[Surprise] = &[Surprise::ReadAs1002, Surprise::Refused, Surprise::Accepted];

    /// What is worth telling about a peer and a code.
    fn of(peer: &Peer, code: CloseCode) -> Option<Surprise> {
        let legal = code.is_receivable();
        match peer.behavior(code.get())?.on_receive {
            OnReceive::Accepted => (!legal).then_some(Surprise::Accepted),
            OnReceive::RefusedAs(1002) => legal.then_some(Surprise::ReadAs1002),
            OnReceive::Refused | OnReceive::RefusedAs(_) | OnReceive::RefusedAsSame => {
                legal.then_some(Surprise::Refused)
            }
        }
    }

    /// The words before the peers.
    const fn words(self, texts: &Texts) -> &'static str {
        match self {
            Surprise::ReadAs1002 => texts.peers.read_1002,
            Surprise::Refused => texts.peers.refused,
            Surprise::Accepted => texts.peers.accepted,
        }
    }
}

impl Display for PeerNotes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut first = true;
        let texts = Texts::of(self.language);
        for &surprise in Surprise::ALL {
            let words = surprise.words(texts);
            let (mut name, mut version) = ("", "");
            for peer in self.surprised(surprise) {
                if (name, version) == (peer.name, peer.version) {
                    // Its other role, in which it differs elsewhere.
                    continue;
                }
                if name.is_empty() {
                    let separator = if first { "" } else { texts.marks.semicolon };
                    write!(f, "{separator}{words} {}", peer.name)?;
                } else if name == peer.name {
                    // The same peer in another version.
                    f.write_str(texts.marks.comma)?;
                    write!(f, "{}", peer.version)?;
                    (name, version) = (peer.name, peer.version);
                    continue;
                } else {
                    write!(f, "{}{}", texts.marks.comma, peer.name)?;
                }
                write!(f, " {}", peer.version)?;
                (name, version) = (peer.name, peer.version);
                first = false;
            }
        }
        Ok(())
    }
}
