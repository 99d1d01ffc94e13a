//! What is known of a code: where it is chosen, made up, given by others or received.

use super::{axum, sites};

/// What is found for a code in a frame of axum's, after some statements.
pub(super) fn code(statements: &str, code: &str) -> Vec<String> {
    axum(&format!(
        "async fn f(given: u16, frame: Option<CloseFrame>, other: Option<u16>, x: X) {{
             {statements} CloseFrame {{ code: {code}, reason: \"\".into() }};
         }}"
    ))
}

/// What is found for each code, after its statements, ends as given, and there is nothing else.
fn all_are(known: &[&str], codes: &[(&str, &str)]) {
    let ends = |found: &[String]| {
        found.len() == known.len()
            && known
                .iter()
                .all(|known| found.iter().filter(|one| one.ends_with(known)).count() == 1)
    };
    let found = codes.iter().map(|&(before, it)| (before, it, code(before, it)));
    let wrong: Vec<_> = found.filter(|(_, _, found)| !ends(found)).collect();
    assert!(wrong.is_empty(), "{known:?}: {wrong:#?}");
}

#[test]
fn a_loop_yields_what_it_is_left_with() {
    let sites = |body: &str| {
        let text = format!(
            "use actix_ws::{{CloseCode, CloseReason, Message, Session}};
             async fn f(session: Session, given: Option<CloseReason>) {{
                 let reason = loop {{ {body} }};
                 let _ = session.close(reason).await;
             }}"
        );
        sites(&["actix-ws"], &text)
    };
    for body in [
        "if lost { break Some(CloseCode::Abnormal.into()); }",
        "match next { None => break Some(CloseCode::Abnormal.into()), Some(x) => take(x) }",
        "tokio::select! { _ = tick => { break Some(CloseCode::Abnormal.into()) } _ = other => {} }",
        "tokio::select! { _ = tick => break Some(CloseCode::Abnormal.into()), else => {} }",
        "for x in all { if x { break; } } break Some(CloseCode::Abnormal.into());",
    ] {
        assert_eq!(sites(body), ["CloseCode::Abnormal: 1006"], "{body}");
    }
    for body in [
        "let x = loop { break CloseCode::Abnormal; }; use_it(x); break given;",
        "all.map(|x| loop { break x }); break None;",
        "break given",
    ] {
        let found = sites(body);
        assert!(!found.iter().any(|one| one.contains("1006")), "{body}: {found:?}");
    }
    let both =
        "if lost { break Some(CloseCode::Abnormal.into()); } break Some(CloseCode::Away.into());";
    assert_eq!(sites(both), ["CloseCode::Abnormal: 1006", "CloseCode::Away: 1001"]);
}

#[test]
fn what_stands_in_for_a_code() {
    all_are(
        &[": Unknown", ": 1006"],
        &[
            ("", "other.unwrap_or(1006)"),
            ("let code = other;", "code.unwrap_or(1006)"),
            ("", "x.code().unwrap_or_else(|| 1006)"),
            ("", "x.code().unwrap_or(close_code::ABNORMAL)"),
            ("", "other.unwrap_or(1006u16)"),
        ],
    );
    all_are(&[": Unknown", ": 0"], &[("", "other.unwrap_or_default()")]);
    all_are(
        &[": Unknown", ": 1000"],
        &[("", "other.unwrap_or(1000)"), ("", "x.code().unwrap_or_else(|| 1000)")],
    );
}

#[test]
fn what_is_made_up() {
    all_are(
        &[": received from axum", "MadeUp { number: 1000 }"],
        &[
            ("", "frame.map_or(1000, |f| f.code)"),
            ("", "frame.as_ref().map(|f| f.code).unwrap_or(1000)"),
            ("let code = frame.map(|f| f.code);", "code.unwrap_or(1000)"),
            ("let (code, _) = frame.map(|f| (f.code, f.reason)).unwrap_or((1000, x));", "code"),
            (
                "let (code, reason) = frame.map_or((1000, x), |f| (f.code, f.reason));",
                "code.into()",
            ),
            (
                "let (code, _) = frame.map(|f| (f.code, f.reason)).unwrap_or_else(|| (1000, x));",
                "code",
            ),
        ],
    );
    let made_up = [": received from axum", "1000: MadeUp { number: 1000 }"];
    for chosen in [
        "match frame { Some(f) => f.code, None => 1000 }",
        "if let Some(f) = &frame { f.code } else { 1000 }",
    ] {
        all_are(&made_up, &[("", chosen), (&format!("let code = {chosen};"), "code")]);
    }
    let chosen = "match &frame { None => 1000, Some(f) if x => f.code, Some(_) => given }";
    let found = [made_up.as_slice(), &[": Unknown"]].concat();
    all_are(&found, &[("", chosen), (&format!("let code = {chosen};"), "code")]);
}

