// How a device leaves comes as a byte and goes out as a number from a table.
use tokio_websockets::{CloseCode, Message};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    Sleep,
    Update,
    Battery,
    Unknown,
}

const CODES: [u16; 4] = [1000, 1012, 1006, 1011];
//                                   ^^^^ error[reserved-code-sent]

impl TryFrom<u8> for Leave {
    type Error = u8;

    fn try_from(byte: u8) -> Result<Self, u8> {
        Ok(match byte {
            0 => Self::Sleep,
            1 => Self::Update,
            2 => Self::Battery,
            0xff => Self::Unknown,
            other => return Err(other),
        })
    }
}

impl Leave {
    pub fn code(self) -> CloseCode {
        CloseCode::try_from(CODES[self as usize]).unwrap_or(CloseCode::INTERNAL_SERVER_ERROR)
    }
}

pub fn farewell(byte: u8) -> Message {
    match Leave::try_from(byte) {
        Ok(leave) => Message::close(Some(leave.code()), "device leaves"),
        Err(byte) => Message::close(Some(CloseCode::UNSUPPORTED_DATA), &format!("leave {byte:#x}")),
    }
}
