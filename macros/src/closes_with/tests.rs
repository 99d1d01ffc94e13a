use proc_macro2::{TokenStream, TokenTree};

use super::expand;
use crate::testing::{beginnings, formatted, sequences, tokens, with_gaps};
use crate::tokens::is_punct;

const FULL: &str = r#"
    /// Closes.
    #[must_use]
    pub(crate) async unsafe extern "C" fn close<'a, T: Into<u16>>(&'a self, code: T) -> [u8; { 1 }]
    where
        T: Copy,
    {
        use Chat::Kicked;
        #[allow(unused)]
        let code = close_code!(send 1008);
        if code == SendCode::GOING_AWAY && matches!(code, Chat::Kicked) {
            send(self::codes::Chat::Kicked, code);
        }
        match code { Chat::Kicked | Chat::Gone if code == 1 => {} _ => fn_(|| Chat::Gone) }
        fn inner() { Chat::Gone }
        code
    }
"#;
const ARGUMENTS: &str = "exact, 1008, GOING_AWAY, SendCode::BAD_GATEWAY, ::codes::Chat::Kicked, \
                         Self::X, link a::B, -1, crate = \"::a\", \"x\"";

/// The documentation follows the item's attributes, the errors follow the item, and everything else
/// is unchanged.
fn check(arguments: TokenStream, item: &TokenStream) {
    let context = format!("{arguments} | {item}");
    let expansion: Vec<TokenTree> = expand(arguments, item.clone()).into_iter().collect();
    let item: Vec<TokenTree> = item.clone().into_iter().collect();
    let is_attribute = |tokens: &[TokenTree]| {
        is_punct(tokens.first(), '#') && matches!(tokens.get(1), Some(TokenTree::Group(_)))
    };
    let count =
        |tokens: &[TokenTree]| tokens.chunks(2).take_while(|pair| is_attribute(pair)).count() * 2;
    let text = |tokens: &[TokenTree]| tokens.iter().cloned().collect::<TokenStream>().to_string();
    let (own, all) = (count(&item), count(&expansion));
    assert_eq!(text(&item[..own]), text(&expansion[..own]), "{context}");
    assert!(all > own, "{context}");
    for documentation in expansion[own..all].chunks(2) {
        assert!(text(documentation).starts_with("# [doc ="), "{context}");
    }
    let (rest, added) = expansion[all..].split_at(item.len() - own);
    assert_eq!(text(&item[own..]), text(rest), "{context}");
    let added = text(added);
    assert!(added.is_empty() || added.contains('!'), "{context}");
}

#[test]
fn half_typed_functions_come_back() {
    let full = tokens(FULL);
    for item in beginnings(&full).iter().chain(&with_gaps(&full)) {
        check(tokens("exact, 1008, Chat::Kicked"), item);
    }
}

#[test]
fn half_typed_arguments_leave_the_function_alone() {
    let full = tokens(ARGUMENTS);
    for arguments in beginnings(&full).into_iter().chain(with_gaps(&full)) {
        check(arguments, &tokens("fn close() { Chat::Kicked }"));
    }
}

#[test]
fn no_arguments_panic() {
    let pieces = [
        "exact",
        "link",
        "crate",
        "=",
        ",",
        "::",
        "A",
        "Self",
        "SendCode",
        "GOING_AWAY",
        "1008",
        "-",
        "\"x\"",
        "(1)",
        "'a'",
    ];
    for arguments in sequences(&pieces, " ") {
        check(arguments, &tokens("fn close();"));
    }
}

#[test]
fn no_body_panics() {
    let pieces = [
        "Chat",
        "::",
        "Kicked",
        "close_code",
        "!",
        "(send 1008)",
        "{ Chat::Kicked }",
        "==",
        "=",
        "=>",
        "|",
        "if",
        "fn",
        ";",
        "#",
        "SendCode::GOING_AWAY",
    ];
    for body in sequences(&pieces, " ") {
        check(tokens("exact, Chat::Gone"), &tokens(&format!("fn close() {{ {body} }}")));
    }
}

#[test]
fn declared_codes_are_rows() {
    insta::assert_snapshot!(formatted(expand(
        tokens("POLICY_VIOLATION, 4001, Chat::Kicked, link codes::Alias::Gone, Self::Own"),
        tokens("/// Closes.\n#[inline]\npub fn close() {}")
    )));
}

#[test]
fn found_codes_are_rows() {
    insta::assert_snapshot!(formatted(expand(
        tokens(""),
        tokens(
            "fn close() { close_code!(send 1008); SendCode::GOING_AWAY; close_code!(send 1008) }"
        )
    )));
}

#[test]
fn nothing_is_found() {
    insta::assert_snapshot!(formatted(expand(
        tokens("crate = \"crate::ws\""),
        tokens("fn close(code: u16) { other(code) }")
    )));
}

#[test]
fn an_enum_is_asked_about_what_is_declared_under_the_same_path_too() {
    let text = expand(
        tokens("a::Chat::Kicked, b::Chat::Gone, a::Chat::Full, 1008"),
        tokens("fn close() { Chat::Slow }"),
    );
    let text = text.to_string().replace(' ', "");
    assert!(text.contains("a::Chat!{"), "{text}");
    assert!(text.contains("if_variants{SlowKickedFull}"), "{text}");
    let text = expand(tokens("Chat::Kicked"), tokens("fn close() { Chat::Slow }")).to_string();
    assert!(text.contains("if_variants { Slow Kicked }"), "{text}");
}

#[test]
fn mistakes() {
    insta::assert_snapshot!(formatted(expand(
        tokens("exact, 1006, 1001, 1001, Chat::Gone"),
        tokens("fn close() { close_code!(send 1008) }")
    )));
}