#[test]
fn what_is_chosen_is_not_made_up() {
    for chosen in [
        "match other { Some(code) => code, None => 1000 }",
        "if x { given } else { 1000 }",
        "match frame { Some(_) => 1001, None => 1000 }",
        "if let Some(code) = other { code } else { 1000 }",
        "if frame.is_some() { 1001 } else { 1000 }",
        "x.map_or(1000, |f| f.code)",
        "match &frame { Some(f) if f.code == 1012 => 1012, Some(_) => 1001, None => 1000 }",
    ] {
        let found = code("", chosen);
        assert!(!found.iter().any(|one| one.contains("MadeUp")), "{chosen}: {found:?}");
    }
    let tuples = "match frame { Some(f) => (1001, f.reason), None => (1000, x) }";
    let found = code(&format!("let (code, _) = {tuples};"), "code");
    assert_eq!(found, ["1001: 1001", "1000: 1000"]);
}

#[test]
fn an_arm_that_spells_its_own_code_says_nothing() {
    let found = sites(
        &["axum", "tungstenite"],
        "use tungstenite::protocol::frame::coding::CloseCode;
         fn f(code: CloseCode) -> axum::extract::ws::CloseFrame {
             axum::extract::ws::CloseFrame {
                 code: match code {
                     CloseCode::Normal => 1000, CloseCode::Status => 1005,
                     CloseCode::Abnormal => 1006, CloseCode::Tls => 1015,
                     CloseCode::Library(n) => n, other => other.into(),
                 },
                 reason: \"\".into(),
             }
         }",
    );
    assert!(!found.iter().any(|one| one.contains("100") || one.contains("1015")), "{found:?}");
    let other = "match x { Lost::Abnormal => 1006, _ => given }";
    assert!(code("", other).contains(&"1006: 1006".to_owned()), "{:?}", code("", other));
}

#[test]
fn constants_of_others() {
    all_are(
        &[": 400"],
        &[("", "StatusCode::BAD_REQUEST.as_u16()"), ("", "http::StatusCode::BAD_REQUEST")],
    );
    all_are(&[": 65535"], &[("", "u16::MAX"), ("", "std::u16::MAX")]);
    all_are(&[": Unknown"], &[("", "StatusCode::OWN"), ("", "Limits::MAX"), ("", "u64::MAX")]);
    // What the package defines under such a name is its own.
    let own = "struct StatusCode; impl StatusCode { const BAD_REQUEST: u16 = 4400; } mod u16 { pub const MAX: u16 = 4001; }";
    let found = axum(&format!(
        "{own} fn f() {{ CloseFrame {{ code: StatusCode::BAD_REQUEST, reason: x }};
             CloseFrame {{ code: u16::MAX, reason: x }}; }}"
    ));
    let sent = |number: &str| {
        found.iter().any(|one| {
            one.ends_with(&format!("MAX: {number}")) || one.ends_with(&format!("REQUEST: {number}"))
        })
    };
    assert!(sent("4400") && sent("4001"), "{found:?}");
}

#[test]
fn a_way_into_a_value_is_followed_for_eight_steps() {
    let found = |depth: usize| {
        let tuple = format!("{}1006{}", "(".repeat(depth), ", )".repeat(depth));
        code("", &format!("({tuple}){}", ".0".repeat(depth)))
    };
    assert_eq!(found(8), ["1006: 1006"]);
    assert_eq!(found(9).len(), 1);
    assert_ne!(found(9), ["1006: 1006"]);
}

