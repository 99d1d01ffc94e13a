//! What is known of a reason.

use super::{judged, package_of};
use crate::site::Reason;

/// What is known of the reasons in a file that uses axum.
pub(super) fn reasons(text: &str) -> Vec<Reason> {
    let text = format!("use axum::extract::ws::CloseFrame; {text}");
    judged(&package_of(&["axum"], &text)).sites.into_iter().map(|site| site.reason).collect()
}

/// What is known of one reason in a function with these parameters.
pub(super) fn reason(parameters: &str, reason: &str) -> Reason {
    let constants =
        "const SHORT: &str = \"gone\"; struct S; impl S { const OWN: &str = \"lost\"; }";
    let text = format!(
        "{constants} fn f({parameters}) {{ CloseFrame {{ code: 4001, reason: {reason} }}; }}"
    );
    match reasons(&text).as_slice() {
        [one] => one.clone(),
        all => panic!("{reason}: {all:?}"),
    }
}

#[test]
fn a_constant_has_its_length() {
    for text in ["SHORT.into()", "SHORT.to_string().into()", "S::OWN.to_owned().into()"] {
        assert_eq!(reason("", text), Reason::Literal { len: 4 }, "{text}");
    }
    // What has its name in a function is something else.
    assert_eq!(reason("SHORT: String", "SHORT.into()"), Reason::Unknown);
    assert_eq!(reason("", "OTHER.into()"), Reason::Unknown);
}

#[test]
fn a_constant_is_that_of_its_module() {
    let long = "x".repeat(124);
    let text = format!(
        "mod a {{ pub const REASON: &str = \"gone\"; }} mod b {{ pub const REASON: &str = \"{long}\"; }}
         fn f() {{ CloseFrame {{ code: 4001, reason: a::REASON.to_string().into() }}; }}"
    );
    assert_eq!(reasons(&text), [Reason::Literal { len: 4 }]);
}

#[test]
fn json_is_as_long_as_its_type() {
    for text in ["serde_json::to_string(&x).unwrap().into()", "serde_json::to_string_pretty(&x)?"] {
        // The name does not promise a `String` here: it is inside a `Result`.
        let what = "serde_json::to_string()";
        for ty in ["String", "HashMap<u8, u8>", "&[u8]", "Option<serde_json::Value>"] {
            assert_eq!(reason(&format!("x: {ty}"), text), Reason::Unbounded { what }, "{ty}");
        }
        assert_eq!(reason("x: u16", text), Reason::Bounded);
        // The length of an unknown type is unknown.
        for parameters in ["", "x: Other", "x: T"] {
            assert_eq!(reason(parameters, text), Reason::Unknown, "{parameters}");
        }
    }
    for text in ["json::to_string(&x).into()", "serde_json::from_str(&x)?", "to_string(&x)"] {
        assert_eq!(reason("", text), Reason::Unknown, "{text}");
    }
}

#[test]
fn a_type_says_more_than_a_name() {
    let unbounded = |parameters, text| matches!(reason(parameters, text), Reason::Unbounded { .. });
    for (parameters, text) in [
        ("room_code: &str", "format!(\"{room_code}\").into()"),
        ("max_len: String", "format!(\"{max_len}\").into()"),
        ("room_code: &str", "format!(\"{}\", room_code).into()"),
        ("", "format!(\"{name}\").into()"),
    ] {
        assert!(unbounded(parameters, text), "{parameters} {text}");
    }
    for (parameters, text) in [
        ("room_code: u32", "format!(\"{room_code}\").into()"),
        ("name: u32", "format!(\"{name:>4}\").into()"),
        ("", "format!(\"{max_len}\").into()"),
        ("", "format!(\"{SHORT}\").into()"),
    ] {
        assert!(!unbounded(parameters, text), "{parameters} {text}");
    }
}

