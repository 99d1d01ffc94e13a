//! What is known of a code that depends on the variant or the type of a value.

use super::{axum, sites};

#[test]
fn a_variant_that_was_tested_for_is_not_sent() {
    let found = |before: &str, after: &str| {
        axum(&format!(
            "enum E {{ Lost, Full, Io(u8) }}
             impl E {{ fn code(&self) -> u16 {{
                 match self {{ E::Full => 1013, E::Io(_) => 1006, E::Lost => 1001 }}
             }} }}
             fn f(e: E) {{ {before} CloseFrame {{ code: e.code(), reason: x }}; {after} }}"
        ))
        .iter()
        .filter(|one| one.contains("1006"))
        .count()
    };
    assert_eq!(found("", ""), 1);
    assert_eq!(found("if let E::Io(_) = e { return; }", ""), 0);
    assert_eq!(found("if let E::Full = e { return; }", ""), 1);
    assert_eq!(found("let e = match e { E::Io(_) => return, other => other };", ""), 0);
    assert_eq!(found("let mut e = e; if let E::Io(_) = e { return; } e = next();", ""), 1);
    let in_arm = |arm: &str| found(&format!("match &e {{ {arm} => {{"), "} _ => {} }");
    assert_eq!(in_arm("E::Full"), 0);
    assert_eq!(in_arm("E::Full | E::Io(_)"), 1);
}

#[test]
fn an_arm_takes_only_the_values_that_it_names() {
    let text = "enum End { Broken(Kind), Lost }
        fn ask() -> End { End::Broken(kind()) }
        fn f() {
            let code = match ask() {
                End::Broken(Kind::Full) => 1013,
                End::Broken(Kind::Wrong) => 1006,
                End::Broken(_) => 1005,
                End::Lost => 1015,
            };
            CloseFrame { code, reason: x };
        }";
    assert_eq!(axum(text), ["1013: 1013", "1006: 1006", "1005: 1005"]);
}

#[test]
fn an_error_in_a_queue_is_converted_to_a_code_and_a_reason() {
    let text = "use poem::web::websocket::{CloseCode, Message, WebSocketStream};
        enum Ending { Left, Lost }
        impl From<Ending> for (CloseCode, String) {
            fn from(ending: Ending) -> Self {
                let code = match ending { Ending::Left => 1001, Ending::Lost => 1006 };
                (code.into(), String::new())
            }
        }
        async fn write(mut sink: WebSocketStream, mut queue: Receiver<Result<String, Ending>>) {
            let message = match queue.recv().await {
                Some(Ok(text)) => Message::text(text),
                Some(Err(ending)) => Message::Close(Some(ending.into())),
                None => return,
            };
            sink.send(message).await;
        }";
    assert_eq!(sites(&["poem"], text), ["1001: 1001", "1006: 1006"]);
}

#[test]
fn a_blanket_implementation_hides_no_default() {
    let text = "trait Parting { fn code(&self) -> u16 { 1006 } }
        struct Idle; impl Parting for Idle {}
        struct Slow; impl Parting for Slow { fn code(&self) -> u16 { 1008 } }
        impl<P: Parting + ?Sized> Parting for &P { fn code(&self) -> u16 { (**self).code() } }
        fn f(parting: impl Parting) { CloseFrame { code: parting.code(), reason: x }; }";
    let found = axum(text);
    for code in ["1006: 1006", "1008: 1008"] {
        assert!(found.iter().any(|one| one == code), "{found:?}");
    }
}

#[test]
fn the_other_patterns_name_the_type_of_an_error() {
    let text = "enum Full { Disk } impl Full { fn code(&self) -> u16 { 500 } }
        enum Failed { Io(u8), Busy }
        impl Failed { fn code(&self) -> u16 {
            match self { Failed::Io(_) => 1006, Failed::Busy => 1013 }
        } }
        async fn f() {
            let outcome = async { run().await?; Ok(()) };
            let code = match outcome.await {
                Ok(()) => 1000,
                Err(Failed::Busy) => 1001,
                Err(error) => error.code(),
            };
            CloseFrame { code, reason: x };
        }";
    assert_eq!(axum(text), ["1006: 1006", "1000: 1000", "1001: 1001"]);
}

#[test]
fn an_alias_of_a_result_has_a_default_error() {
    for (output, code) in [("Result<u8>", "1006: 1006"), ("Result<u8, Other>", "500: 500")] {
        let text = format!(
            "pub type Result<T, E = Lost> = std::result::Result<T, E>;
             struct Lost; impl Lost {{ fn code(&self) -> u16 {{ 1006 }} }}
             struct Other; impl Other {{ fn code(&self) -> u16 {{ 500 }} }}
             fn ask() -> {output} {{ todo() }}
             fn f() {{
                 if let Err(error) = ask() {{ CloseFrame {{ code: error.code(), reason: x }}; }}
             }}"
        );
        assert_eq!(axum(&text), [code], "{output}");
    }
}

