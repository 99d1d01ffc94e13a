// All clients of a room are closed at once.
use std::collections::BTreeMap;

use ws::{CloseCode, Sender};

#[derive(Default)]
pub struct Room {
    clients: BTreeMap<u32, Sender>,
}

impl Room {
    pub fn evacuate(&self) {
        self.clients.values().for_each(|client| {
            let _ = client.close_with_reason(CloseCode::Away, "room closes");
        });
    }

    pub fn crash(&self) {
        self.clients
            .values()
            .filter(|client| client.connection_id() != 0)
            .for_each(|client| drop(client.close(CloseCode::Abnormal)));
            //                                   ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }

    pub fn purge(&self, doomed: &[(u32, bool)]) -> ws::Result<()> {
        for (id, rude) in doomed {
            let Some(client) = self.clients.get(id) else { continue };
            let code = if *rude { 1008 } else { 1004 };
            //                                  ^^^^ error[reserved-code-sent]
            client.close(CloseCode::from(code))?;
        }
        Ok(())
    }
}
