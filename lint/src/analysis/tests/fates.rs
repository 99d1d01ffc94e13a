//! Which of the frames that are written are sent.

use super::{axum, sites};

/// A function around some statements. The frame of each ends with `FRAME`.
fn found(statements: &str) -> Vec<String> {
    let frame = "CloseFrame { code: 1006, reason: \"\".into() }";
    axum(&format!(
        "async fn f(mut socket: WebSocket, frame: Option<CloseFrame>, server: S) {{ {} }}",
        statements.replace("FRAME", frame)
    ))
}

fn are_sent(all: &[&str]) {
    let wrong: Vec<_> = all.iter().filter(|text| found(text) != ["1006: 1006"]).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn are_kept(all: &[&str]) {
    let wrong: Vec<_> = all.iter().filter(|text| !found(text).is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn in_place_of_a_frame_that_did_not_come() {
    are_sent(&[
        "let frame = frame.unwrap_or(FRAME); socket.send(Message::Close(Some(frame))).await;",
        "socket.send(Message::Close(Some(frame.unwrap_or(FRAME)))).await;",
        "socket.send(Message::Close(frame.or(Some(FRAME)))).await;",
        "let frame = frame.unwrap_or_else(|| FRAME); socket.send(Message::Close(Some(frame))).await;",
        "socket.close(frame.unwrap_or_else(|| FRAME)).await;",
    ]);
    are_kept(&[
        "let frame = frame.unwrap_or(FRAME); log(frame);",
        "let frame = frame.unwrap_or(FRAME); info!(\"{}\", frame.code);",
        "let frame = frame.unwrap_or(FRAME); self.handle_close(frame).await;",
        "let frame = frame.unwrap_or_else(|| FRAME); self.closed = Some(frame);",
        "self.closed = Some(frame.unwrap_or_else(|| FRAME));",
    ]);
}

#[test]
fn to_the_program_itself() {
    are_kept(&[
        "let f = FRAME; server.recv(id, Message::Close(Some(f)));",
        "server.recv(id, Message::Close(Some(FRAME)));",
        "server.on_close(Some(FRAME));",
        "handle(Event::Closed(Some(FRAME)));",
        "let event = Event::Closed(Some(FRAME)); events.send(event).await;",
        "queue.push_back(Ok(Message::Close(Some(FRAME))));",
        "sender.send(Ok(Message::Close(Some(FRAME))));",
        "let f = FRAME; println!(\"{f:?}\"); server.on_close(f);",
    ]);
    are_sent(&[
        "let f = FRAME; server.recv(id, Message::Close(Some(f.clone()))); socket.send(Message::Close(Some(f)));",
        "let f = FRAME; socket.send(Message::Close(Some(f))).await;",
        "queue.push_back(Message::Close(Some(FRAME)));",
        "let f = FRAME; give(f);",
        "let f = FRAME; f",
        "return Some(FRAME);",
        "events.send(Event::Close(Some(FRAME)));",
        "server.on_close(|| { socket.send(Message::Close(Some(FRAME))); });",
    ]);
}

#[test]
fn what_a_test_hands_to_a_function() {
    let found = |test: &str, call: &str| {
        let call = call.replace("FRAME", "CloseFrame { code: 1006, reason: \"\".into() }");
        axum(&format!("{test} fn f(socket: WebSocket) {{ {call} }}"))
    };
    let free = "translate(Message::Close(Some(FRAME)));";
    assert!(found("#[test]", free).is_empty());
    assert_eq!(found("", free), ["1006: 1006"]);
    let sent = "socket.send(Message::Close(Some(FRAME)));";
    assert_eq!(found("#[test]", sent), ["1006: 1006, test"]);
    assert_eq!(found("#[test]", "let f = FRAME; socket.send(f);"), ["1006: 1006, test"]);
}

#[test]
fn a_constant_is_sent_where_somebody_sends_it() {
    let found = |uses: &str| {
        axum(&format!(
            "const ABNORMAL: CloseFrame = CloseFrame {{ code: 1006, reason: TEXT }};
             async fn f(mut socket: WebSocket) {{ {uses} }}"
        ))
    };
    for uses in [
        "socket.send(Message::Close(Some(ABNORMAL))).await;",
        "socket.send(Message::Close(Some(ABNORMAL.clone()))).await;",
        "socket.close(ABNORMAL).await;",
        "socket.send(Message::Close(Some(self::ABNORMAL))).await;",
    ] {
        assert_eq!(found(uses), ["1006: 1006"], "{uses}");
    }
    for uses in ["yield Some(ABNORMAL)", "log(ABNORMAL);", "frame.unwrap_or(ABNORMAL)", ""] {
        assert!(found(uses).is_empty(), "{uses}");
    }
}

#[test]
fn a_field_is_sent_where_somebody_sends_it() {
    let found = |function: &str| {
        axum(&format!(
            "struct Peer {{ last: Message }}
             impl Peer {{
                 fn new() -> Peer {{
                     Peer {{ last: Message::Close(Some(CloseFrame {{ code: 1006, reason }})) }}
                 }}
                 {function}
             }}"
        ))
    };
    let sends = "async fn end(self, mut socket: WebSocket) { socket.send(self.last).await; }";
    assert_eq!(found(sends), ["1006: 1006"]);
    assert!(found("fn is_last(&self, other: &Message) -> bool { self.last == *other }").is_empty());
}

#[test]
fn a_queued_frame_is_sent_where_somebody_sends_what_is_received() {
    let found = |done: &str| {
        axum(&format!(
            "async fn pump(message: Option<Message>, queue: Sender<Message>) {{
                 let next = match message {{
                     Some(message) => message,
                     None => Message::Close(Some(CloseFrame {{ code: 1006, reason }})),
                 }};
                 queue.send(next).await;
             }}
             async fn take(mut queue: Receiver<Message>, mut socket: WebSocket) {{
                 while let Some(message) = queue.recv().await {{ {done} }}
             }}"
        ))
    };
    assert_eq!(found("socket.send(message).await;"), ["1006: 1006"]);
    assert!(found("println!(\"{message:?}\");").is_empty());
}

#[test]
fn what_a_sink_is_given() {
    let found = |name: &str| {
        let text = format!(
            "use axum::extract::ws; use worker::{{CloseEvent, WebSocket}};
             impl Sink for S {{ fn {name}(self: Pin<&mut Self>, item: ws::Message) {{
                 if let ws::Message::Close(Some(frame)) = item {{
                     self.inner.close(frame.code.into());
                     let out = tungstenite::protocol::CloseFrame {{ code: frame.code.into(), reason: \"\".into() }};
                 }}
             }} }}"
        );
        sites(&["axum", "worker", "tungstenite"], &text)
    };
    assert_eq!(found("start_send"), ["frame.code: Unknown"]);
    assert_eq!(found("relay"), ["frame.code: received from axum"]);
}

#[test]
fn a_code_that_is_assigned_anew_is_not_the_first_one() {
    let send = "socket.send(Message::Close(Some(sent))).await;";
    let code = |between: &str| found(&format!("let mut sent = FRAME; {between} {send}"));
    let anew = code("sent.code = 1000;");
    assert!(!anew.iter().any(|one| one.ends_with("1006")), "{anew:?}");
    assert!(anew.iter().any(|one| one.ends_with("1000")), "{anew:?}");
    for kept in ["if x { sent.code = 1000; }", "socket.feed(sent.clone()); sent.code = 1000;", ""] {
        let all = code(kept);
        assert!(all.iter().any(|one| one.ends_with("1006")), "{kept}: {all:?}");
    }
}
