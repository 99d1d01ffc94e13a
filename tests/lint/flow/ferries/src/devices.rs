// A hub of devices: heartbeats, firmware, and the ways in which devices go.
use std::collections::HashMap;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::{UnboundedSender, error::SendError};
use warp::ws::Message;

pub type DeviceId = [u8; 6];

#[derive(Debug)]
pub struct Device {
    sender: UnboundedSender<Message>,
    seen: Instant,
    firmware: (u8, u8),
}

#[derive(Default)]
pub struct Hub {
    devices: HashMap<DeviceId, Device>,
}

impl Device {
    fn disconnect(self, code: u16, why: &'static str) -> Result<(), SendError<Message>> {
        self.sender.send(Message::close_with(code, why))
    }

    fn is_old(&self) -> bool {
        matches!(self.firmware, (0, _) | (1, 0..=3))
    }
}

impl Hub {
    pub fn sweep(&mut self, now: Instant) -> usize {
        let limit = Duration::from_secs(90);
        let silent: Vec<DeviceId> = self
            .devices
            .iter()
            .filter(|(_, device)| now.duration_since(device.seen) > limit)
            .map(|(id, _)| *id)
            .collect();
        for id in &silent {
            if let Some(device) = self.devices.remove(id) {
                device.disconnect(1006, "heartbeat timeout").ok();
                //                ^^^^ error[reserved-code-sent]
            }
        }
        silent.len()
    }

    pub fn refuse_old(&mut self) {
        let old: Vec<_> = self.devices.extract_if(|_, device| device.is_old()).collect();
        for (id, device) in old {
            if device.disconnect(4310, "update the firmware").is_err() {
                eprintln!("{id:x?} is gone");
            }
        }
    }

    pub fn revoke(&mut self, id: &DeviceId) -> bool {
        self.devices.remove(id).is_some_and(|device| device.disconnect(403, "revoked").is_ok())
        //                                                             ^^^ error[code-out-of-range]
    }

    pub fn shutdown(self) {
        self.devices.into_values().for_each(|device| {
            let _ = device.disconnect(1001, "hub stops");
        });
    }
}
