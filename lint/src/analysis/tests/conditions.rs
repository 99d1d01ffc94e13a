//! Codes that are tested before they are sent.

use super::sites;

/// What is sent by a function of a script in a browser.
fn found(statements: &str) -> Vec<String> {
    let text = format!(
        "use web_sys::{{CloseEvent, WebSocket}};
         fn f(event: &CloseEvent, other: &WebSocket, given: Option<u16>) {{ {statements} }}"
    );
    sites(&["web-sys"], &text)
}

fn is_bad(site: &str) -> bool {
    site.ends_with("received from web-sys") || site.ends_with(": 1005")
}

#[test]
fn what_was_looked_at_is_chosen() {
    for statements in [
        "let code = event.code(); if code == 1000 || code > 2999 { other.close_with_code(code); }",
        "let code = event.code(); if fits(&code) { other.close_with_code(code.into()); }",
        "if event.code() != 1005 { other.close_with_code(event.code()); }",
        "let code = event.code(); if code == 1005 { return; } other.close_with_code(code);",
        "let code = event.code(); if code == 1005 { stop() } else { other.close_with_code(code); }",
        "let code = event.code(); if matches!(code, 1000 | 3000..) { other.close_with_code(code); }",
        "let code = event.code();
         let code = if fits(code) { code } else { 1000 }; other.close_with_code(code);",
        "let code = event.code();
         let code = match code { 1005 | 1006 => 1000, _ => code }; other.close_with_code(code);",
        "let code = event.code();
         match code { 1005 | 1006 => {} _ => { other.close_with_code(code); } }",
        "match event { event if event.code() > 2999 => { other.close_with_code(event.code()); } _ => {} }",
        "match event.code() { code if fits(code) => { other.close_with_code(code); } _ => {} }",
        "let code = given.unwrap_or(1005); if code != 1005 { other.close_with_code(code); }",
        "let code = given.unwrap_or(1005); if code == 1005 { return; } other.close_with_code(code);",
    ] {
        let found = found(statements);
        assert!(
            !found.is_empty() && !found.iter().any(|one| is_bad(one)),
            "{statements}: {found:?}"
        );
    }
}

#[test]
fn what_was_looked_at_for_something_else_is_not() {
    for statements in [
        "let code = event.code(); if code != 1000 { warn(); } other.close_with_code(code);",
        "if event.was_clean() { other.close_with_code(event.code()); }",
        "let code = event.code(); if ready { other.close_with_code(code); }",
        "let code = event.code(); if ready { return; } other.close_with_code(code);",
        "let code = event.code(); let code = if ready { code } else { 1000 }; other.close_with_code(code);",
        "let code = given.unwrap_or(1005); if ready { other.close_with_code(code); }",
        "let code = event.code(); if code == 1005 { log(); } other.close_with_code(code);",
        "if code != 1005 { other.close_with_code(1005); }",
        "{ if code == 1005 { return; } } let code = event.code(); other.close_with_code(code);",
    ] {
        let found = found(statements);
        assert!(found.iter().any(|one| is_bad(one)), "{statements}: {found:?}");
    }
}
