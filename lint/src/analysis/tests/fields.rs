//! What is known of the values in fields.

use super::axum;

#[test]
fn a_field_of_a_struct_is_sent() {
    let found = |structs: &str, made: &str, sent: &str| {
        axum(&format!(
            "{structs} fn gone() -> R {{ {made} }}
             async fn end(socket: &mut WebSocket, code: u16) {{
                 socket.send(Message::Close(Some(CloseFrame {{ code, reason: \"\".into() }}))).await;
             }}
             async fn f(socket: &mut WebSocket, r: R) {{ {sent} }}"
        ))
    };
    let one = "struct R { close_code: u16, text: String }";
    let two = "struct R { close_code: u16 } struct Other { close_code: u16 }";
    let made = "R { close_code: 1006, text }";
    let literal =
        "socket.send(Message::Close(Some(CloseFrame { code: r.close_code, reason: x }))).await;";
    let helper = "end(socket, r.close_code).await;";
    for sent in [literal, helper] {
        let has = |structs, made| found(structs, made, sent).contains(&"1006: 1006".to_owned());
        assert!(has(one, made), "{sent}");
        // It is the field of the type that counts, whichever other has one of its name.
        assert!(has(two, made), "{sent}");
        assert!(!has(one, "Other { close_code: 1006, text }"), "{sent}");
        assert!(!has(one, "R { close_code: given, text: 1006 }"), "{sent}");
    }
    assert!(!found(one, made, "log(r.close_code);").contains(&"1006: 1006".to_owned()));
}

#[test]
fn a_field_of_what_another_crate_wraps_is_sent() {
    for (parameter, value) in [
        ("State(app): State<Arc<App>>", "app.code"),
        ("extract::State(app): extract::State<App>", "app.code"),
        ("State(App { code }): State<App>", "code"),
    ] {
        let text = format!(
            "use axum::extract::{{self, State}};
             struct App {{ code: u16 }} impl App {{ fn new() -> App {{ App {{ code: 1006 }} }} }}
             async fn f({parameter}, mut socket: WebSocket) {{
                 socket.send(Message::Close(Some(CloseFrame {{ code: {value}, reason }}))).await;
             }}"
        );
        assert_eq!(axum(&text), ["1006: 1006"], "{parameter}");
    }
}

#[test]
fn a_field_that_is_surely_assigned_anew_has_the_later_value() {
    let after = |statements: &str| {
        axum(&format!(
            "struct End {{ code: u16 }}
             fn f(late: bool) {{
                 let mut it = End {{ code: 1005 }}; {statements}
                 CloseFrame {{ code: it.code, reason: \"\".into() }};
             }}"
        ))
    };
    assert_eq!(after(""), ["1005: 1005"]);
    assert_eq!(after("it.code = 1001;"), ["1001: 1001"]);
    assert_eq!(after("it.code = 1006; it.code = 1001;"), ["1001: 1001"]);
    assert_eq!(after("it.code = 1006; if late { it.code = 1001; }"), ["1006: 1006", "1001: 1001"]);
}

#[test]
fn a_builder_has_a_default() {
    let found = |derives: &str, build: &str| {
        axum(&format!(
            "#[derive({derives})] struct Ending {{ code: Option<u16> }}
             impl Ending {{
                 fn code(mut self, code: u16) -> Self {{ self.code = Some(code); self }}
                 fn build(self) -> CloseFrame {{
                     CloseFrame {{ code: self.code.unwrap_or(1005), reason: x }}
                 }}
             }}
             fn f() {{ send({build}.build()); }}"
        ))
    };
    let (default, code) = ("Ending::default()", "Ending::default().code(4001)");
    let one_of_both = format!("(if early {{ {default} }} else {{ {code} }})");
    assert_eq!(found("Debug, Default", code), ["4001: 4001"]);
    for build in [default, &one_of_both] {
        let found = found("Debug, Default", build);
        assert!(found.contains(&"1005: 1005".to_owned()), "{build}: {found:?}");
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
