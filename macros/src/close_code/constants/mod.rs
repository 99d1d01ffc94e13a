//! `close_code!` around constants: each is checked and documented.

mod check;
mod expand;
mod parse;

use proc_macro2::{TokenStream, TokenTree};

use crate::report;
use crate::tokens::Cursor;

/// The constants of one invocation.
pub(super) fn expand(krate: &TokenTree, mut cursor: Cursor) -> TokenStream {
    let mut out = TokenStream::new();
    let mut earlier = Vec::new();
    while cursor.peek().is_some() {
        let mut problems = Vec::new();
        let constant = parse::parse(&mut cursor, &mut problems)
            .and_then(|constant| check::check(constant, &mut earlier, &mut problems));
        out.extend(match constant {
            Some(constant) => expand::expand(krate, constant, &problems),
            None => report::items(&problems),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `close_code! { input }` expands to, as text.
    fn expanded(input: &str) -> String {
        let krate: TokenStream = "krate".parse().unwrap();
        let krate = krate.into_iter().next().unwrap();
        let cursor = Cursor::new(input.parse().unwrap());
        expand(&krate, cursor).to_string().replace(' ', "")
    }

    fn errors(input: &str) -> usize {
        expanded(input).matches("compile_error").count()
    }

    #[test]
    fn a_constant_comes_back_checked_and_documented() {
        let text = expanded("/// Ours.\npub(crate) const A: SendCode = 4001;");
        assert!(text.contains("Ours"), "{text}");
        let (own, ours) = (text.find("Ours"), text.find("**4001PrivateUse.**"));
        assert!(own < ours, "{text}");
        assert!(
            text.ends_with(
                "pub(crate)constA:krate::SendCode=krate::ranges::PrivateUse::<4001>::SEND;"
            ),
            "{text}"
        );
    }

    #[test]
    fn a_constant_expression_is_checked_for_its_role() {
        let text = expanded("const A: SendCode = { BASE } as browser;");
        assert!(
            text.contains("send_code(BASE,::core::option::Option::Some(krate::Role::Browser))")
        );
        let text = expanded("const A: BrowserCode = { BASE };");
        assert!(text.contains("browser_code(BASE)"), "{text}");
    }

    #[test]
    fn a_wrong_constant_is_still_there() {
        for input in [
            "const A: SendCode = 1006;",
            "const A: Other = 1006;",
            "const A: SendCode;",
            "const A;",
            "const A: SendCode = FOO;",
            "const A: SendCode = 4001",
        ] {
            let text = expanded(input);
            assert!(text.contains("constA:"), "{text}");
            assert_eq!(errors(input), 1, "{text}");
        }
    }

    #[test]
    fn duplicates_are_found_unless_they_never_meet() {
        let a = "const A: SendCode = 4001;";
        assert_eq!(errors(&format!("{a} {a}")), 1);
        assert_eq!(errors(&format!("{a} const B: SendCode = 0xFA1;")), 1);
        let b = "const B: SendCode = 4001;";
        // Of one name, the compiler reports if both are there.
        assert_eq!(errors(&format!("#[cfg(unix)] {a} #[cfg(windows)] {a}")), 0);
        let text = expanded(&format!("{a} #[cfg(unix)] {b}"));
        assert!(text.contains("#[cfg(all(unix))]::core::compile_error!{"), "{text}");
        let text = expanded(&format!("#[cfg(unix)] {a} #[cfg(windows)] {b}"));
        assert!(text.contains("#[cfg(all(unix,windows))]::core::compile_error!{"), "{text}");
    }
}
