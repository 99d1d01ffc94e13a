// Many sessions in a map; somebody else says how one of them ends.
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tokio::sync::mpsc::UnboundedSender;
use warp::ws::Message;

type Sessions = Arc<Mutex<HashMap<u32, UnboundedSender<Message>>>>;

#[derive(Clone, Default)]
pub struct Hub {
    sessions: Sessions,
    planned: Arc<Mutex<HashMap<u32, u16>>>,
}

impl Hub {
    pub fn plan(&self, id: u32, code: u16) {
        self.planned.lock().unwrap().insert(id, code);
    }

    pub fn run_plan(&self) {
        let mut sessions = self.sessions.lock().unwrap();
        for (id, code) in self.planned.lock().unwrap().drain() {
            if let Some(session) = sessions.remove(&id) {
                let _ = session.send(Message::close_with(code, "planned"));
            }
        }
    }

    pub fn kick(&self, id: u32) {
        if let Some(session) = self.sessions.lock().unwrap().get(&id) {
            let _ = session.send(Message::close_with(1008_u16, "kicked"));
        }
    }
}

pub fn plan_all(hub: &Hub) {
    hub.plan(1, 4100);
    hub.plan(2, 2000);
    //          ^^^^ error[unassigned-code-sent]
}
