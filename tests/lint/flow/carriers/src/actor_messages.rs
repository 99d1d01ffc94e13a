// A message to an actor.
use actix::{Actor, Addr, AsyncContext, Handler, Message as ActixMessage};
use actix_web_actors::ws::{CloseCode, CloseReason, WebsocketContext};

#[derive(ActixMessage)]
#[rtype(result = "()")]
pub struct Stop {
    pub code: i32,
    pub text: Option<String>,
}

#[derive(ActixMessage)]
#[rtype(result = "()")]
pub struct Report(pub u16);

pub struct Client;

impl Actor for Client {
    type Context = WebsocketContext<Self>;

    fn started(&mut self, context: &mut Self::Context) {
        context.notify(Report(1006));
    }
}

impl Handler<Stop> for Client {
    type Result = ();

    fn handle(&mut self, stop: Stop, context: &mut Self::Context) {
        let Stop { code, text } = stop;
        let code = CloseCode::from(code as u16);
        context.close(Some(CloseReason { code, description: text }));
    }
}

impl Handler<Report> for Client {
    type Result = ();

    fn handle(&mut self, report: Report, context: &mut Self::Context) {
        context.text(report.0.to_string());
    }
}

pub fn stop(client: &Addr<Client>, crashed: bool) {
    if crashed {
        client.do_send(Stop { code: 4002, text: None });
    } else {
        client.do_send(Stop { code: 1000, text: None });
    }
}

pub fn stop_all(clients: &[Addr<Client>]) {
    for client in clients {
        client.do_send(Stop { code: 5001, text: Some("stopped".to_owned()) });
        //                          ^^^^ error[code-out-of-range]
    }
}
