// Ships leave through the shared outbox.
use std::collections::BTreeMap;

use axum::extract::ws::WebSocket;
use futures_util::StreamExt;
use harbor_ends::{Departure, Signal};
use harbor_wire::{Outbox, leave};

#[derive(Default)]
pub struct Ships(BTreeMap<u32, Outbox>);

impl Ships {
    pub async fn sail(&mut self, ship: u32) -> bool {
        match self.0.remove(&ship) {
            Some(outbox) => outbox.end(1000, "good voyage").await,
            None => false,
        }
    }

    pub async fn lost(&mut self, ship: u32) -> bool {
        let Some(outbox) = self.0.remove(&ship) else { return false };
        outbox.end(1006, "lost at sea").await
        //         ^^^^ error[reserved-code-sent]
    }

    pub async fn storm(self) -> usize {
        let mut told = 0;
        for (_, mut outbox) in self.0 {
            outbox.grace = Some(Signal::new(4595, "storm"));
            told += usize::from(outbox.end_gracefully().await);
        }
        told
    }

    pub async fn strike(self) -> usize {
        let mut told = 0;
        for mut outbox in self.0.into_values() {
            outbox.grace = Some(Signal { code: 1100, text: "strike" });
            //                                 ^^^^ error[unassigned-code-sent]
            told += usize::from(outbox.end_gracefully().await);
        }
        told
    }
}

pub async fn depart(socket: WebSocket, departure: Departure) -> Result<(), axum::Error> {
    let (mut sink, _stream) = socket.split();
    leave(&mut sink, departure, "departed").await
}
