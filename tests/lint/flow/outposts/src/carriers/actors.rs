// Actors disconnect each other by messages.
use std::time::{Duration, Instant};

use actix::prelude::*;
use actix_web_actors::ws::{self, CloseCode, CloseReason, WebsocketContext};

#[derive(Message)]
#[rtype(result = "()")]
pub struct Disconnect {
    pub code: CloseCode,
    pub why: Option<&'static str>,
}

#[derive(Message)]
#[rtype(result = "bool")]
pub struct Expire(pub u16);

pub struct Client {
    heartbeat: Instant,
}

impl Actor for Client {
    type Context = WebsocketContext<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        ctx.run_interval(Duration::from_secs(5), |client, ctx| {
            if client.heartbeat.elapsed() > Duration::from_secs(30) {
                ctx.notify(Disconnect { code: CloseCode::Abnormal, why: Some("no heartbeat") });
                //                            ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            } else {
                ctx.ping(b"");
            }
        });
    }
}

impl StreamHandler<Result<ws::Message, ws::ProtocolError>> for Client {
    fn handle(&mut self, item: Result<ws::Message, ws::ProtocolError>, ctx: &mut Self::Context) {
        match item {
            Ok(ws::Message::Ping(_) | ws::Message::Pong(_)) => self.heartbeat = Instant::now(),
            Ok(ws::Message::Close(reason)) => ctx.close(reason),
            Ok(_) => {}
            Err(_) => ctx.stop(),
        }
    }
}

impl Handler<Disconnect> for Client {
    type Result = ();

    fn handle(&mut self, message: Disconnect, ctx: &mut Self::Context) {
        let description = message.why.map(str::to_owned);
        ctx.close(Some(CloseReason { code: message.code, description }));
        ctx.stop();
    }
}

impl Handler<Expire> for Client {
    type Result = bool;

    fn handle(&mut self, Expire(code): Expire, ctx: &mut Self::Context) -> bool {
        ctx.close(Some(CloseCode::from(code).into()));
        true
    }
}

pub async fn expire(clients: Vec<Addr<Client>>, premium: bool) {
    for client in clients {
        if premium {
            client.do_send(Disconnect { code: CloseCode::Away, why: None });
        } else if !client.send(Expire(419)).await.unwrap_or(false) {
        //                            ^^^ error[code-out-of-range]
            let _ = client.try_send(Expire(4670));
        }
    }
}
