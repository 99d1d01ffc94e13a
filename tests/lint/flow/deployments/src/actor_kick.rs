// An actor receives why it has to go.
use actix::{Actor, ActorContext, Handler, Message, StreamHandler};
use actix_web_actors::ws::{self, CloseCode, CloseReason, WebsocketContext};

#[derive(Message)]
#[rtype(result = "()")]
pub enum Leave {
    Replaced,
    Vanished,
    Banned { by: u64 },
}

impl From<Leave> for CloseReason {
    fn from(leave: Leave) -> Self {
        match leave {
            Leave::Replaced => CloseReason { code: CloseCode::Other(4101), description: None },
            Leave::Vanished => CloseCode::Abnormal.into(),
            //                 ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Leave::Banned { by } => (CloseCode::Policy, format!("banned by {by}")).into(),
        }
    }
}

pub struct Seat;

impl Actor for Seat {
    type Context = WebsocketContext<Self>;
}

impl Handler<Leave> for Seat {
    type Result = ();

    fn handle(&mut self, leave: Leave, context: &mut Self::Context) {
        context.close(Some(leave.into()));
        context.stop();
    }
}

impl StreamHandler<Result<ws::Message, ws::ProtocolError>> for Seat {
    fn handle(
        &mut self,
        item: Result<ws::Message, ws::ProtocolError>,
        context: &mut Self::Context,
    ) {
        match item {
            Ok(ws::Message::Ping(data)) => context.pong(&data),
            Ok(ws::Message::Binary(_)) => context.close(Some(CloseCode::Unsupported.into())),
            Ok(ws::Message::Close(reason)) => {
                context.close(reason);
                context.stop();
            }
            Ok(_) => {}
            Err(error) => {
                let note = error.to_string();
                //         ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
                context.close(Some(CloseReason {
                    code: CloseCode::Protocol,
                    description: Some(note),
                }));
            }
        }
    }
}