#[test]
fn a_trait_of_the_package_for_a_frame() {
    let found = |ty: &str| {
        let text = format!(
            "trait Rejects {{ fn rejects() -> Self; }}
             impl Rejects for {ty} {{
                 fn rejects() -> Self {{ Self {{ code: 1006, reason: \"\".into() }} }}
             }}"
        );
        sites(&["axum"], &text)
    };
    assert_eq!(found("axum::extract::ws::CloseFrame"), ["1006: 1006"]);
    assert!(found("crate::CloseFrame").is_empty());
    assert!(found("axum::extract::ws::Message").is_empty());
}

#[test]
fn a_library_that_another_hands_on() {
    let found = |dependencies: &[&str], path: &str| {
        let text = format!(
            "use {path}::protocol::{{CloseFrame, frame::coding::CloseCode}};
             fn f() {{ CloseFrame {{ code: CloseCode::Abnormal, reason: \"\".into() }}; }}"
        );
        sites(dependencies, &text)
    };
    let both = &["client", "tungstenite"];
    assert_eq!(found(both, "client::support::tungstenite"), ["CloseCode::Abnormal: 1006"]);
    assert!(found(both, "crate::support::tungstenite").is_empty());
    assert!(found(both, "stranger::tungstenite").is_empty());
    assert!(found(&["client"], "client::support::tungstenite").is_empty());
}

#[test]
fn whole_frames_that_are_received() {
    let dependencies = &["actix-web-actors", "awc", "reqwest-websocket", "axum"];
    let relay = |text: &str| {
        let text = format!(
            "use actix_web_actors::ws; use actix_web_actors::ws::WebsocketContext;
             fn f(mut awc: X, ctx: &mut WebsocketContext<S>, m: ws::Message) {{ {text} }}"
        );
        sites(dependencies, &text)
    };
    assert_eq!(
        relay(
            "if let ws::Message::Close(reason) = m { awc.send(awc::ws::Message::Close(reason)); }"
        ),
        ["reason: received from actix-http"]
    );
    let back = "if let ws::Message::Close(reason) = m { ctx.close(reason); }";
    assert_eq!(relay(back), ["reason: received from actix-http"]);
}

#[test]
fn a_pattern_of_numbers_that_are_never_sent_chooses_one_of_them() {
    let of = |pattern: &str| code("", &format!("match given {{ {pattern} => it, _ => 1000 }}"));
    for (pattern, known) in [
        ("it @ 500..=599", "it: 500"),
        ("it @ (0..=999 | 408)", "it: 0"),
        ("it @ 5000..=65535", "it: 5000"),
    ] {
        assert!(of(pattern).contains(&known.to_owned()), "{pattern}: {:?}", of(pattern));
    }
    for pattern in ["it @ 900..=1000", "it @ (999 | 5000)", "it @ 3000..", "it @ ..=999"] {
        let found = of(pattern);
        assert!(!found.iter().any(|one| one.starts_with("it: ") && one.len() < 9), "{found:?}");
    }
}

#[test]
fn a_function_that_is_kept_yields_what_it_returns() {
    let found = axum(
        "struct Hooks { lost: fn() -> u16, full: fn(u32) -> u16 }
         fn lost() -> u16 { 1006 }
         impl Default for Hooks {
             fn default() -> Self { Hooks { lost, full: |_| 1013 } }
         }
         fn f(hooks: &Hooks) { CloseFrame { code: (hooks.lost)(), reason: \"\".into() }; }
         fn g(hooks: &Hooks) { CloseFrame { code: (hooks.full)(1), reason: \"\".into() }; }
         fn h(code: impl Fn() -> u16) { CloseFrame { code: code(), reason: \"\".into() }; }
         fn i() { h(|| 1015) }",
    );
    for number in ["1006", "1013", "1015"] {
        let is_it = |one: &&String| one.ends_with(number);
        assert_eq!(found.iter().filter(is_it).count(), 1, "{number}: {found:?}");
    }
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn what_may_fail_has_a_fallback() {
    for before in [
        "async fn work() -> u16 { 1000 } let it = tokio::spawn(work()).await;",
        "let (to, mut from) = channel(1); to.send(1000); let it = from.recv().await;",
        "async fn work() -> u16 { 1000 } let it = timeout(LIMIT, work()).await;",
    ] {
        let found = code(before, "it.unwrap_or(1006)");
        assert!(found.iter().any(|one| one.ends_with("1006")), "{before}: {found:?}");
    }
    // It is always there.
    let found = code("let it = Some(1000);", "it.unwrap_or(1006)");
    assert!(!found.iter().any(|one| one.ends_with("1006")), "{found:?}");
}

#[test]
fn one_checked_code_does_not_check_the_others() {
    let found = sites(
        &["axum", "wsclose"],
        "use axum::extract::ws::CloseFrame; use wsclose::SendCode;
         fn f(checked: SendCode, x: u8) {
             let code = match x { 0 => checked.get(), 1 => 1005, _ => 1000 };
             CloseFrame { code, reason: \"\".into() };
         }",
    );
    assert!(found.iter().any(|one| one.ends_with("1005")), "{found:?}");
}

#[test]
fn a_fold_yields_its_start_or_what_its_closure_makes() {
    let found = code(
        "let it = x.fold(1001, |worst, one| match one { 0 => worst, 1 => 1008, _ => 1006 });",
        "it",
    );
    assert_eq!(found, ["1001: 1001", "1008: 1008", "1006: 1006"]);
}

#[test]
fn a_loop_of_closures_that_is_broken_off_says_why() {
    let found = axum(
        "struct Why(u16);
         fn step(x: u8) -> ControlFlow<Why, ()> {
             if x > 1 { return ControlFlow::Break(Why(1006)); }
             ControlFlow::Continue(())
         }
         fn f() {
             if let ControlFlow::Break(Why(code)) = step(1) {
                 CloseFrame { code, reason: \"\".into() };
             }
         }",
    );
    assert!(found.iter().any(|one| one.ends_with(": 1006")), "{found:?}");
}

#[test]
fn a_map_is_extended_by_entries() {
    let found = code(
        "let mut all = HashMap::new(); all.extend([(4, 1013), (5, 1006)]); let it = all.get(&4);",
        "it",
    );
    assert_eq!(found.get(1..), Some(&["1013: 1013".to_owned(), "1006: 1006".to_owned()][..]));
}

#[test]
fn what_is_found_by_a_closure_of_a_list_is_its_value() {
    let found = code(
        "let all = vec![(\"a\", |_| Some(1000)), (\"b\", |_| Some(1006))];
         let it = all.iter().find_map(|(name, judge)| judge(name));",
        "it",
    );
    assert!(found.iter().any(|one| one.ends_with(": 1006")), "{found:?}");
}

#[test]
fn an_element_is_taken_out_of_a_table() {
    let found = |before: &str, code: &str| {
        axum(&format!(
            "const ALL: [u16; 2] = [1000, 1006]; const NAMED: [(&str, u16); 2] = [(\"a\", 1000), (\"b\", 1006)];
             enum End {{ Lost, Left }}
             struct Table {{ codes: HashMap<&'static str, u16> }}
             fn table() -> Table {{ Table {{ codes: NAMED.into_iter().collect() }} }}
             fn f(at: usize, name: &str, bytes: &[u8]) {{
                 {before} CloseFrame {{ code: {code}, reason: x }};
             }}"
        ))
    };
    for (before, code) in [
        ("", "ALL[at]"),
        ("let all = [1000, 1006];", "all[at]"),
        ("let all: HashMap<_, _> = NAMED.into_iter().collect();", "all[name]"),
        ("let all = HashMap::from([(\"a\", 1000), (\"b\", 1006)]);", "all[name]"),
        ("let all = table();", "all.codes[name]"),
        ("let all = HashMap::from([(End::Lost, 1006), (End::Left, 1000)]);", "all[&end]"),
        (
            "let all = [(End::Lost, 1006), (End::Left, 1000)];
             let all: HashMap<_, _> =
                 all.into_iter().filter_map(|(end, n)| Some((end, NonZeroU16::new(n)?))).collect();",
            "all.get(&end).copied().unwrap().get()",
        ),
    ] {
        assert_eq!(found(before, code).len(), 2, "{before} {code}: {:?}", found(before, code));
    }
    assert_eq!(found("", "ALL[0]"), ["1000: 1000"]);
    assert_eq!(found("const AT: usize = 1;", "ALL[AT]"), ["1006: 1006"]);
    assert_eq!(found("let all = [1000, 1006];", "all[1]"), ["1006: 1006"]);
    assert!(!found("", "bytes[0].into()").iter().any(|one| one.ends_with(char::is_numeric)));
}