#[test]
fn errors_of_the_standard_library_are_short() {
    let parsed = |ty: &str| {
        let shown = "Err(it) => it.to_string(), Ok(_) => String::new()";
        let text = format!("match text.parse::<{ty}>() {{ {shown} }}.into()");
        let found = reasons(&format!(
            "fn f(text: &str) {{ CloseFrame {{ code: 4001, reason: {text} }}; }}"
        ));
        found.into_iter().find(|one| *one != Reason::Literal { len: 0 }).unwrap()
    };
    for ty in ["u32", "f64", "bool", "SocketAddr"] {
        assert_eq!(parsed(ty), Reason::Bounded, "{ty}");
    }
    assert_ne!(parsed("Query"), Reason::Bounded);
    assert_eq!(reason("it: ParseIntError", "it.to_string().into()"), Reason::Bounded);
    assert_eq!(reason("it: &SocketAddr", "format!(\"{}\", it.ip()).into()"), Reason::Bounded);
    assert_eq!(reason("[a, b]: [u16; 2]", "format!(\"{a} or {b}\").into()"), Reason::Bounded);
}

#[test]
fn a_limit_that_is_lowered_is_one() {
    let cut = |limit: usize| {
        reasons(&format!(
            "fn cut(text: &str, limit: usize) -> &str {{
                 let mut end = limit.min(text.len());
                 while !text.is_char_boundary(end) {{ end -= 1; }}
                 &text[..end]
             }}
             fn f(error: Error) {{
                 CloseFrame {{ code: 1011, reason: cut(&error.to_string(), {limit}).into() }};
             }}"
        ))
    };
    assert_eq!(cut(123), [Reason::Bounded]);
    assert!(matches!(cut(125).as_slice(), [Reason::UpTo { len: 125, .. }]));
}

#[test]
fn what_holds_values_is_shown_with_all_of_them() {
    for (ty, shown) in [("(u8, bool)", "{it:?}"), ("Option<i32>", "{it:?}")] {
        let text = format!("format!(\"{shown}\").into()");
        assert_eq!(reason(&format!("it: {ty}"), &text), Reason::Bounded, "{ty}");
    }
    let all = reason("it: Vec<u32>", "format!(\"{it:?}\").into()");
    assert!(matches!(all, Reason::Unbounded { .. }), "{all:?}");
    let sum = "format!(\"{}\", it.iter().map(len).sum::<usize>()).into()";
    assert_eq!(reason("it: Vec<String>", sum), Reason::Bounded);
}

