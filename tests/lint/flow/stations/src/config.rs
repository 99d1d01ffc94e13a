// Codes come from a configuration with defaults.
use serde::Deserialize;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Debug, Clone, Deserialize)]
pub struct Closing {
    #[serde(default = "idle")]
    idle: u16,
    #[serde(default = "full")]
    full: u16,
    #[serde(default)]
    text: Option<String>,
}

fn idle() -> u16 {
    4030
}

const fn full() -> u16 {
    430
 // ^^^ error[code-out-of-range]
}

impl Closing {
    pub fn load(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    pub fn idle(&self) -> CloseFrame {
        CloseFrame { code: CloseCode::from(self.idle), reason: "idle".into() }
    }

    pub fn full(&self, seats: u32) -> CloseFrame {
        CloseFrame { code: self.full.into(), reason: format!("all {seats} seats are taken").into() }
    }

    pub fn custom(&self) -> CloseFrame {
        let reason = self.text.as_deref().map_or("closed", |text| {
            let end = text.floor_char_boundary(123);
            &text[..end]
        });
        CloseFrame { code: CloseCode::Policy, reason: reason.into() }
    }
}
