//! dependencies: picoserve(ws)
use picoserve::io::Write;
use picoserve::response::ws::{Message, SocketTx};

async fn bad_close<W: Write>(tx: SocketTx<W>) {
    let _ = tx.close((1006, "timeout")).await;
    //                ^^^^ reserved-code-sent
}

async fn bad_optional<W: Write>(tx: SocketTx<W>) {
    let _ = tx.close(Some((1005, ""))).await;
    //                     ^^^^ reserved-code-sent
}

async fn good_close<W: Write>(tx: SocketTx<W>) {
    let _ = tx.close((1000, "done")).await;
}

fn good_receive(message: &Message<'_>) -> bool {
    matches!(message, Message::Close(Some((1006, _))))
}
