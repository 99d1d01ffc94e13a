//! The package's own `macro_rules!`: what a call expands to.
//!
//! A call that fits no rule is read as the Rust that its input is.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use rustc_hash::{FxHashMap, FxHashSet};
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::visit::{self, Visit};

use super::SourceText;

/// The macros of a unit by name, with the packages that define them.
#[derive(Debug, Default)]
pub(in crate::analysis) struct MacroTable {
    rules: FxHashMap<String, Vec<(usize, Vec<Rule>)>>,
    /// The texts that macros are defined in, by the names that the lexer gives them.
    texts: FxHashMap<String, SourceText>,
}

#[derive(Debug)]
struct Rule {
    pattern: Vec<Part>,
    body: Vec<Part>,
}

/// A part of a pattern or of a body.
#[derive(Debug)]
enum Part {
    Token(TokenTree),
    Group(Delimiter, Span, Vec<Part>),
    /// `$name:fragment`; in a body without the fragment.
    Variable {
        name: String,
        fragment: String,
    },
    /// `$( … ) separator operator`
    Repetition {
        parts: Vec<Part>,
        separator: Option<TokenTree>,
        operator: char,
    },
}

/// What a variable of a rule is bound to.
#[derive(Clone, Debug)]
enum Bound {
    One(TokenStream),
    /// Something for each round of a repetition.
    Each(Vec<Bound>),
}

type Bindings = FxHashMap<String, Bound>;

impl MacroTable {
    /// Adds the macros that a file defines, and gives their names.
    pub(in crate::analysis) fn add(
        &mut self,
        package: usize,
        text: &SourceText,
        tree: &syn::File,
    ) -> Vec<String> {
        let mut definitions = Definitions { table: self, package, text, names: Vec::new() };
        definitions.visit_file(tree);
        definitions.names
    }

    /// Adds the macros that a block defines, and gives their names.
    pub(in crate::analysis) fn add_of(
        &mut self,
        package: usize,
        text: &SourceText,
        block: &syn::Block,
    ) -> Vec<String> {
        let mut definitions = Definitions { table: self, package, text, names: Vec::new() };
        definitions.visit_block(block);
        definitions.names
    }

    /// The tokens that a call in a package expands to.
    pub(super) fn expand(
        &self,
        package: usize,
        name: &str,
        tokens: &TokenStream,
    ) -> Option<TokenStream> {
        /// More tokens than are written by hand.
        const MOST: usize = 65_536;
        let all = self.rules.get(name)?;
        let own = all.iter().rev().find(|(owner, _)| *owner == package);
        let (_, rules) = own.or(all.last())?;
        rules.iter().find_map(|rule| {
            let mut bindings = Bindings::default();
            let parser = |input: ParseStream<'_>| matches(&rule.pattern, input, &mut bindings);
            parser.parse2(tokens.clone()).ok()?;
            let mut left = MOST;
            transcribe(&rule.body, &bindings, &mut left)
        })
    }

    /// The text that a token of a macro was written in.
    pub(super) fn text_of(&self, span: Span) -> Option<&SourceText> {
        self.texts.get(&span.file())
    }
}

struct Definitions<'t> {
    table: &'t mut MacroTable,
    package: usize,
    text: &'t SourceText,
    names: Vec<String>,
}

impl<'ast> Visit<'ast> for Definitions<'_> {
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if let (Some(name), true) = (&item.ident, item.mac.path.is_ident("macro_rules")) {
            self.table.texts.insert(name.span().file(), self.text.clone());
            let rules = rules(item.mac.tokens.clone());
            let known = self.table.rules.entry(name.to_string()).or_default();
            known.push((self.package, rules));
            self.names.push(name.to_string());
        }
        visit::visit_item_macro(self, item);
    }
}

/// `(pattern) => { body }; …`
fn rules(tokens: TokenStream) -> Vec<Rule> {
    let groups: Vec<Group> = tokens
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) => Some(group),
            _ => None,
        })
        .collect();
    groups
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [pattern, body] => {
                Some(Rule { pattern: parts(pattern.stream()), body: parts(body.stream()) })
            }
            _ => None,
        })
        .collect()
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// The parts of a pattern or body. In a body nothing follows a name but Rust.
fn parts(tokens: TokenStream) -> Vec<Part> {
    let mut all = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if !is_punct(Some(&token), '$') {
            all.push(match token {
                TokenTree::Group(group) => {
                    Part::Group(group.delimiter(), group.span(), parts(group.stream()))
                }
                other => Part::Token(other),
            });
            continue;
        }
        match tokens.next() {
            Some(TokenTree::Group(group)) => {
                let mut separator = None;
                let mut operator = tokens.next();
                if !matches!(&operator, Some(TokenTree::Punct(it)) if "*+?".contains(it.as_char()))
                {
                    (separator, operator) = (operator, tokens.next());
                }
                let operator = match operator {
                    Some(TokenTree::Punct(it)) => it.as_char(),
                    _ => '*',
                };
                all.push(Part::Repetition { parts: parts(group.stream()), separator, operator });
            }
            Some(TokenTree::Ident(name)) if name == "crate" => all.push(Part::Token(name.into())),
            Some(TokenTree::Ident(name)) => {
                let mut fragment = String::new();
                let mut ahead = tokens.clone();
                if is_punct(ahead.next().as_ref(), ':')
                    && let Some(TokenTree::Ident(kind)) = ahead.next()
                    && FRAGMENTS.contains(&kind.to_string().as_str())
                {
                    fragment = kind.to_string();
                    tokens = ahead;
                }
                all.push(Part::Variable { name: name.to_string(), fragment });
            }
            _ => {}
        }
    }
    all
}

