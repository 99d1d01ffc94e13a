// Ships connect with the types of the protocol crate.
use fleet_proto::ws::protocol::{CloseFrame, frame::coding::CloseCode};
use fleet_proto::ws::{Error, Message};
use fleet_proto::{Closer, FleetError, codes};
use futures_util::{Sink, SinkExt, Stream, StreamExt};

pub async fn ship<S>(mut socket: S, known: &[u32]) -> Result<(), Error>
where
    S: Stream<Item = Result<Message, Error>> + Sink<Message, Error = Error> + Unpin,
{
    let last = loop {
        let Some(message) = socket.next().await else {
            break Closer::new("end of stream").code(codes::SUNK).message();
            //                                      ^^^^^^^^^^^ error[reserved-code-sent]
        };
        let Ok(line) = message?.into_text() else { continue };
        match line.trim().parse::<u32>() {
            Ok(ship) if known.contains(&ship) => break Closer::new("docked").message(),
            Ok(ship) => break Message::Close(Some(FleetError::UnknownShip(ship).to_frame())),
            Err(_) if line.len() > 200 => {
                break Closer::new("long line").code(codes::ADRIFT).message();
            }
            Err(_) => break Message::Close(Some(FleetError::BadLine.to_frame())),
        }
    };
    socket.send(last).await
}

pub async fn custom<S>(mut sink: S, text: String) -> Result<(), Error>
where
    S: Sink<Message, Error = Error> + Unpin,
{
    let frame = FleetError::Custom(text).to_frame();
    sink.send(Message::Close(Some(CloseFrame { code: CloseCode::Policy, ..frame }))).await
}