#[test]
fn a_default_of_what_is_in_a_field_is_sent() {
    let text = "#[derive(Deserialize)]
        struct Config { #[serde(default = \"closing\")] code: u16 }
        fn closing() -> u16 { 2000 }
        struct Desk { config: Arc<Config> }
        impl Desk { fn close(&self) { CloseFrame { code: self.config.code, reason: x }; } }";
    assert_eq!(axum(text), ["2000: 2000"]);
}

#[test]
fn an_alias_says_what_another_crates_type_holds() {
    let text = "use std::sync::{Arc, Mutex}; use tokio::sync::watch;
        struct Lost; impl Lost { fn code(&self) -> u16 { 1006 } }
        struct Full; impl Full { fn code(&self) -> u16 { 500 } }
        type Shared = Arc<Mutex<Lost>>;
        type Stages = watch::Receiver<Result<u8, Full>>;
        fn f(shared: Shared, mut stages: Stages) {
            let code = shared.lock().unwrap().code();
            CloseFrame { code, reason: x };
            if let Err(error) = stages.borrow_and_update().clone() {
                CloseFrame { code: error.code(), reason: x };
            }
        }";
    assert_eq!(axum(text), ["1006: 1006", "500: 500"]);
}

#[test]
fn what_takes_an_enum_converts_it() {
    let found = |conversion: &str| {
        let text = format!(
            "use warp::ws::Message;
             enum Kind {{ Token = 1, Gone }}
             {conversion}
             struct Plan {{ kind: Kind }}
             impl Plan {{ fn message(self) -> Message {{ Message::close_with(self.kind, \"x\") }} }}
             async fn f(mut socket: WebSocket) {{
                 let _ = socket.send(Plan {{ kind: Kind::Gone }}.message()).await;
             }}"
        );
        sites(&["warp"], &text)
    };
    let arms = "match kind { Kind::Token => 1008, Kind::Gone => 410 }";
    let from = format!("impl From<Kind> for u16 {{ fn from(kind: Kind) -> u16 {{ {arms} }} }}");
    assert_eq!(found(&from), ["1008: 1008", "410: 410"]);
    let into = format!("impl Into<u16> for Kind {{ fn into(self) -> u16 {{ {arms} }} }}");
    assert_eq!(found(&into.replace("match kind", "match self")), ["1008: 1008", "410: 410"]);
    // Another number of it is not sent.
    let other = from.replace("u16", "u64");
    assert!(!found(&other).iter().any(|one| one.ends_with("410")), "{:?}", found(&other));
}

#[test]
fn a_field_that_another_field_decides_about_is_that_of_its_values() {
    let found = |chosen: &str| {
        axum(&format!(
            "enum By {{ Peer, Us }}
             struct End {{ code: u16, is_clean: bool, by: By }}
             fn lost() -> End {{ End {{ code: 1006, is_clean: false, by: By::Us }} }}
             fn left() -> End {{ End {{ code: 1005, is_clean: true, by: By::Peer }} }}
             impl End {{ fn code(&self) -> u16 {{ {chosen} }} }}
             fn f(end: Mutex<End>) {{ CloseFrame {{ code: end.lock().code(), reason: x }}; }}"
        ))
    };
    let (lost, left) = ("1006: 1006", "1005: 1005");
    assert_eq!(found("self.code"), [lost, left]);
    assert_eq!(found("if self.is_clean { self.code } else { 1001 }"), [left, "1001: 1001"]);
    assert_eq!(found("if self.is_clean { 1001 } else { self.code }"), [lost, "1001: 1001"]);
    assert_eq!(
        found("match self.by { By::Us => self.code, By::Peer => 1001 }"),
        [lost, "1001: 1001"]
    );
    assert_eq!(found("match self.by { By::Peer => self.code, _ => 1001 }"), [left, "1001: 1001"]);
    assert_eq!(found("if other.is_clean { self.code } else { 1001 }"), [lost, left, "1001: 1001"]);
}

#[test]
fn the_place_of_into_says_what_it_makes() {
    let found = |body: &str| {
        axum(&format!(
            "use tokio_tungstenite::tungstenite::{{Error, protocol}};
             struct End {{ code: u16 }}
             impl From<Error> for End {{ fn from(_: Error) -> Self {{ End {{ code: 1006 }} }} }}
             struct Other {{ code: u16 }}
             impl From<Error> for Other {{ fn from(_: Error) -> Self {{ Other {{ code: 1011 }} }} }}
             fn f(e: Error, known: Option<End>) {{
                 {body}
                 CloseFrame {{ code: end.code, reason: x }};
             }}"
        ))
    };
    for body in [
        "let end: End = e.into();",
        "let end: End = loop { if a { break e.into(); } };",
        "let end: End = 'a: { if a { break 'a e.into(); } e.into() };",
        "let end = loop { if a { break e.into(); } if b { break End { code: 1006 }; } };",
        "let end = match a { 0 => End { code: 1006 }, _ => e.into() };",
        "let end: End = known.unwrap_or(e.into());",
        "let end = known.unwrap_or_else(|| e.into());",
        "let end = known.unwrap_or_else(|| { return e.into(); });",
        "let end: End = a.map_or_else(|| e.into(), |it| it.into());",
        "let end: End = a.and_then(|it| e.into());",
    ] {
        let found = found(body);
        assert!(found.iter().any(|one| one.ends_with("1006")), "{body}: {found:?}");
        assert!(!found.iter().any(|one| one.ends_with("1011")), "{body}: {found:?}");
    }
    for body in [
        "let end: Other = loop { if a { break e.into(); } };",
        "let end: Other = a.map_or_else(|| e.into(), |it| it.into());",
        "let end: Other = { let unused = loop { break e.into(); }; e.into() };",
        "let end: Other = a.is_some_and(|it| e.into()).then(|| e.into());",
    ] {
        assert!(!found(body).iter().any(|one| one.ends_with("1006")), "{body}");
    }
}

#[test]
fn variants_without_a_number_are_counted() {
    let found = |body: &str| {
        axum(&format!(
            "const FIRST: u16 = 1000;
             enum End {{ Done = FIRST as isize, Left, Wrong, Type, Timeout, Own = 4000, Full }}
             enum Plain {{ Done, Left }}
             fn f(end: End, plain: Plain) {{ CloseFrame {{ code: {body}, reason: x }}; }}"
        ))
    };
    assert_eq!(found("End::Timeout as u16"), ["4000: 4000", "Full: 4001", "End::Timeout: 1004"]);
    assert_eq!(
        found("end as u16"),
        [
            "FIRST as isize: 1000",
            "Left: 1001",
            "Wrong: 1002",
            "Type: 1003",
            "Timeout: 1004",
            "4000: 4000",
            "4000: 4000",
            "Full: 4001",
            "Full: 4001",
        ]
    );
    assert_eq!(found("plain as u16"), ["4000: 4000", "Full: 4001", "plain as u16: Unknown"]);
}

#[test]
fn a_table_of_what_happened_is_not_one_of_all_codes() {
    let found = |arms: &str| {
        let text = format!(
            "struct End {{ code: u16 }}
             fn end(it: Option<Message>, code: CloseCode) -> End {{ match it {{ {arms} }} }}
             fn f(it: Option<Message>) {{ CloseFrame {{ code: end(it).code, reason: x }}; }}"
        );
        axum(&text).iter().filter(|one| one.ends_with("1005") || one.ends_with("1006")).count()
    };
    assert_eq!(
        found(
            "None => End { code: 1006 }, Some(Message::Close(None)) => End { code: 1005 }, _ => End { code: 1000 }"
        ),
        2
    );
    assert_eq!(
        found("Code::Abnormal => End { code: 1006 }, Code::NoStatus => End { code: 1005 }"),
        0
    );
}

#[test]
fn a_sum_is_judged_for_each_of_its_bases() {
    let found = |code: &str| {
        axum(&format!(
            "#[derive(Clone, Copy)] enum Old {{ Full = 1, Stale = 2 }}
             impl Old {{ fn base(self) -> u16 {{
                 match self {{ Old::Full => 4100, Old::Stale => 410 }}
             }} }}
             fn f(old: Old, low: bool, seat: u8) {{
                 CloseFrame {{ code: {code}, reason: x }};
             }}"
        ))
    };
    let wrong = |code: &str| {
        let found = found(code);
        found.into_iter().filter(|one| !one.ends_with("Unknown")).collect::<Vec<_>>()
    };
    assert_eq!(wrong("old.base() + old as u16"), ["410: 411"]);
    assert_eq!(wrong("if low { 1100 } else { 4100 } + u16::from(seat)"), ["1100: 1100"]);
    assert_eq!(
        wrong("if low { 1100 } else { 1200 } + old as u16"),
        ["if low { 1100 } else { 1200 } + old as u16: 1101"]
    );
    assert_eq!(wrong("if low { 4000 } else { 4100 } + old as u16"), [] as [&str; 0]);
    assert_eq!(wrong("if low { 990 } else { 4100 } + u16::from(seat)"), [] as [&str; 0]);
}