#[test]
fn a_number_is_one_under_any_name() {
    let shown = |before: &str, parts: &str| {
        let text = format!(
            "type Id = u32; fn f(id: Id, limit: Duration, error: E, a: String, b: &str) {{ {before}
             CloseFrame {{ code: 4001, reason: format!(\"{parts}\").into() }}; }}"
        );
        reasons(&text)
    };
    assert_eq!(shown("", "{id}"), [Reason::Bounded]);
    assert_eq!(shown("let wait = limit.saturating_sub(x).as_secs();", "{wait}"), [Reason::Bounded]);
    assert_eq!(shown("let at = error.valid_up_to();", "{at}"), [Reason::Bounded]);
    assert_eq!(shown("let at = Duration::from_secs(x.into());", "{at:?}"), [Reason::Bounded]);
    assert_eq!(shown("let at = Uuid::new_v4();", "{at}"), [Reason::Bounded]);
    let elapsed = "let at = all.get(&1).map(|one| one.since.elapsed()).unwrap_or_default();";
    assert_eq!(shown(elapsed, "{at:.1?}"), [Reason::Bounded]);
    let unbounded = Reason::Unbounded { what: "format!" };
    for open in ["let text = a + b;", "let text = Url::from_text(a);", "let text = x.lapsed();"] {
        assert_eq!(shown(open, "{text:?}"), std::slice::from_ref(&unbounded), "{open}");
    }
}

#[test]
fn an_alias_is_what_its_arguments_say() {
    let shown = |ty: &str| {
        reasons(&format!(
            "struct Lost; type Outcome<T, E = Lost> = Result<T, E>;
             fn count() -> {ty} {{ given() }}
             fn f() {{ match count() {{
                 Ok(n) => CloseFrame {{ code: 4001, reason: format!(\"{{n}}\").into() }},
                 Err(_) => return,
             }}; }}"
        ))
    };
    for bounded in ["Outcome<usize>", "Outcome<u8, String>"] {
        assert_eq!(shown(bounded), [Reason::Bounded], "{bounded}");
    }
    assert_eq!(shown("Outcome<String, u8>"), [Reason::Unbounded { what: "format!" }]);
}

#[test]
fn a_text_from_elsewhere_is_cut() {
    let shown = |cut: &str| {
        reasons(&format!(
            "enum Halt {{ Full {{ tape: String }} }}
             fn f(halt: Halt) {{ match halt {{ Halt::Full {{ mut tape }} => {{
                 {cut} CloseFrame {{ code: 4001, reason: format!(\"{{tape}}!\").into() }}
             }} }}; }}"
        ))
    };
    assert_eq!(shown("tape.truncate(tape.floor_char_boundary(80));"), [Reason::Bounded]);
    let unbounded = Reason::Unbounded { what: "format!" };
    for open in ["", "tape.push('x');", "tape.truncate(80); tape.push_str(more);"] {
        assert_eq!(shown(open), std::slice::from_ref(&unbounded), "{open}");
    }
}

#[test]
fn the_other_patterns_of_a_match_name_its_type() {
    let shown = |pattern: &str| {
        reasons(&format!(
            "enum Kind {{ App(u16), Lost }}
             impl Display for Kind {{
                 fn fmt(&self, f: &mut Formatter) -> fmt::Result {{ write!(f, \"kind\") }}
             }}
             async fn f(kind: Pending) {{
                 match kind.await {{
                     {pattern} => {{}}
                     Ok(other) => CloseFrame {{ code: 4001, reason: other.to_string().into() }},
                 }}
             }}"
        ))
    };
    assert_eq!(shown("Ok(Kind::App(n))"), [Reason::Bounded]);
    assert_eq!(shown("Err(_)"), [Reason::Unbounded { what: "to_string()" }]);
}

#[test]
fn variants_that_were_tested_for_are_ruled_out() {
    let shown = |body: &str| {
        reasons(&format!(
            "#[derive(Error)] enum E {{
                 #[error(\"lost\")] Lost,
                 #[error(\"{{0}}\")] Told(String),
                 #[error(\"{{0}}\")] Io(String),
             }}
             trait Asks {{ async fn ask(&self, e: E) -> Result<u8, E>; }}
             impl Asks for Mutex<u8> {{
                 async fn ask(&self, e: E) -> Result<u8, E> {{
                     if lost {{ Err(E::Lost) }} else {{ Err(E::Io(text())) }}
                 }}
             }}
             async fn f(e: E, r: Result<u8, E>, asks: &dyn Asks) {{ {body} }}"
        ))
    };
    let send = "CloseFrame { code: 4001, reason: e.to_string().into() };";
    let unbounded = [Reason::Unbounded { what: "to_string()" }];
    for bounded in [
        "match e { E::Told(_) => {} E::Io(..) => {} e => { SEND } }",
        "match e { E::Told(t) | E::Io(t) => log(t), e => { SEND } }",
        "match r { Err(e @ E::Told(_)) => log(e), Err(E::Io(_)) => {} Err(e) => { SEND } Ok(_) => {} }",
        "match e { it @ E::Lost => { let e = it; SEND } _ => {} }",
        "match asks.ask(e).await { Err(E::Io(_)) => {} Err(E::Told(_)) => {} Err(e) => { SEND } _ => {} }",
        "if let E::Io(t) = e { return; } match e { E::Told(_) => {} e => { SEND } }",
        "if let E::Io(_) | E::Told(_) = e { log(); return; } SEND",
        "match e { E::Lost => { SEND } _ => {} }",
        "match &e { E::Told(_) | E::Io(_) => {} _ => { log(|| { SEND }) } }",
        "if let E::Lost = e { SEND }",
        "match e { E::Lost | E::Told(_) => match e { E::Told(_) => {} _ => { SEND } }, _ => {} }",
    ] {
        assert_eq!(shown(&bounded.replace("SEND", send)), [Reason::Bounded], "{bounded}");
    }
    for open in [
        "match e { E::Told(_) => {} e => { SEND } }",
        "match e { E::Lost | E::Io(_) => { SEND } _ => {} }",
        "if let E::Lost = e { log() } else { SEND }",
        "match other { E::Lost => { SEND } _ => {} }",
        "match e { E::Told(_) => {} E::Io(t) if t.is_empty() => {} e => { SEND } }",
        "match e { it @ E::Io(_) => { let e = it; SEND } _ => {} }",
        "match e { E::Told(_) => {} E::Io(\"\") => {} e => { SEND } }",
        "if let E::Io(_) | E::Told(_) = e { log(); } SEND",
        "loop { SEND if let E::Io(_) | E::Told(_) = e { return; } }",
    ] {
        assert_eq!(shown(&open.replace("SEND", send)), unbounded, "{open}");
    }
}

#[test]
fn arguments_of_an_attribute_count() {
    let shown = |attribute: &str| {
        let text = format!(
            "#[derive(Error)] #[error({attribute})] struct E {{ limit: Duration, name: &'static str, text: String }}
             fn f(e: E) {{ CloseFrame {{ code: 4001, reason: e.to_string().into() }}; }}"
        );
        reasons(&text)
    };
    let unbounded = [Reason::Unbounded { what: "to_string()" }];
    assert_eq!(shown("\"after {} s\", .limit.as_secs()"), [Reason::Bounded]);
    assert_eq!(shown("\"{name} is missing\""), [Reason::Bounded]);
    assert_eq!(shown("\"{n} bytes, {0} s\", .limit.as_secs(), n = .text.len()"), [Reason::Bounded]);
    for open in
        ["\"{}\", .text", "\"{}\", .text.trim()", "\"{it}\", it = show(.text)", "\"{text}\""]
    {
        assert_eq!(shown(open), unbounded, "{open}");
    }
}

#[test]
fn what_has_one_length_is_as_long() {
    let shown = |given: &str, parts: &str| {
        let text = format!(
            "struct Job {{
                 id: Uuid, digest: [u8; 32], all: HashMap<u8, Uuid>, left: NonZeroU16, sent: AtomicU32
             }}
             enum Event {{ Made {{ digest: [u8; 32] }} }}
             fn f(job: Job, event: Event, text: Vec<u8>) -> Option<()> {{
                 {given} CloseFrame {{ code: 4001, reason: format!(\"{{}}\", {parts}).into() }};
             }}"
        );
        reasons(&text)
    };
    for (given, it) in [
        ("", "job.id"),
        ("", "job.id.simple()"),
        ("let id = job.all.remove(&1)?;", "id"),
        ("let id = job.all.remove(&1).ok_or_else(|| ())?;", "id"),
        ("", "job.left"),
        ("", "job.sent.load(Ordering::Relaxed)"),
        ("let sent = &job.sent;", "sent.fetch_add(1, Ordering::Relaxed)"),
        ("", "hex::encode(job.digest)"),
        ("let digest = Sha256::digest(text);", "hex::encode(digest)"),
        ("let Event::Made { digest } = event;", "hex::encode(&digest)"),
    ] {
        assert_eq!(shown(given, it), [Reason::Bounded], "{given} {it}");
    }
    for it in ["hex::encode(text)", "base64::encode(job.digest)"] {
        assert_ne!(shown("", it), [Reason::Bounded], "{it}");
    }
}

#[test]
fn numbers_of_any_size_are_counted_with() {
    // No type of the language; it may be one of another crate.
    for ty in ["i0", "u0", "u7", "i129", "AtomicI0", "NonZeroU0"] {
        let reason = reason(&format!("x: {ty}"), "format!(\"{x} {x:x} {x:e}\").into()");
        assert!(!matches!(reason, Reason::Bounded), "{ty}: {reason:?}");
    }
    let digits = reason("x: [u8; 18446744073709551615]", "hex::encode(x)");
    assert_eq!(digits, Reason::UpTo { len: usize::MAX, what: "hex::encode()" });
}

#[test]
fn a_text_is_cut_at_the_length_of_another_one() {
    for most in ["123 - '…'.len_utf8()", "120 - \"-\".len()", "MOST - DOTS.len()"] {
        let text = format!(
            "const MOST: usize = 123; const DOTS: &str = \"...\";
             fn f(text: &str) {{
                 CloseFrame {{ code: 4001, reason: format!(\"{{}}…\", &text[..{most}]).into() }};
             }}"
        );
        assert_eq!(reasons(&text), [Reason::Bounded], "{most}");
    }
}

#[test]
fn a_helper_cuts_at_the_limit_that_it_is_given() {
    let text = "const MOST: usize = 123;
        fn clip(text: &str, most: usize) -> &str {
            if text.len() <= most { return text; }
            let mut end = most;
            while !text.is_char_boundary(end) { end -= 1; }
            &text[..end]
        }
        fn f(text: &str) {
            let text = format!(\"{}…\", clip(text, MOST - '…'.len_utf8()));
            CloseFrame { code: 4001, reason: text.into() };
        }";
    assert_eq!(reasons(text), [Reason::Bounded]);
    let cut = reasons(&text.replace("MOST - '…'.len_utf8()", "MOST"));
    assert_eq!(cut, [Reason::UpTo { len: 126, what: "format!" }]);
}

#[test]
fn a_text_is_cut_where_a_search_finds_a_boundary() {
    let found = |most: usize| {
        reasons(&format!(
            "fn f(given: &str) {{
                 let mut nick = given.to_owned();
                 let cut = (0..={most}).rev().find(|&at| nick.is_char_boundary(at)).unwrap_or(0);
                 nick.truncate(cut);
                 CloseFrame {{ code: 4001, reason: format!(\"{{nick}} left the room\").into() }};
             }}"
        ))
    };
    assert_eq!(found(60), [Reason::Bounded]);
    assert_eq!(found(120), [Reason::UpTo { len: 134, what: "format!" }]);
}

#[test]
fn a_test_for_a_long_text_is_no_limit() {
    let made = |body: &str| {
        reasons(&format!(
            "async fn f(name: String, other: &str, socket: WebSocket) {{
                 match socket.recv().await {{ Some(Ok(Message::Text(t))) => {{ {body} }} _ => {{}} }}
             }}"
        ))
    };
    let frame = |text: &str| {
        format!("CloseFrame {{ code: 4001, reason: format!(\"no {{{text}}}\").into() }};")
    };
    let unbounded = Reason::Unbounded { what: "format!" };
    for condition in [
        "name.len() > 40",
        "name.len() >= 40",
        "40 < name.len()",
        "name.len() > 40 || name.is_empty()",
        "name.chars().count() > 40",
        "other.len() < name.len()",
    ] {
        let inside = format!("if {condition} {{ {} }}", frame("name"));
        assert_eq!(made(&inside), std::slice::from_ref(&unbounded), "{inside}");
        let behind = format!("if {condition} {{ return; }} {}", frame("name"));
        assert_eq!(made(&behind), [Reason::Bounded], "{behind}");
        let otherwise = format!("if {condition} {{ }} else {{ {} }}", frame("name"));
        assert_eq!(made(&otherwise), [Reason::Bounded], "{otherwise}");
    }
    for condition in ["name.len() < 40", "!(name.len() > 40)", "40 >= name.len()"] {
        let inside = format!("if {condition} {{ {} }}", frame("name"));
        assert_eq!(made(&inside), [Reason::Bounded], "{inside}");
    }
    let guarded =
        format!("match name {{ it if it.len() > 40 => {{ {} }} _ => {{}} }}", frame("it"));
    assert_eq!(made(&guarded), [unbounded]);
}

#[test]
fn a_character_of_a_text_is_short() {
    let shown =
        "format!(\"{:?} at {}\", name.chars().find(|c| c.is_control()).unwrap(), name.len())";
    assert_eq!(reason("name: &str", shown), Reason::Bounded);
    let all = "format!(\"{}\", name.chars().rev().collect::<String>())";
    assert_eq!(reason("name: &str", all), Reason::Unbounded { what: "format!" });
    assert_eq!(reason("kind: std::io::ErrorKind", "kind.to_string()"), Reason::Bounded);
}
