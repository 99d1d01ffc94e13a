// A room tells each of its members how it ends.
use std::collections::HashMap;

use poem::web::websocket::{CloseCode, Message};
use tokio::sync::mpsc::UnboundedSender;

pub type MemberId = u32;

pub struct Member {
    name: String,
    outbox: UnboundedSender<Message>,
    muted: bool,
}

impl Member {
    fn close(&self, code: impl Into<CloseCode>, reason: &str) -> bool {
        self.outbox.send(Message::close_with(code, reason)).is_ok()
    }
}

#[derive(Default)]
pub struct Room {
    members: HashMap<MemberId, Member>,
}

impl Room {
    fn each(&self, mut tell: impl FnMut(&Member) -> bool) -> usize {
        self.members.values().filter(|member| tell(member)).count()
    }

    pub fn kick(&mut self, id: MemberId) -> Option<String> {
        let member = self.members.remove(&id)?;
        member.close(4760u16, "kicked");
        Some(member.name)
    }

    pub fn end(self) -> usize {
        self.each(|member| member.close(CloseCode::Away, "room closed"))
    }

    pub fn drop_muted(&self) -> usize {
        self.each(|member| member.muted && member.close(CloseCode::Status, "muted"))
        //                                              ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }

    pub fn drop_all_but(&self, keep: MemberId) -> usize {
        let mut dropped = 0;
        for (_, member) in self.members.iter().filter(|(id, _)| **id != keep) {
            dropped += usize::from(member.close(2000u16, "not you"));
            //                                  ^^^^^^^ error[unassigned-code-sent]
        }
        dropped
    }
}
