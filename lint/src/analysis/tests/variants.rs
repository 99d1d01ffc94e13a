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
