//! What attributes say about the code under them.

use syn::Attribute;

/// What an attribute says about the code under it.
pub(super) enum Cfg {
    Test,
    Wasm,
    Native,
    Other,
}

pub(super) fn cfg(attribute: &Attribute) -> Cfg {
    let Some(last) = attribute.path().segments.last() else { return Cfg::Other };
    match last.ident.to_string().as_str() {
        "test" | "rstest" | "test_case" => Cfg::Test,
        "cfg" => {
            let syn::Meta::List(arguments) = &attribute.meta else { return Cfg::Other };
            let text: String = arguments.tokens.to_string().split_whitespace().collect();
            let wasm = ["target_arch=\"wasm32\"", "target_family=\"wasm\""]
                .iter()
                .any(|target| text.contains(target));
            match (wasm, text.contains("not(")) {
                (true, true) => Cfg::Native,
                (true, false) => Cfg::Wasm,
                (false, false) if text.split(['(', ')', ',']).any(|word| word == "test") => {
                    Cfg::Test
                }
                _ => Cfg::Other,
            }
        }
        _ => Cfg::Other,
    }
}
