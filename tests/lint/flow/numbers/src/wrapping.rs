// Conversions between integer types.
use web_sys::WebSocket;
use worker::WebSocket as Server;

const MAJOR: u32 = 4;
const MINOR: u32 = 1;

pub fn combined(socket: &WebSocket) {
    let _ = socket.close_with_code((MAJOR * 1000 + MINOR) as u16);
}

pub fn combined_wrongly(socket: &WebSocket) {
    let _ = socket.close_with_code((MAJOR * 100 + MINOR) as u16);
    //                              ^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn negative(socket: &Server) -> worker::Result<()> {
    let code: i32 = -1;
    //              ^^ error[code-out-of-range]
    socket.close(Some(code as u16), Some("negative"))
}

pub fn saturating(socket: &Server, offset: u16) -> worker::Result<()> {
    let code = 4000_u16.saturating_add(offset).min(4999);
    socket.close(Some(code), Some("saturated"))
}

pub fn maximum(socket: &Server) -> worker::Result<()> {
    let code = u16::try_from(70_000_u32).unwrap_or(u16::MAX);
    //                                             ^^^^^^^^ error[code-out-of-range]
    socket.close(Some(code), Some("maximum"))
}
