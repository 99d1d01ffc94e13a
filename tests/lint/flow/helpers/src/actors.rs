// An actor: the code is a parameter of a method on its context.
use actix::{Actor, AsyncContext, StreamHandler};
use actix_web_actors::ws::{CloseCode, CloseReason, Message, ProtocolError, WebsocketContext};
use std::time::{Duration, Instant};

pub struct Session {
    seen: Instant,
}

impl Actor for Session {
    type Context = WebsocketContext<Self>;

    fn started(&mut self, context: &mut Self::Context) {
        context.run_interval(Duration::from_secs(5), |session, context| {
            if session.seen.elapsed() > Duration::from_secs(30) {
                session.stop(context, CloseCode::Abnormal);
                //                    ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            }
        });
    }
}

impl Session {
    fn stop(&self, context: &mut WebsocketContext<Self>, code: CloseCode) {
        let reason = CloseReason { code, description: None };
        context.close(Some(reason));
    }

    fn leave(&self, context: &mut WebsocketContext<Self>) {
        self.stop(context, CloseCode::Away);
    }
}

impl StreamHandler<Result<Message, ProtocolError>> for Session {
    fn handle(&mut self, message: Result<Message, ProtocolError>, context: &mut Self::Context) {
        match message {
            Ok(Message::Pong(_)) => self.seen = Instant::now(),
            Ok(Message::Close(reason)) => context.close(reason),
            Ok(Message::Text(text)) if text.is_empty() => self.leave(context),
            Ok(_) => {}
            Err(_) => self.stop(context, CloseCode::Protocol),
        }
    }
}
