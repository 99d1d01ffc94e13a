// Devices speak to one library, their owners to another.
use std::collections::HashMap;

use tokio::sync::mpsc::UnboundedSender;
use tokio_websockets::Message as DeviceMessage;
use tungstenite::Message as OwnerMessage;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Default)]
pub struct Hub {
    owners: HashMap<String, UnboundedSender<OwnerMessage>>,
}

impl Hub {
    pub fn from_device(&self, owner: &str, message: &DeviceMessage) -> Option<()> {
        let owner = self.owners.get(owner)?;
        let message = if let Some(text) = message.as_text() {
            OwnerMessage::text(text)
        } else if let Some((code, reason)) = message.as_close() {
        //                                   ^^^^^^^^^^^^^^^^^^ warning[relayed-close-code]
            let code = CloseCode::from(u16::from(code));
            OwnerMessage::Close(Some(CloseFrame { code, reason: reason.into() }))
        } else {
            return None;
        };
        owner.send(message).ok()
    }

    pub fn from_owner(message: OwnerMessage) -> Option<DeviceMessage> {
        match message {
            OwnerMessage::Text(text) => Some(DeviceMessage::text(text.to_string())),
            OwnerMessage::Close(None) => Some(DeviceMessage::close(None, "")),
            OwnerMessage::Close(Some(CloseFrame { code, reason })) => {
                let code = tokio_websockets::CloseCode::try_from(u16::from(code)).ok();
                Some(DeviceMessage::close(code, &reason))
            }
            _ => None,
        }
    }
}
