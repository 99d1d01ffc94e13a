// A session object of the older actix.
use std::time::{Duration, Instant};

use actix::{Actor, ActorContext, AsyncContext, StreamHandler};
use actix_web_actors::ws;

pub struct Session {
    started: Instant,
    strikes: u8,
    exit: Option<ws::CloseReason>,
}

impl Session {
    fn leave(&mut self, code: ws::CloseCode, text: &str, ctx: &mut ws::WebsocketContext<Self>) {
        let description = Some(text).filter(|text| !text.is_empty()).map(str::to_owned);
        self.exit = Some(ws::CloseReason { code, description });
        ctx.run_later(Duration::from_millis(50), |session, ctx| {
            ctx.close(session.exit.take());
            ctx.stop();
        });
    }
}

impl Actor for Session {
    type Context = ws::WebsocketContext<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        ctx.run_interval(Duration::from_secs(60), |session, ctx| {
            if session.started.elapsed() > Duration::from_secs(3600) {
                session.leave(ws::CloseCode::Away, "an hour is enough", ctx);
            }
        });
    }
}

impl StreamHandler<Result<ws::Message, ws::ProtocolError>> for Session {
    fn handle(&mut self, item: Result<ws::Message, ws::ProtocolError>, ctx: &mut Self::Context) {
        match item {
            Ok(ws::Message::Text(text)) if text.len() > 1000 => {
                self.strikes += 1;
                if self.strikes > 3 {
                    self.leave(ws::CloseCode::Other(4150), "too many long lines", ctx);
                }
            }
            Ok(ws::Message::Binary(_)) => self.leave(ws::CloseCode::Abnormal, "", ctx),
            //                                       ^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Ok(ws::Message::Close(reason)) => ctx.close(reason),
            Ok(_) => {}
            Err(_) => self.leave(ws::CloseCode::Tls, "", ctx),
            //                   ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
    }
}
