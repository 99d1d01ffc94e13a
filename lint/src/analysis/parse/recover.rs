//! From tokens to a syntax tree. Where that fails, an item that contains a syntax error is left out;
//! of a module, an `impl`, a trait or an `extern` block only what is broken inside it.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};
use syn::token::Brace;
use syn::{Attribute, Block, File, ForeignItem, ImplItem, Item, TraitItem};

use super::{SyntaxError, lex};

/// Parses a file.
pub(super) fn file(tokens: TokenStream, errors: &mut Vec<SyntaxError>) -> File {
    syn::parse2(tokens.clone()).unwrap_or_else(|_| {
        let (attrs, items) = elements::<Item>(tokens, errors);
        File { shebang: None, frontmatter: None, attrs, items }
    })
}

/// Parses blocks that follow each other.
pub(super) fn blocks(tokens: TokenStream, errors: &mut Vec<SyntaxError>) -> Vec<Block> {
    let parse = |token| {
        let TokenTree::Group(group) = &token else { return None };
        let statements = |input: ParseStream<'_>| {
            Attribute::parse_inner(input)?;
            Block::parse_within(input)
        };
        match statements.parse2(group.stream()) {
            Ok(stmts) => Some(Block { brace_token: Brace { span: group.delim_span() }, stmts }),
            Err(error) => {
                errors.push(located(&error, &[token]));
                None
            }
        }
    };
    tokens.into_iter().filter_map(parse).collect()
}

/// What items, modules and `impl`s consist of.
trait Element: Parse {
    /// Parses one that has a syntax error somewhere in its block, from its tokens with the block
    /// emptied and the inside of the block; `None` if the mistake is elsewhere.
    fn around(
        emptied: TokenStream,
        inside: TokenStream,
        errors: &mut Vec<SyntaxError>,
    ) -> Option<Self>;
}

impl Element for Item {
    fn around(
        emptied: TokenStream,
        inside: TokenStream,
        errors: &mut Vec<SyntaxError>,
    ) -> Option<Item> {
        let mut item = syn::parse2(emptied).ok()?;
        match &mut item {
            Item::Mod(module) => {
                let (attrs, items) = elements(inside, errors);
                module.attrs.extend(attrs);
                module.content.as_mut()?.1 = items;
            }
            Item::Impl(block) => (_, block.items) = elements::<ImplItem>(inside, errors),
            Item::Trait(block) => (_, block.items) = elements::<TraitItem>(inside, errors),
            Item::ForeignMod(block) => (_, block.items) = elements::<ForeignItem>(inside, errors),
            _ => return None,
        }
        Some(item)
    }
}

/// An element without nested elements.
macro_rules! leaf {
    ($($element:ty),+) => {
        $(impl Element for $element {
            fn around(
                _: TokenStream,
                _: TokenStream,
                _: &mut Vec<SyntaxError>,
            ) -> Option<$element> {
                None
            }
        })+
    };
}

leaf!(ImplItem, TraitItem, ForeignItem);

/// Parses a row of elements, and the inner attributes before them.
fn elements<T: Element>(
    tokens: TokenStream,
    errors: &mut Vec<SyntaxError>,
) -> (Vec<Attribute>, Vec<T>) {
    let mut elements = Vec::new();
    let parser = |input: ParseStream<'_>| {
        let attributes = Attribute::parse_inner(input).unwrap_or_default();
        while !input.is_empty() {
            let (tokens, parsed) = element(input)?;
            match parsed {
                Ok(element) => elements.push(element),
                Err(error) => match inside(&tokens, errors) {
                    Some(element) => elements.push(element),
                    None => errors.push(located(&error, &tokens)),
                },
            }
        }
        Ok(attributes)
    };
    // The parser takes every token, so it does not fail.
    let attributes = parser.parse2(tokens).unwrap_or_default();
    (attributes, elements)
}

/// Takes the tokens of an element from the input, and parses them.
fn element<T: Parse>(input: ParseStream<'_>) -> syn::Result<(Vec<TokenTree>, syn::Result<T>)> {
    let ahead = input.fork();
    if let Err(error) = ahead.parse::<T>() {
        return Ok((skip(input)?, Err(error)));
    }
    let mut tokens: Vec<TokenTree> = Vec::new();
    while input.cursor() != ahead.cursor() {
        tokens.push(input.parse()?);
    }
    // Tokens that are left over inside delimiters are reported at the end of an input only.
    let parsed = syn::parse2(tokens.iter().cloned().collect());
    Ok((tokens, parsed))
}

/// An element whose mistakes are all inside its block.
fn inside<T: Element>(broken: &[TokenTree], errors: &mut Vec<SyntaxError>) -> Option<T> {
    let (TokenTree::Group(block), head) = broken.split_last()? else { return None };
    let mut empty = Group::new(block.delimiter(), TokenStream::new());
    empty.set_span(block.span());
    let emptied = head.iter().cloned().chain([TokenTree::Group(empty)]).collect();
    T::around(emptied, block.stream(), errors)
}

/// Takes a broken element from the input: up to its block or semicolon, or up to the next line that
/// begins an item.
fn skip(input: ParseStream<'_>) -> syn::Result<Vec<TokenTree>> {
    let mut tokens: Vec<TokenTree> = Vec::new();
    while !input.is_empty() {
        let next: TokenTree = input.parse()?;
        let is_end = match &next {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => {
                group.delimiter() == Delimiter::Brace && !ends_with_semicolon(&tokens)
            }
            _ => false,
        };
        tokens.push(next);
        if is_end
            || tokens.last().is_some_and(|last| begins_next(last, input)) && !is_attributes(&tokens)
        {
            break;
        }
    }
    Ok(tokens)
}

/// Whether the next token is the first of its line and begins an item.
fn begins_next(last: &TokenTree, input: ParseStream<'_>) -> bool {
    let Ok(next) = input.fork().parse::<TokenTree>() else { return false };
    let begins = match &next {
        TokenTree::Ident(ident) => lex::begins_item(&ident.to_string()),
        TokenTree::Punct(punct) => punct.as_char() == '#',
        _ => false,
    };
    begins && last.span().end().line < next.span().start().line
}

/// Whether an element that begins like this may have a block and then a semicolon.
fn ends_with_semicolon(start: &[TokenTree]) -> bool {
    start
        .iter()
        .filter_map(|token| match token {
            TokenTree::Ident(ident) => Some(ident.to_string()),
            _ => None,
        })
        .find(|word| word != "pub" && word != "default")
        .is_some_and(|word| match word.as_str() {
            "use" | "static" | "type" => true,
            "const" => {
                !start.iter().any(|token| matches!(token, TokenTree::Ident(it) if it == "fn"))
            }
            _ => false,
        })
}

/// Whether the tokens are attributes only, which belong to what follows.
fn is_attributes(tokens: &[TokenTree]) -> bool {
    tokens.iter().all(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Bracket,
        _ => false,
    })
}

/// The error with its place; one about the end of the input is at the end of the element.
fn located(error: &syn::Error, broken: &[TokenTree]) -> SyntaxError {
    let start = broken.first().map(|token| token.span().byte_range().start);
    let end = broken.last().map(|token| token.span().byte_range());
    let range = error.span().byte_range();
    let is_inside = start.is_some_and(|start| range.start >= start) && !range.is_empty();
    SyntaxError {
        range: if is_inside { range } else { end.unwrap_or(range) },
        message: error.to_string(),
    }
}
