// The native client, with the types of the shared crates under other names.
use ends::numbers as n;
use futures_util::{Sink, SinkExt};
use wire::client::{Goodbye, Message, Outgoing, Why};

pub async fn off<S>(mut sink: S, by_user: bool) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    let outgoing =
        if by_user { Outgoing::Leave(Why::Away) } else { Outgoing::Leave(Why::Abnormal) };
        //                                                               ^^^^^^^^^^^^^ error[reserved-code-sent]
    sink.send(outgoing.into()).await
}

pub async fn stuck<S>(mut sink: S, jammed: bool) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    sink.send(Outgoing::Position { x: 0, y: -4 }.into()).await?;
    let code = if jammed { 4598 } else { n::RADIO_SILENCE };
    //                                   ^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    sink.send(Outgoing::LeaveWith { code, reason: "stuck" }.into()).await
}

pub async fn maintained<S>(mut sink: S) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    let goodbye = Goodbye { code: n::PORT_CLOSED.into(), reason: "maintenance".into() };
    sink.send(Message::Close(Some(goodbye))).await
}
