//! The client: says its lines, and decides after each end whether to come back.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::time::sleep;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::{Error, Message};
use wsclose::{ApplicationCode, CloseCode, Received, Retry};

use crate::codes::ChatClose;
use crate::tell;

/// How long a second of a wait lasts in this show.
const SECOND: Duration = Duration::from_millis(30);

/// Somebody in the chat.
pub(crate) struct Member {
    name: &'static str,
    token: &'static str,
    /// Between two messages.
    pause: Duration,
    lines: VecDeque<&'static str>,
    /// What there is to say after a deploy; who has something to say then waits for it.
    later: Option<&'static str>,
}

/// How a connection ended, if not by the member's own wish.
type End = (Received, String);

impl Member {
    pub(crate) fn new(name: &'static str, lines: &[&'static str]) -> Member {
        let lines = lines.iter().copied().collect();
        Member { name, token: "today", pause: Duration::from_millis(100), lines, later: None }
    }

    /// The same with an old token.
    pub(crate) fn with_token(self, token: &'static str) -> Member {
        Member { token, ..self }
    }

    /// The same without a breath between messages.
    pub(crate) fn in_a_hurry(self) -> Member {
        Member { pause: Duration::ZERO, ..self }
    }

    /// The same, staying until there is a new version.
    pub(crate) fn until_deploy(self, later: &'static str) -> Member {
        Member { later: Some(later), ..self }
    }

    /// Is in the chat until all is said, or until it makes no sense to come back.
    pub(crate) async fn visit(mut self, address: &str) -> Result<(), Error> {
        loop {
            let Some((received, reason)) = self.connection(address).await? else {
                tell(self.name, "has said everything and leaves");
                return Ok(());
            };
            if !self.comes_back(received.code(), &reason).await {
                return Ok(());
            }
        }
    }

    /// One connection. A line counts as said once it was heard in the room.
    async fn connection(&mut self, address: &str) -> Result<Option<End>, Error> {
        let (mut socket, _) =
            connect_async(format!("{address}/{}/{}", self.name, self.token)).await?;
        let mut sent = 0;
        loop {
            if self.lines.is_empty() && self.later.is_none() {
                socket.close(None).await?;
                return Ok(None);
            }
            let next = self.lines.get(sent).copied();
            tokio::select! {
                message = socket.next() => match message {
                    Some(Ok(Message::Text(text))) => {
                        let own = text.split_once(": ").is_some_and(|(name, _)| name == self.name);
                        if own && self.lines.pop_front().is_some() {
                            sent -= 1;
                        }
                    }
                    Some(Ok(Message::Close(frame))) => {
                        let code = frame.as_ref().map(|frame| frame.code.into());
                        let reason = frame.map(|frame| frame.reason.to_string());
                        return Ok(Some((Received::from_code(code), reason.unwrap_or_default())));
                    }
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => return Ok(Some((Received::Dropped, String::new()))),
                },
                () = sleep(self.pause), if next.is_some() => {
                    // If the server is closing already, its code comes with the next message.
                    if let Some(line) = next && socket.send(line.into()).await.is_ok() {
                        sent += 1;
                    }
                }
            }
        }
    }

    /// Waits or mends what has to be mended. `false` if this was the end.
    async fn comes_back(&mut self, code: CloseCode, reason: &str) -> bool {
        // What the chat says about its codes; about others, the catalogue.
        let own = ChatClose::try_from(code);
        let (title, words, retry) = match own {
            Ok(own) => (own.to_string(), own.words(), own.retry()),
            Err(_) => (code.to_string(), code.explain().words(), code.retry()),
        };
        tell(self.name, &format!("is closed with {title}: \"{reason}\""));
        tell("", &format!("means: {}", words.description));
        tell("", &format!("to do: {}", words.remedy));
        if let Some(retry) = retry {
            tell("", &format!("reconnect: {retry}"));
        }
        match own {
            Ok(ChatClose::RateLimited) => self.pause = Duration::from_millis(100),
            Ok(ChatClose::Deploy) => self.lines.extend(self.later.take()),
            _ => {}
        }
        match retry {
            Some(Retry::AfterFix) => self.mends(own.ok()),
            Some(Retry::Now) => true,
            Some(Retry::Seconds { from, to }) => {
                self.waits(from + random(to - from)).await;
                true
            }
            Some(Retry::Never) | None => {
                tell(self.name, "stays away");
                false
            }
            // `Backoff`: the first of the growing waits is enough for this show.
            Some(_) => {
                self.waits(1 + random(4)).await;
                true
            }
        }
    }

    /// A member can sign in again; everything else is for its developers.
    fn mends(&mut self, code: Option<ChatClose>) -> bool {
        let can = code == Some(ChatClose::SessionExpired);
        if can {
            self.token = "today";
        }
        tell(self.name, if can { "signs in again and comes back" } else { "cannot mend that" });
        can
    }

    async fn waits(&self, seconds: u16) {
        let length = SECOND * u32::from(seconds);
        tell(self.name, &format!("waits {seconds} s (here {} ms)", length.as_millis()));
        sleep(length).await;
        tell(self.name, "comes back");
    }
}

/// A number from 0 to `limit`, so that not all clients come back at the same moment.
fn random(limit: u16) -> u16 {
    let number = RandomState::new().build_hasher().finish() % (u64::from(limit) + 1);
    u16::try_from(number).unwrap_or(limit)
}
