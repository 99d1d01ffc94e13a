// Numbers by discriminants, through `as` and a `From` that casts.
use worker::WebSocket;

#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub enum RoomClose {
    Finished = 4030,
    HostLeft,
    Overflow,
    Expired = 4998,
    Archived,
    Deleted, // one too many: this is 5000
}

impl From<RoomClose> for u16 {
    fn from(close: RoomClose) -> u16 {
        close as u16
    }
}

pub fn finish(socket: &WebSocket) -> worker::Result<()> {
    socket.close(Some(RoomClose::Finished as u16), Some("finished"))
}

pub fn host_left(socket: &WebSocket) -> worker::Result<()> {
    socket.close(Some(RoomClose::HostLeft.into()), Some("host left"))
}

pub fn delete(socket: &WebSocket) -> worker::Result<()> {
    socket.close(Some(RoomClose::Deleted as u16), Some("deleted"))
    //                ^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}
