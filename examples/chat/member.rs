//! The client: says its lines, and decides after each end whether to come back.

use std::collections::VecDeque;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::time::sleep;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::{Error, Message};
use wsclose::{CloseCode, Received};

use crate::codes::ChatClose;
use crate::tell;

/// How many times as fast as in earnest a wait passes in this show.
const PACE: u32 = 30;

/// Somebody in the chat.
pub(crate) struct Member {
    name: &'static str,
    token: &'static str,
    /// Between two messages.
    pause: Duration,
    lines: VecDeque<&'static str>,
    /// What there is to say after a deploy; who has something to say then waits for it.
    later: Option<&'static str>,
    /// How many attempts to connect have failed, or led to a connection in which nothing was heard.
    attempt: u32,
}

/// How a connection ended, if not by the member's own wish.
type End = (Received, String);

impl Member {
    pub(crate) fn new(name: &'static str, lines: &[&'static str]) -> Member {
        let lines = lines.iter().copied().collect();
        Member {
            name,
            token: "today",
            pause: Duration::from_millis(100),
            lines,
            later: None,
            attempt: 0,
        }
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
            if !self.comes_back(received.to_close_code(), &reason).await {
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
                        self.attempt = 0;
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

    /// Decides whether to connect again after a connection ended, and waits first.
    async fn comes_back(&mut self, code: CloseCode, reason: &str) -> bool {
        // What the chat says about its codes; about others, the catalogue.
        let explanation = ChatClose::explain_for(code);
        tell(self.name, &format!("is closed with {}: \"{reason}\"", explanation.title()));
        tell("", &format!("means: {}", explanation.description()));
        tell("", &format!("to do: {}", explanation.remedy()));
        let retry = ChatClose::retry_for(code);
        if let Some(retry) = retry {
            tell("", &format!("reconnect: {retry}"));
        }
        match ChatClose::try_from(code) {
            Ok(ChatClose::SessionExpired) => {
                self.token = "today";
                tell(self.name, "signs in again and comes back");
                return true;
            }
            Ok(ChatClose::RateLimited) => self.pause = Duration::from_millis(100),
            Ok(ChatClose::Deploy) => self.lines.extend(self.later.take()),
            _ => {}
        }
        let Some(wait) = retry.and_then(|retry| retry.delay(self.attempt, fastrand::u32(..)))
        else {
            tell(self.name, "stays away");
            return false;
        };
        self.attempt += 1;
        tell(self.name, &format!("waits {:.1} s, here {PACE} times as fast", wait.as_secs_f32()));
        sleep(wait / PACE).await;
        tell(self.name, "comes back");
        true
    }
}
