// A proxy keeps the end of one side for the other.
use actix_ws::{CloseCode, CloseReason, Session};
use awc::ws::{Frame, Message as Up};
use futures_util::{Sink, SinkExt, Stream, StreamExt};

pub struct Ended {
    code: u16,
    text: Option<String>,
}

fn ended(frame: &Frame) -> Option<Ended> {
    let Frame::Close(reason) = frame else { return None };
    Some(match reason {
        Some(reason) => Ended { code: reason.code.into(), text: reason.description.clone() },
        None => Ended { code: 1005, text: None },
        //                    ^^^^ error[reserved-code-sent]
    })
}

pub async fn down<S, E>(mut up: S, mut session: Session)
where
    S: Stream<Item = Result<Frame, E>> + Unpin,
{
    while let Some(Ok(frame)) = up.next().await {
        match frame {
            Frame::Text(bytes) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if session.text(text).await.is_err() {
                    return;
                }
            }
            other => {
                if let Some(Ended { code, text }) = ended(&other) {
                    let reason = CloseReason { code: CloseCode::from(code), description: text };
                    let _ = session.close(Some(reason)).await;
                    return;
                }
            }
        }
    }
    let _ = session.close(Some(CloseCode::Away.into())).await;
}

pub async fn up<S>(mut to: S, lost: bool) -> Result<(), S::Error>
where
    S: Sink<Up> + Unpin,
{
    let code = if lost { CloseCode::Abnormal } else { CloseCode::Normal };
    //                   ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    to.send(Up::Close(Some(CloseReason { code, description: None }))).await
}