const FRAGMENTS: &[&str] = &[
    "block",
    "expr",
    "expr_2021",
    "ident",
    "item",
    "lifetime",
    "literal",
    "meta",
    "pat",
    "pat_param",
    "path",
    "stmt",
    "tt",
    "ty",
    "vis",
];

/// Takes what fits a pattern from the input.
fn matches(pattern: &[Part], input: ParseStream<'_>, bindings: &mut Bindings) -> syn::Result<()> {
    for part in pattern {
        match part {
            Part::Token(wanted) => {
                let given: TokenTree = input.parse()?;
                if given.to_string() != wanted.to_string() {
                    return Err(input.error("another token"));
                }
            }
            Part::Group(delimiter, _, parts) => {
                let TokenTree::Group(given) = input.parse()? else {
                    return Err(input.error("no delimiter"));
                };
                if given.delimiter() != *delimiter {
                    return Err(input.error("another delimiter"));
                }
                let parser = |input: ParseStream<'_>| matches(parts, input, bindings);
                parser.parse2(given.stream())?;
            }
            Part::Variable { name, fragment } => {
                let taken = fragment_of(fragment, input)?;
                bindings.insert(name.clone(), Bound::One(taken));
            }
            Part::Repetition { parts, separator, operator } => {
                let rounds = rounds(parts, separator.as_ref(), *operator, input)?;
                for name in names(parts) {
                    let each = rounds.iter().filter_map(|round| round.get(&name).cloned());
                    bindings.insert(name.clone(), Bound::Each(each.collect()));
                }
            }
        }
    }
    Ok(())
}

/// What each round of a repetition binds.
fn rounds(
    parts: &[Part],
    separator: Option<&TokenTree>,
    operator: char,
    input: ParseStream<'_>,
) -> syn::Result<Vec<Bindings>> {
    let mut all = Vec::new();
    while !(input.is_empty() || operator == '?' && all.len() == 1) {
        let ahead = input.fork();
        if let (Some(separator), false) = (separator, all.is_empty()) {
            let given: TokenTree = ahead.parse()?;
            if given.to_string() != separator.to_string() {
                break;
            }
        }
        let start = ahead.cursor();
        let mut bindings = Bindings::default();
        if matches(parts, &ahead, &mut bindings).is_err() || ahead.cursor() == start {
            break;
        }
        input.advance_to(&ahead);
        all.push(bindings);
    }
    if all.is_empty() && operator == '+' {
        return Err(input.error("nothing to repeat"));
    }
    Ok(all)
}

/// The variables in a part of a pattern.
fn names(parts: &[Part]) -> FxHashSet<String> {
    let mut all = FxHashSet::default();
    for part in parts {
        match part {
            Part::Token(_) => {}
            Part::Variable { name, .. } => {
                all.insert(name.clone());
            }
            Part::Group(_, _, parts) | Part::Repetition { parts, .. } => all.extend(names(parts)),
        }
    }
    all
}

/// The tokens of a fragment, in invisible delimiters where the compiler puts them around it.
fn fragment_of(fragment: &str, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let start = input.fork();
    let whole = match fragment {
        "expr" | "expr_2021" => input.parse::<syn::Expr>().map(|_| true)?,
        "ty" => input.parse::<syn::Type>().map(|_| true)?,
        "path" => {
            input.call(syn::Path::parse_mod_style).or_else(|_| input.parse()).map(|_| true)?
        }
        "pat" => syn::Pat::parse_multi_with_leading_vert(input).map(|_| true)?,
        "pat_param" => syn::Pat::parse_single(input).map(|_| true)?,
        "stmt" => input.parse::<syn::Stmt>().map(|_| false)?,
        "block" => input.parse::<syn::Block>().map(|_| false)?,
        "item" => input.parse::<syn::Item>().map(|_| false)?,
        "meta" => input.parse::<syn::Meta>().map(|_| false)?,
        "vis" => input.parse::<syn::Visibility>().map(|_| false)?,
        "lifetime" => input.parse::<syn::Lifetime>().map(|_| false)?,
        "ident" => input.call(syn::ext::IdentExt::parse_any).map(|_: syn::Ident| false)?,
        "literal" => {
            input.parse::<Option<syn::Token![-]>>()?;
            input.parse::<syn::Lit>().map(|_| false)?
        }
        _ => input.parse::<TokenTree>().map(|_| false)?,
    };
    let mut taken = TokenStream::new();
    while start.cursor() != input.cursor() {
        taken.extend([start.parse::<TokenTree>()?]);
    }
    Ok(if whole { TokenTree::Group(Group::new(Delimiter::None, taken)).into() } else { taken })
}

