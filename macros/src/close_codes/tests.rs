use super::expand;
use crate::testing::{beginnings, formatted, sequences, tokens, with_gaps};

const FULL: &str = r#"
    /// Why the chat closes.
    #[derive(Clone, Copy)]
    pub(crate) enum Chat {
        /// The session ran out.
        #[cfg(all())]
        #[code(remedy = "Sign in.", retry = seconds(5, 30), sent_by = server)]
        Expired = 4001,
        #[code(meaning = "Kicked.", when = "Often.", remedy = none)]
        Kicked = -4002,
        Wrong { field: u16 } = 4003,
        #[code(unregistered = "older")] Old = 3500u16,
        r#type = 0xFA4,
        Other(wsclose::SendCode),
    }
"#;
const ARGUMENTS: &str = "crate = \"::a::b\", display, display = 1, \"x\"";

/// An item other than an enum is emitted token for token; an enum is emitted as an enum.
fn check(arguments: &str, item: proc_macro2::TokenStream) {
    let text = item.to_string();
    let name = syn::parse2::<syn::DeriveInput>(item.clone())
        .ok()
        .filter(|input| matches!(input.data, syn::Data::Enum(_)))
        .map(|input| input.ident);
    let expansion = expand(&tokens(arguments), item).to_string();
    match name {
        Some(name) => assert!(expansion.contains(&format!("enum {name}")), "{text}\n{expansion}"),
        None => assert!(expansion.starts_with(&text), "{text}\n{expansion}"),
    }
}

#[test]
fn half_typed_enums_come_back() {
    let full = tokens(FULL);
    for item in beginnings(&full).into_iter().chain(with_gaps(&full)) {
        check("display", item);
    }
}

#[test]
fn half_typed_arguments_leave_the_enum_alone() {
    let full = tokens(ARGUMENTS);
    for arguments in beginnings(&full).into_iter().chain(with_gaps(&full)) {
        check(&arguments.to_string(), tokens("enum Chat { Kicked = 4001 }"));
    }
}

#[test]
fn no_settings_panic() {
    let pieces = [
        "remedy",
        "retry",
        "sent_by",
        "registered",
        "=",
        ",",
        "none",
        "\"text\"",
        "\"\"",
        "b\"x\"",
        "c\"x\"",
        "'x'",
        "4001",
        "1.5",
        "seconds",
        "(5, 30)",
        "(,)",
        "never",
        "-",
    ];
    for said in sequences(&pieces, " ") {
        check("", tokens(&format!("enum Chat {{ #[code({said})] Kicked = 4001 }}")));
    }
}

#[test]
fn no_enum_panics() {
    let pieces = [
        "A",
        "A = 4001",
        "B = 4001",
        "A = 1006",
        "D = 4998",
        "E = 99999999999999999999",
        "F(SendCode)",
        "H(CloseCode) = 1",
        "#[code] K = 1000",
        "#[cfg(x)] A = 4001",
        "L = \"\"",
        "#[code()] r#fn = 3500",
    ];
    for variants in sequences(&pieces, ", ") {
        check("display", tokens(&format!("pub enum Chat {{ {variants} }}")));
    }
}

#[test]
fn the_suggested_code_is_free() {
    let first_error = |variants: &str| {
        let text = expand(&tokens(""), tokens(&format!("enum Chat {{ {variants} }}"))).to_string();
        let (_, error) = text.split_once("compile_error !").unwrap();
        let (error, _) = error.split_once('}').unwrap();
        error.to_owned()
    };
    for (variants, suggested) in [
        ("A", "A = 4000"),
        ("A = 1000, B", "B = 4000"),
        ("A = 4000, B", "B = 4001"),
        ("A = 4998, B", "B = 4999"),
        ("A = 4999, B", "B = 4000"),
        ("A = 4999, B = 4000, C = 4998, D", "D = 4001"),
        ("A, B = 4000, C = 4999", "A = 4001"),
    ] {
        let error = first_error(variants);
        assert!(error.contains(&format!("write `{suggested}`")), "{variants}: {error}");
    }
}

/// The name of the hidden macro ends in a hash of the tokens, which is no news.
fn snapshot(arguments: &str, item: &str) -> String {
    let text = formatted(expand(&tokens(arguments), tokens(item)));
    let name = text.split_once("macro_rules! ").and_then(|(_, rest)| rest.split_once(' '));
    name.map_or(text.clone(), |(name, _)| text.replace(name, "__wsclose_Chat_hash"))
}

#[test]
fn a_public_enum() {
    insta::assert_snapshot!(snapshot(
        "display",
        r#"
        /// Why the chat closes.
        #[derive(Clone, Copy)]
        pub enum Chat {
            /// The session ran out.
            #[code(remedy = "Sign in.", retry = seconds(5, 30), sent_by = server)]
            Expired = 4001,
            Deploy = 1012,
            /// Lunch.
            #[code(meaning = "Lunch.", when = "At noon.", remedy = none, retry = backoff)]
            Lunch = 1013,
            /// Old.
            #[code(unregistered = "older", remedy = none)]
            Old = 3500u16,
        }
        "#
    ));
}

#[test]
fn a_catch_all_that_is_sent_with_another_path() {
    insta::assert_snapshot!(snapshot(
        "crate = \"crate::net::ws\"",
        "enum Chat { Kicked = 4001, Other(SendCode) }"
    ));
}

#[test]
fn a_catch_all_that_was_received() {
    insta::assert_snapshot!(snapshot(
        "",
        "pub(crate) enum Chat { Other(CloseCode), Kicked = 4001 }"
    ));
}

#[test]
fn conditions() {
    insta::assert_snapshot!(snapshot(
        "",
        "enum Chat { #[cfg(a)] A = 4001, #[cfg(not(a))] A = 4002, #[cfg(b)] #[cfg(c)] B = 4003 }"
    ));
}

#[test]
fn mistakes() {
    insta::assert_snapshot!(snapshot(
        "dsplay",
        "enum Chat<T> { A = 1006, B, C = 4001, D = 4001, Other(CloseCode) = 1 }"
    ));
}
