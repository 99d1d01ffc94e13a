//! dependencies: ws_stream_wasm
use ws_stream_wasm::{CloseEvent, WsMeta};

async fn bad_close_code(socket: &WsMeta) {
    let _ = socket.close_code(1001).await;
    //                        ^^^^ browser-forbidden-code
}

async fn bad_close_reason(socket: &WsMeta) {
    let _ = socket.close_reason(1001, "leaving").await;
    //                          ^^^^ browser-forbidden-code
}

async fn good_close(socket: &WsMeta) {
    let _ = socket.close_code(1000).await;
}

fn good_receive(event: &CloseEvent) -> bool {
    event.code == 1006
}
