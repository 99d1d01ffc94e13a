// A pair for two sides: the code for the browser and the one for the server.
use axum::extract::ws::{CloseFrame, Message};

fn sides(lost: bool) -> (u16, u16) {
    if lost { (1001, 1011) } else { (1000, 1000) }
    //         ^^^^ error[browser-forbidden-code]
}

pub fn close(page: &web_sys::WebSocket, lost: bool) -> Message {
    let (for_page, for_server) = sides(lost);
    let _ = page.close_with_code(for_page);
    Message::Close(Some(CloseFrame { code: for_server, reason: "".into() }))
}
