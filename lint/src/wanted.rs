//! Names whose numbers a package uses, and that may be defined where nobody has looked.

use memchr::memmem;

/// A constant, a variant or constant of a type, or a function, whose number is used as a code.
///
/// The file that defines it need not say anything of closing: `pub const GONE: u16 = 4001;`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wanted {
    /// The type that it belongs to; modules do not count.
    pub owner: Option<String>,
    /// Its own name.
    pub name: String,
}

impl Wanted {
    /// The name that a path ends with, if it is written like one of a constant or variant.
    pub(crate) fn of(path: &[String]) -> Option<Wanted> {
        let (name, before) = path.split_last()?;
        let is_upper = |name: &&String| name.starts_with(char::is_uppercase);
        if !is_upper(&name) || matches!(name.as_str(), "None" | "Some" | "Ok" | "Err") {
            return None;
        }
        Some(Wanted { owner: before.last().filter(is_upper).cloned(), name: name.clone() })
    }

    /// A function or method, of whatever type.
    pub(crate) fn function(name: &str) -> Wanted {
        Wanted { owner: None, name: name.to_owned() }
    }

    /// Can the text be the one that defines it? Bytes decide, so it may well be another.
    pub fn may_be_defined_in(&self, text: &str) -> bool {
        match &self.owner {
            Some(owner) => {
                words(text, &self.name).next().is_some() && words(text, owner).next().is_some()
            }
            None => words(text, &self.name).any(|at| {
                let before = text.get(..at).unwrap_or_default().trim_end();
                before.ends_with("const") || before.ends_with("fn")
            }),
        }
    }
}

/// Where a name stands as a whole word.
fn words<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    let bytes = text.as_bytes();
    let is_word = |byte: Option<&u8>| {
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii())
    };
    memmem::find_iter(bytes, name.as_bytes()).filter(move |&at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        !is_word(before) && !is_word(bytes.get(at + name.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(path: &str) -> Option<Wanted> {
        Wanted::of(&path.split("::").map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_path_wants_its_end() {
        let of = |path| wanted(path).map(|Wanted { owner, name }| (owner, name));
        assert_eq!(of("codes::LOST"), Some((None, "LOST".into())));
        assert_eq!(of("crate::Code::Lost"), Some((Some("Code".into()), "Lost".into())));
        assert_eq!(of("u16::from"), None);
        assert_eq!(of("None"), None);
    }

    #[test]
    fn a_definition_is_told_from_a_mention() {
        let lost = wanted("codes::LOST").unwrap();
        for text in ["pub const LOST: u16 = 1;", "const\n    LOST : u16 = 1;"] {
            assert!(lost.may_be_defined_in(text), "{text}");
        }
        for text in ["send(LOST)", "const LOST_TOO: u16 = 1;", "const NOT_LOST: u16 = 1;", ""] {
            assert!(!lost.may_be_defined_in(text), "{text}");
        }
        let function = Wanted::function("code_for");
        assert!(function.may_be_defined_in("pub const fn code_for(it: It) -> u16 { 1 }"));
        assert!(!function.may_be_defined_in("let code = code_for(it);"));
        let variant = wanted("Code::Lost").unwrap();
        assert!(variant.may_be_defined_in("enum Code { Lost = 1006 }"));
        assert!(!variant.may_be_defined_in("enum Codes { Lost = 1006 }"));
    }
}
