//! dependencies: twilight-gateway
use twilight_gateway::{CloseFrame, Message, MessageSender, Shard};

fn bad_new() -> CloseFrame<'static> {
    CloseFrame::new(1006, "timeout")
    //              ^^^^ reserved-code-sent
}

fn bad_literal() -> CloseFrame<'static> {
    CloseFrame { code: 1005, reason: "".into() }
    //                 ^^^^ reserved-code-sent
}

fn bad_shard(shard: &Shard) {
    shard.close(CloseFrame::new(5000, "gone"));
    //                          ^^^^ code-out-of-range
}

fn bad_sender(sender: &MessageSender) {
    let _ = sender.close(CloseFrame::new(1015, ""));
    //                                   ^^^^ reserved-code-sent
}

fn good_shard(shard: &Shard) {
    shard.close(CloseFrame::NORMAL);
    shard.close(CloseFrame::new(4000, "resume"));
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(frame)) if frame.code == 1006)
}
