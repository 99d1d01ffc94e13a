//! What is known of the value on which `close` is called.

use super::{axum, sites};

/// What is found in a file that uses web-sys and worker.
fn found(text: &str) -> Vec<String> {
    sites(&["web-sys", "worker"], text)
}

/// In each text the one site is a 1006 that is sent.
fn sends(texts: &[&str]) {
    let wrong = texts.iter().filter(|text| found(text) != ["1006: 1006"]);
    let wrong: Vec<_> = wrong.map(|text| (text, found(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// None of the texts is known to send anything.
fn is_silent(texts: &[&str]) {
    let wrong = texts.iter().filter(|text| !found(text).is_empty());
    let wrong: Vec<_> = wrong.map(|text| (text, found(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const CLOSE: &str = "close(Some(1006), Some(\"x\"))";

/// Writes the close of a Workers socket for `CLOSE`.
fn closes(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| format!("use worker::*; {}", text.replace("CLOSE", CLOSE))).collect()
}

fn sends_close(texts: &[&str]) {
    let texts = closes(texts);
    sends(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

fn keeps_close(texts: &[&str]) {
    let texts = closes(texts);
    is_silent(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn through_what_may_fail() {
    sends_close(&[
        "fn f() { let s = WebSocket::new(url).map_err(to_text)?; s.CLOSE; }",
        "fn f(s: Option<WebSocket>) { s.ok_or(Lost)?.CLOSE; }",
        "fn f(s: Option<WebSocket>) { s.as_ref().ok_or_else(|| Lost)?.CLOSE; }",
        "fn f() { let s = match WebSocket::new(url) { Ok(s) => s, Err(_) => return }; s.CLOSE; }",
        "fn f() { let Ok(s) = WebSocket::new(url) else { return }; s.CLOSE; }",
        "fn f() { if let Ok(s) = WebSocket::new(url) { s.CLOSE; } }",
        "fn f() { WebSocket::new(url).unwrap().CLOSE; }",
        "async fn f() { let s = WebSocket::connect(url).await?; s.CLOSE; }",
        "fn f() { let s: Result<_> = WebSocket::new(url); s?.CLOSE; }",
    ]);
    keeps_close(&[
        "fn f() { let s = Door::new(url).map_err(to_text)?; s.CLOSE; }",
        "fn f(s: Option<Door>) { s.ok_or(Lost)?.CLOSE; }",
        "fn f() { let s = match Door::new(url) { Ok(s) => s, Err(_) => return }; s.CLOSE; }",
        "fn f() { let s = match Door::new(url) { Ok(door) => WebSocket::of(door), Err(s) => s }; }",
        "fn f(s: WebSocket) { let s = match Door::new(url) { Ok(s) => s, Err(_) => return }; s.CLOSE; }",
        "fn f() { let s: Door = WebSocket::new(url).into(); s.CLOSE; }",
        "fn f(s: WebSocket) { s.state().CLOSE; }",
    ]);
}

#[test]
fn in_a_field() {
    sends_close(&[
        "struct S { socket: WebSocket } impl S { fn f(&self) { self.socket.CLOSE; } }",
        "struct S { socket: Option<WebSocket> } fn f(s: &S) { s.socket.as_ref().unwrap().CLOSE; }",
        "struct S { socket: WebSocket } fn f(x: &X) { x.inner.state.socket.CLOSE; }",
        "struct S { socket: WebSocket } struct T { socket: WebSocket } fn f(x: &X) { x.socket.CLOSE; }",
        "struct S(WebSocket); impl S { fn f(&self) { self.0.CLOSE; } }",
        "struct S(u8, Rc<RefCell<WebSocket>>); impl S { fn f(&self) { self.1.borrow().CLOSE; } }",
        "struct S { socket: WebSocket }
         impl S { fn f(&self) { if let Some(s) = &self.socket { s.CLOSE; } } }",
    ]);
    keeps_close(&[
        "struct S { socket: WebSocket } struct T { socket: Door } fn f(x: &X) { x.socket.CLOSE; }",
        "struct S { socket: WebSocket } struct T { socket: Door }
         impl T { fn f(&self) { self.socket.CLOSE; } }",
        "struct S(WebSocket); struct T(Door); impl T { fn f(&self) { self.0.CLOSE; } }",
        "struct S(u8, WebSocket); impl S { fn f(&self) { self.0.CLOSE; } }",
        "struct S(WebSocket); fn f(x: &X) { x.0.CLOSE; }",
        "fn f(x: &X) { x.socket.CLOSE; }",
    ]);
}

#[test]
fn of_a_type_that_is_said() {
    sends(&[
        "use wasm_bindgen::JsCast as _; use web_sys::WebSocket;
         fn f(t: Target) { t.dyn_into::<WebSocket>().unwrap().close_with_code(1006); }",
        "fn f(t: Target) { t.dyn_ref::<web_sys::WebSocket>().unwrap().close_with_code(1006); }",
        "fn f(s: &web_sys::WebSocket) { s.close_with_code(1006); }",
        "fn f(s: &worker::WebSocket) { s.close(Some(1006), Some(\"x\")); }",
        "fn f(s: &::worker::WebSocket) { s.close(Some(1006), Some(\"x\")); }",
        "fn f() { let s = worker::WebSocket::connect(url).await?; s.close(Some(1006), None::<&str>); }",
    ]);
    is_silent(&[
        "fn f(state: S) { for ws in state.get_websockets() { ws.close(Some(1006), None::<&str>); } }",
        "use worker::WebSocket;
         fn f(t: Target) { t.dyn_into::<Door>().unwrap().close(Some(1006), Some(\"x\")); }",
        "fn f(s: &others::WebSocket) { s.close(Some(1006), Some(\"x\")); worker::console_log!(); }",
    ]);
}

#[test]
fn that_a_function_of_the_package_returns() {
    sends_close(&[
        "fn open() -> Result<WebSocket> { todo!() } fn f() { open()?.CLOSE; }",
        "fn open(url: &str) -> Option<WebSocket> { None } fn f() { let s = open(url).unwrap(); s.CLOSE; }",
        "impl S { fn socket(&self) -> &WebSocket { todo!() } } fn f(s: S) { s.socket().CLOSE; }",
        "struct S; impl S { fn open() -> WebSocket { todo!() } fn f() { Self::open().CLOSE; } }",
        "mod a { use worker::*; pub fn open() -> WebSocket { todo!() } } fn f() { a::open().CLOSE; }",
        "struct S; impl S { async fn open() -> Result<WebSocket> { todo!() } }
         async fn f() { S::open().await?.CLOSE; }",
    ]);
    keeps_close(&[
        "fn open() -> Result<Door> { todo!() } fn f() { open()?.CLOSE; }",
        "impl S { fn new(a: A) -> Result<WebSocket> { todo!() } } fn f() { Door::new(a).CLOSE; }",
        "fn open() -> Result<WebSocket> { todo!() } fn f(door: Door) { door.open().CLOSE; }",
        "impl S { fn open(&self) -> WebSocket { todo!() } } fn f() { open().CLOSE; }",
        "fn open(a: A) -> Result<WebSocket> { todo!() } fn f() { open()?.CLOSE; }",
        "mod a { use worker::*; fn open() -> WebSocket { todo!() } } mod b { fn open() -> Door { todo!() } }
         fn f() { open().CLOSE; }",
    ]);
}

#[test]
fn in_a_collection() {
    sends_close(&[
        "struct S { sockets: HashMap<u8, WebSocket> }
         impl S { fn f(&self) { for ws in self.sockets.values() { ws.CLOSE; } } }",
        "fn f(map: HashMap<u8, WebSocket>) { for (_, ws) in map { ws.CLOSE; } }",
        "fn f(map: &HashMap<u8, WebSocket>) { for (id, ws) in map.iter() { ws.CLOSE; } }",
        "fn f(all: Vec<WebSocket>) { for ws in &all { ws.CLOSE; } }",
        "fn f(all: Vec<WebSocket>) { for ws in all.drain(..) { ws.CLOSE; } }",
        "fn f(all: Vec<WebSocket>) { if let Some(ws) = all.first() { ws.CLOSE; } }",
        "fn f(map: HashMap<u8, WebSocket>) { if let Some(ws) = map.get(&1) { ws.CLOSE; } }",
        "fn f(map: HashMap<u8, WebSocket>) { if let Some(ws) = map.remove(&1) { ws.CLOSE; } }",
    ]);
    keeps_close(&[
        "fn f(map: HashMap<Door, WebSocket>) { for (door, _) in map { door.CLOSE; } }",
        "fn f(map: HashMap<u8, WebSocket>) { for key in map.keys() { key.CLOSE; } }",
        "fn f(map: HashMap<u8, WebSocket>) { for (n, x) in doors(map) { x.CLOSE; } }",
    ]);
}

#[test]
fn that_a_closure_is_given() {
    sends_close(&[
        "fn f(s: Option<WebSocket>) { s.map(|s| s.CLOSE); }",
        "fn f(s: Option<WebSocket>) { s.as_ref().and_then(|s| s.CLOSE.ok()); }",
        "fn f(all: Vec<WebSocket>) { all.iter().for_each(|s| { s.CLOSE; }); }",
        "fn f(map: HashMap<u8, WebSocket>) { map.values().for_each(|s| { s.CLOSE; }); }",
        "fn f(x: X) { x.each(|s: &WebSocket| { s.CLOSE; }); }",
    ]);
    keeps_close(&[
        "fn f(s: Option<Door>) { s.map(|s| s.CLOSE); }",
        "fn f(s: Option<WebSocket>) { x(s).map(|s| s.CLOSE); }",
        "fn f(s: WebSocket) { s.with_door(|door| door.CLOSE); }",
        "fn f(s: WebSocket) { s.map(|s: Door| s.CLOSE); }",
    ]);
}

#[test]
fn the_context_of_an_actor() {
    let text = |import: &str, parameter: &str, receiver: &str| {
        format!(
            "{import}
             struct Session; struct Worker;
             impl Actor for Session {{ type Context = ws::WebsocketContext<Self>; }}
             impl Actor for Worker {{ type Context = Context<Self>; }}
             impl StreamHandler for {parameter}
             {{ let reason = Some(ws::CloseCode::Abnormal.into()); {receiver}.close(reason); }} }}"
        )
    };
    let library = "use actix_web_actors::ws;";
    for parameter in [
        "Session { fn handle(&mut self, m: M, ctx: &mut Self::Context)",
        "Session { fn handle(&mut self, m: M, ctx: &mut <Self as Actor>::Context)",
        "Session { fn handle(&mut self, m: M, ctx: &mut ws::WebsocketContext<Self>)",
    ] {
        let found = sites(&["actix-web-actors"], &text(library, parameter, "ctx"));
        assert!(matches!(&found[..], [one] if one.ends_with(": 1006")), "{parameter}: {found:?}");
    }
    for (import, parameter, receiver) in [
        (library, "Worker { fn handle(&mut self, ctx: &mut Self::Context)", "ctx"),
        (library, "Session { fn handle(&mut self, ctx: &mut Self::Context)", "self.door"),
        ("use crate::ws;", "Session { fn handle(&mut self, ctx: &mut Self::Context)", "ctx"),
    ] {
        let found = sites(&["actix-web-actors"], &text(import, parameter, receiver));
        assert!(found.is_empty(), "{parameter}: {found:?}");
    }
}

#[test]
fn nobody_knows_but_the_code_tells() {
    let found = |close: &str| {
        let text = format!(
            "use actix_web_actors::ws::{{self, CloseCode, CloseReason}};
             fn f(door: Door, given: u16) {{ {close} }}"
        );
        sites(&["actix-web-actors"], &text)
    };
    for (close, code) in [
        ("ctx.close(Some(CloseCode::Abnormal.into()));", "CloseCode::Abnormal"),
        ("ctx.close(Some((ws::CloseCode::Abnormal, \"x\").into()));", "ws::CloseCode::Abnormal"),
        (
            "act(|act, ctx| ctx.close(Some(CloseCode::Other(1006).into())));",
            "CloseCode::Other(1006)",
        ),
        ("door.close(Some(CloseCode::from(1006).into()));", "1006"),
    ] {
        assert_eq!(found(close), [format!("{code}: 1006")], "{close}");
    }
    for close in [
        "ctx.close(Some(1006.into()));",
        "ctx.close(Some(given.into()));",
        "ctx.close(Some(crate::own::CloseCode::Abnormal.into()));",
        "ctx.close(CloseCode::Abnormal, 1);",
        "self.close(Some(CloseCode::Abnormal.into()));",
        "ctx.stop(Some(CloseCode::Abnormal.into()));",
    ] {
        assert!(found(close).is_empty(), "{close}: {:?}", found(close));
    }
}

#[test]
fn the_sockets_of_a_worker() {
    sends_close(&[
        "fn f() { WebSocketPair::new()?.server.CLOSE; }",
        "fn f() { let pair = WebSocketPair::new()?; pair.client.CLOSE; }",
        "fn f() { let WebSocketPair { client, server } = WebSocketPair::new()?; server.CLOSE; }",
        "fn f() { let WebSocketPair { server: ours, .. } = WebSocketPair::new()?; ours.CLOSE; }",
        "fn f(&self) { for ws in self.state.get_websockets() { ws.CLOSE; } }",
        "fn f(&self) { for ws in self.state.get_websockets_with_tag(\"x\") { ws.CLOSE; } }",
        "fn f(&self) { self.state.get_websockets().iter().for_each(|ws| { ws.CLOSE; }); }",
    ]);
    keeps_close(&[
        "fn f() { WebSocketPair::new()?.other.CLOSE; }",
        "fn f() { let Pair { client, server } = WebSocketPair::new()?; server.CLOSE; }",
        "fn f(&self) { for ws in self.state.get_doors() { ws.CLOSE; } }",
    ]);
}

#[test]
fn an_event_of_a_worker() {
    let relays = |arm: &str| {
        format!(
            "use worker::*; async fn f(events: E, socket: WebSocket, other: WebSocket) {{
                 while let Some(event) = events.next().await {{ match event? {{ {arm} _ => {{}} }} }}
             }}"
        )
    };
    for arm in [
        "WebsocketEvent::Close(event) => { other.close(Some(event.code()), Some(event.reason())); }",
        "WebsocketEvent::Close(e) => { let code = e.code(); other.close(Some(code), None::<&str>); }",
    ] {
        let found = found(&relays(arm));
        let relayed = |one: &String| one.ends_with(": received from worker");
        assert!(matches!(&found[..], [one] if relayed(one)), "{arm}: {found:?}");
    }
    for arm in [
        "WebsocketEvent::Message(event) => { other.close(Some(event.code()), None::<&str>); }",
        "Event::Close(event) => { other.close(Some(event.code()), None::<&str>); }",
    ] {
        let found = found(&relays(arm));
        assert!(matches!(&found[..], [one] if one.ends_with(": Unknown")), "{arm}: {found:?}");
    }
}

#[test]
fn by_a_code_that_is_the_librarys_own() {
    let found = |text: &str| sites(&["ws", "actix-http"], text);
    assert_eq!(
        found("fn f(all: &[T]) { for (s, _) in all { s.close(ws::CloseCode::Other(404)); } }"),
        ["ws::CloseCode::Other(404): 404"]
    );
    assert!(found("fn f(s: T) { s.close(Door::Other(404)); ws::connect(); }").is_empty());
    // A code with its description, in a variable.
    let loops = "use actix_http::ws::{CloseCode, CloseReason};
         fn f(ctx: &mut actix_web_actors::ws::WebsocketContext<S>) {
             let why = loop { break Some((CloseCode::Abnormal, \"lost\").into()); };
             ctx.close(why);
         }";
    let found = sites(&["actix-http", "actix-web-actors"], loops);
    assert_eq!(found, ["CloseCode::Abnormal: 1006"]);
}

#[test]
fn a_method_sends_what_it_is_called_on() {
    let found = |send: &str| {
        axum(&format!(
            "struct Ending {{ code: u16 }}
             impl Ending {{
                 fn noted() -> Ending {{ Ending {{ code: 1006 }} }}
                 fn into_frame(self) -> CloseFrame {{ CloseFrame {{ code: self.code, reason: x }} }}
             }}
             fn note() {{ keep(Ending::noted()); }}
             fn f(given: Ending, all: Mutex<Ending>) {{ {send} }}"
        ))
    };
    let is_noted = |send: &str| found(send).contains(&"1006: 1006".to_owned());
    for other in [
        "send(Ending { code: 4001 }.into_frame());",
        "let it = Ending { code: 4001 }; send(it.into_frame());",
        "if let Some(it) = next().then(|| Ending { code: 4001 }) { send(it.into_frame()); }",
    ] {
        assert!(!is_noted(other), "{other}: {:?}", found(other));
    }
    for noted in [
        "send(Ending::noted().into_frame());",
        "send(all.lock().into_frame());",
        "send(given.into_frame());",
        // It may be called on anything.
        "send(Ending { code: 4001 }.into_frame()); send(made_elsewhere().into_frame());",
    ] {
        assert!(is_noted(noted), "{noted}: {:?}", found(noted));
    }
}

#[test]
fn a_trait_for_a_library_is_not_one_for_what_the_library_sends() {
    let found = |push: &str| {
        sites(
            &["tokio-tungstenite"],
            &format!(
                "use tokio_tungstenite::{{WebSocketStream, tungstenite::{{Message, protocol::CloseFrame}}}};
                 trait Link {{ async fn push(&mut self, message: Message); }}
                 impl<S> Link for WebSocketStream<S> {{
                     async fn push(&mut self, message: Message) {{ self.send(message).await; }}
                 }}
                 struct Mock(Vec<Message>);
                 impl Link for Mock {{
                     async fn push(&mut self, message: Message) {{ self.0.push(message); }}
                 }}
                 #[test]
                 async fn f(mut mock: Mock, mut socket: WebSocketStream<TcpStream>) {{
                     let frame = CloseFrame {{ code: 1006.into(), reason: x }};
                     {push}.push(Message::Close(Some(frame))).await;
                 }}"
            ),
        )
    };
    assert_eq!(found("mock"), [] as [&str; 0]);
    assert_eq!(found("socket"), ["1006: 1006, test"]);
}
