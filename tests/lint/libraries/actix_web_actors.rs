//! dependencies: actix, actix-web-actors
use actix::Actor;
use actix_web_actors::ws::{self, CloseCode, CloseReason, Message, WebsocketContext};

struct Chat;

impl Actor for Chat {
    type Context = WebsocketContext<Self>;
}

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Abnormal, description: None }
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_from() -> CloseReason {
    CloseReason::from(ws::CloseCode::Abnormal)
    //                ^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_close(ctx: &mut WebsocketContext<Chat>) {
    ctx.close(Some((CloseCode::Abnormal, "timeout").into()));
    //              ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_close_code(ctx: &mut ws::WebsocketContext<Chat>) {
    ctx.close(Some(ws::CloseCode::Tls.into()));
    //             ^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_write_raw(ctx: &mut WebsocketContext<Chat>) {
    ctx.write_raw(Message::Close(Some(CloseReason {
        code: CloseCode::Other(1005),
        //    ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        description: None,
    })));
}

fn bad_of_the_actor(ctx: &mut <Chat as Actor>::Context) {
    ctx.close(Some(CloseCode::Abnormal.into()));
    //             ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

impl actix::Handler<Stop> for Chat {
    type Result = ();

    fn handle(&mut self, _: Stop, ctx: &mut Self::Context) {
        ctx.close(Some((CloseCode::Other(1005), "stopped").into()));
        //              ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    }
}

struct Stop;

impl actix::Message for Stop {
    type Result = ();
}

fn good_close(ctx: &mut WebsocketContext<Chat>) {
    ctx.close(Some(CloseCode::Policy.into()));
    ctx.close(None);
}

fn good_receive(message: &ws::Message) -> bool {
    matches!(message, ws::Message::Close(Some(reason)) if reason.code == CloseCode::Abnormal)
}
