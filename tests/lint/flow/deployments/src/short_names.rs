// The library under shorter names.
use tokio_tungstenite::tungstenite as ts;
use ts::protocol::frame::coding::CloseCode as Cc;

type Frame = ts::protocol::CloseFrame;
type Outgoing = ts::Message;

pub fn hang_up(text: &'static str) -> Frame {
    Frame { code: Cc::Normal, reason: ts::Utf8Bytes::from_static(text) }
}

pub async fn stop<S>(
    stream: &mut tokio_tungstenite::WebSocketStream<S>,
    lost: bool,
) -> ts::Result<()>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    if lost {
        let frame = Frame { code: Cc::Abnormal, ..hang_up("lost") };
        //                        ^^^^^^^^^^^^ error[reserved-code-sent]
        return stream.close(Some(frame)).await;
    }
    use futures_util::SinkExt as _;
    stream.send(Outgoing::Close(Some(hang_up("stop")))).await
}