/// The body of a rule with its variables replaced; `None` if that is more than is `left`.
fn transcribe(body: &[Part], bindings: &Bindings, left: &mut usize) -> Option<TokenStream> {
    let mut out = TokenStream::new();
    for part in body {
        *left = left.checked_sub(1)?;
        match part {
            Part::Token(token) => out.extend([token.clone()]),
            Part::Group(delimiter, span, parts) => {
                let mut group = Group::new(*delimiter, transcribe(parts, bindings, left)?);
                group.set_span(*span);
                out.extend([TokenTree::Group(group)]);
            }
            Part::Variable { name, .. } => match bindings.get(name)? {
                Bound::One(tokens) => out.extend(tokens.clone()),
                Bound::Each(_) => return None,
            },
            Part::Repetition { parts, separator, .. } => {
                let used: Vec<(String, &Bound)> = names(parts)
                    .into_iter()
                    .filter_map(|name| bindings.get(&name).map(|bound| (name, bound)))
                    .collect();
                let lengths = used.iter().filter_map(|(_, bound)| match bound {
                    Bound::One(_) => None,
                    Bound::Each(each) => Some(each.len()),
                });
                for round in 0..lengths.max()? {
                    let mut inner = Bindings::default();
                    for (name, bound) in &used {
                        let one = match bound {
                            Bound::One(_) => *bound,
                            Bound::Each(each) => each.get(round)?,
                        };
                        inner.insert(name.clone(), one.clone());
                    }
                    if round > 0 {
                        out.extend(separator.clone());
                    }
                    out.extend(transcribe(parts, &inner, left)?);
                }
            }
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(definition: &str, name: &str, input: &str) -> Option<String> {
        let mut table = MacroTable::default();
        table.add(0, &SourceText::default(), &syn::parse_file(definition).unwrap());
        let tokens = table.expand(0, name, &input.parse().unwrap())?;
        Some(tokens.to_string().replace(' ', ""))
    }

    #[test]
    fn a_call_stands_for_the_body_of_the_rule_that_it_fits() {
        let definition = "macro_rules! bye { ($s:expr) => { $s.close(1000) }; \
                          ($s:expr, $code:expr $(,)?) => { $s.close($code) }; \
                          ($s:expr; $($t:tt)*) => { $s.run($($t)*) }; }";
        assert_eq!(expanded(definition, "bye", "a.b"), Some("a.b.close(1000)".into()));
        assert_eq!(expanded(definition, "bye", "s, 1 + 2,"), Some("s.close(1+2)".into()));
        assert_eq!(expanded(definition, "bye", "s; (a) b"), Some("s.run((a)b)".into()));
        assert_eq!(expanded(definition, "bye", ""), None);
        assert_eq!(expanded(definition, "other", "s"), None);
    }

    #[test]
    fn repetitions_repeat_what_they_bind() {
        let definition = "macro_rules! all { ($($s:expr),* $(,)?) => { $($s.close();)* }; }";
        assert_eq!(expanded(definition, "all", "a, b,"), Some("a.close();b.close();".into()));
        assert_eq!(expanded(definition, "all", ""), Some(String::new()));
        let nested = "macro_rules! codes {
            ($($v:vis $name:ident { $($code:literal => $text:literal),+ })*) => {
                $($v fn $name() { [$(($code, $text)),+] })*
            };
        }";
        assert_eq!(
            expanded(nested, "codes", "pub a { -1 => \"x\", 2 => \"y\" } b { 3 => \"z\" }"),
            Some("pubfna(){[(-1,\"x\"),(2,\"y\")]}fnb(){[(3,\"z\")]}".into())
        );
        assert_eq!(expanded(nested, "codes", "a { }"), None);
    }

    #[test]
    fn a_fragment_is_one_part_of_the_syntax() {
        let definition = "macro_rules! one {
            ($t:ty, $p:pat => $b:block $l:lifetime) => { type; $t; $p; $b; $l };
            ($p:path) => { path; $p };
        }";
        assert_eq!(expanded(definition, "one", "Vec<u8, A>, Some(x) | x => { 1, }"), None,);
        assert_eq!(
            expanded(definition, "one", "Vec<(u8, A)>, Some(x) | x => { 1 } 'a"),
            Some("type;Vec<(u8,A)>;Some(x)|x;{1};'a".into())
        );
        assert_eq!(expanded(definition, "one", "a::b::C"), Some("path;a::b::C".into()));
    }

    #[test]
    fn what_grows_without_end_is_not_expanded() {
        let parts = "$($a)*".repeat(400);
        let definition = format!("macro_rules! grow {{ ($($a:tt)*) => {{ {parts} }}; }}");
        assert!(expanded(&definition, "grow", &"x ".repeat(10)).is_some());
        assert_eq!(expanded(&definition, "grow", &"x ".repeat(400)), None);
    }
}
