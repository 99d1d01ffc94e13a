//! From an item to the variants of an enum, with what the user says about each.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Attribute, Data, Lit, Meta, Type};
use wsclose_core::__private::{RETRY_KEYWORDS, nearest_word, parse as parse_code};
use wsclose_core::catalogue::SentBy;
use wsclose_core::{Reason, Retry, Role};

use super::ast::{CatchAll, Fields, Input, Remedy, Said, Settings, Shape, Variant};
use crate::crate_path::CratePath;
use crate::report::{Problem, list};
use crate::settings::{Setting, one_line, settings, string};
use crate::tokens::{Cursor, Place, is_punct, is_word, place};

/// Reads what the attribute itself says.
pub(super) fn attribute(arguments: TokenStream, problems: &mut Vec<Problem>) -> Settings {
    let mut read = Settings::default();
    for setting in settings(arguments, &["crate", "display"], problems) {
        if setting.key == "crate" {
            read.krate = CratePath::read(&setting, problems);
        } else {
            read.display = true;
            if !setting.tokens().is_empty() {
                let claim = "`display` takes no value";
                problems.push(Problem::new(setting.whole(), claim, "write `display` alone"));
            }
        }
    }
    read
}

/// Reads the item. If it is not an enum, it comes back as it is to be emitted.
pub(super) fn item(item: TokenStream, problems: &mut Vec<Problem>) -> Result<Input, TokenStream> {
    const ON_AN_ENUM: &str = "`#[close_codes]` must be applied to an enum";
    const HELP: &str = "put it on an enum: `enum Name { Variant = 4001, … }`";
    let input: Input = match syn::parse2(item.clone()) {
        Ok(input) => input,
        Err(error) => {
            let place = Place::at(error.span());
            let claim = if item.clone().into_iter().any(|token| is_word(&token, "enum")) {
                format!("`#[close_codes]` cannot read this: {error}")
            } else {
                ON_AN_ENUM.to_owned()
            };
            problems.push(Problem::new(place, claim, HELP));
            return Err(item);
        }
    };
    let keyword = match &input.data {
        Data::Enum(_) => return Ok(input),
        Data::Struct(data) => data.struct_token.span,
        Data::Union(data) => data.union_token.span,
    };
    problems.push(Problem::new(Place::at(keyword), ON_AN_ENUM, HELP));
    Err(item)
}

/// Reads the variants of an enum. `None` if it cannot have codes as it is.
pub(super) fn variants(input: &mut Input, problems: &mut Vec<Problem>) -> Option<Vec<Variant>> {
    let Data::Enum(data) = &mut input.data else { return None };
    let mut variants = Vec::new();
    for variant in &mut data.variants {
        variants.push(read_variant(variant, problems));
    }
    let generics: Vec<TokenTree> = input.generics.to_token_stream().into_iter().collect();
    if let Some(place) = place(&generics) {
        let claim = "an enum of close codes cannot be generic";
        problems.push(Problem::new(place, claim, "remove them"));
        if variants.iter().any(|variant| !matches!(variant.fields, Fields::Unit)) {
            // The fields may need them.
            return None;
        }
        input.generics = syn::Generics::default();
    }
    Some(variants)
}

fn read_variant(variant: &mut syn::Variant, problems: &mut Vec<Problem>) -> Variant {
    let mut said = Said::default();
    let before = problems.len();
    let mut code = Vec::new();
    for attribute in std::mem::take(&mut variant.attrs) {
        let of = if attribute.path().is_ident("code") { &mut code } else { &mut variant.attrs };
        of.push(attribute);
    }
    let said_at = code.first().map(|attribute| whole(&attribute.meta));
    let mut keys = Vec::new();
    for attribute in code {
        match attribute.meta {
            Meta::List(list) => read_said(list.tokens, &mut said, &mut keys, problems),
            other => problems.push(Problem::new(
                whole(&other),
                "`#[code]` needs arguments in parentheses",
                "write `#[code(remedy = \"…\")]`",
            )),
        }
    }
    let is_misread = problems.len() != before;
    Variant {
        name: variant.ident.clone(),
        shape: shape(variant, problems),
        fields: fields(&variant.fields),
        own_text: first_paragraph(&variant.attrs),
        said,
        said_at,
        is_misread,
    }
}

/// All tokens of something.
pub(super) fn whole(syntax: &impl quote::ToTokens) -> Place {
    let tokens: Vec<TokenTree> = syntax.to_token_stream().into_iter().collect();
    place(&tokens).unwrap_or_else(Place::invocation)
}

fn shape(variant: &syn::Variant, problems: &mut Vec<Problem>) -> Shape {
    let discriminant = variant.discriminant.as_ref().map(|(_, value)| value);
    match (catch_all(&variant.fields), discriminant) {
        // What it is remains clear, and its type decides how the codes convert.
        (Some(catch_all), Some(value)) => {
            let claim = "the catch-all variant cannot have a number";
            problems.push(Problem::new(whole(value), claim, "remove the number"));
            Shape::CatchAll(catch_all)
        }
        (Some(catch_all), None) => Shape::CatchAll(catch_all),
        (None, Some(value)) => code(value.to_token_stream(), problems),
        (None, None) => Shape::Missing,
    }
}

fn fields(fields: &syn::Fields) -> Fields {
    match fields {
        syn::Fields::Unit => Fields::Unit,
        syn::Fields::Named(fields) => {
            let mut named = Vec::new();
            for field in &fields.named {
                if let Some(name) = &field.ident {
                    named.push((name.clone(), field.ty.to_token_stream()));
                }
            }
            Fields::Named(named)
        }
        syn::Fields::Unnamed(fields) => {
            let mut types = Vec::new();
            for field in &fields.unnamed {
                types.push(field.ty.to_token_stream());
            }
            Fields::Unnamed(types)
        }
    }
}

/// What the only field of a variant holds, if that is a code.
fn catch_all(fields: &syn::Fields) -> Option<CatchAll> {
    let syn::Fields::Unnamed(fields) = fields else { return None };
    let (Some(field), None) = (fields.unnamed.first(), fields.unnamed.get(1)) else { return None };
    let Type::Path(ty) = ungrouped(&field.ty) else { return None };
    match ty.path.segments.last()?.ident.to_string().as_str() {
        "SendCode" => Some(CatchAll::Send),
        "CloseCode" => Some(CatchAll::Close),
        _ => None,
    }
}

/// A type without the group that a user's macro puts around what it passes.
fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        ty => ty,
    }
}

/// What to write as the code of a variant.
pub(super) const AS_NUMBER: &str =
    "write the number, such as `4001`, for the documentation to show";

/// The code of a variant: a number, or a constant expression that has one.
fn code(value: TokenStream, problems: &mut Vec<Problem>) -> Shape {
    let tokens = open(value.clone());
    let place = whole(&value);
    match tokens.as_slice() {
        [TokenTree::Literal(literal)] => Shape::Code(literal.to_string(), place),
        [minus, TokenTree::Literal(literal)] if is_punct(Some(minus), '-') => {
            Shape::Code(format!("-{literal}"), place)
        }
        [TokenTree::Ident(word)] if word == "true" || word == "false" => {
            Shape::Code(word.to_string(), place)
        }
        // The name of a code is the name of nothing here.
        [TokenTree::Ident(name)] => match parse_code(&name.to_string()) {
            Ok(meant) => {
                let claim = "expected a number or a constant expression";
                let number = meant.code.get();
                problems.push(Problem::new(place, claim, format_args!("write `{number}`")));
                Shape::WrongCode
            }
            Err(_) => Shape::Constant(value),
        },
        _ => Shape::Constant(value),
    }
}

/// The tokens of an expression, without parentheses, and without the groups that a user's macro puts
/// around what it passes.
pub(super) fn open(tokens: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Group(group)]
            if matches!(group.delimiter(), Delimiter::None | Delimiter::Parenthesis) =>
        {
            open(group.stream())
        }
        _ => tokens,
    }
}

const KEYS: &[&str] = &[
    "meaning",
    "when",
    "remedy",
    "retry",
    "sent_by",
    "registered",
    "unregistered",
    "reason",
    "from",
];

/// Reads one `#[code(…)]`. A variant can have several, and `keys` are those of the ones before.
fn read_said(
    tokens: TokenStream,
    said: &mut Said,
    keys: &mut Vec<String>,
    problems: &mut Vec<Problem>,
) {
    for setting in settings(tokens, KEYS, problems) {
        let key = setting.key.to_string();
        if keys.contains(&key) {
            problems.push(setting.twice());
            continue;
        }
        keys.push(key.clone());
        let text = |problems: &mut Vec<Problem>| {
            setting.text(&format!("{key} = \"…\""), problems).map(|text| (text, setting.whole()))
        };
        match key.as_str() {
            "meaning" => said.meaning = text(problems),
            "when" => said.when = text(problems).map(|(text, _)| text),
            "registered" => said.registered = text(problems),
            "unregistered" => said.unregistered = text(problems),
            "remedy" => said.remedy = remedy(&setting, problems),
            "retry" => said.retry = retry(&setting, problems),
            "reason" => said.reason = reason(&setting, problems),
            "from" => said.not_from = not_from(&setting, problems),
            _ => said.sent_by = sent_by(&setting, problems),
        }
    }
}

fn remedy(setting: &Setting, problems: &mut Vec<Problem>) -> Option<Remedy> {
    match setting.token() {
        Some(TokenTree::Ident(word)) if word == "none" => Some(Remedy::Nothing),
        _ => setting.text("remedy = \"…\"` or `remedy = none", problems).map(Remedy::Text),
    }
}

/// A reason is sent as it is written, if it fits.
fn reason(setting: &Setting, problems: &mut Vec<Problem>) -> Option<(String, Place)> {
    let text = setting.literal("reason = \"…\"", problems)?.value();
    if let Err(error) = Reason::new(&text) {
        problems.push(Problem::new(setting.value_place(), error, error.help()));
        return None;
    }
    Some((text, setting.whole()))
}

/// `from = false`
fn not_from(setting: &Setting, problems: &mut Vec<Problem>) -> Option<Place> {
    match setting.token() {
        Some(token) if is_word(token, "false") => Some(setting.whole()),
        _ => {
            problems.push(Problem::new(
                setting.value_place(),
                "`from` takes only `false`",
                "write `from = false`, or remove `from`",
            ));
            None
        }
    }
}

fn sent_by(setting: &Setting, problems: &mut Vec<Problem>) -> Option<(SentBy, Place)> {
    let words = [(Role::Client, SentBy::Client), (Role::Server, SentBy::Server)];
    let found = match setting.token() {
        Some(TokenTree::Ident(word)) => words.iter().find(|(role, _)| word == role.keyword()),
        _ => None,
    };
    if found.is_none() {
        problems.push(Problem::new(
            setting.value_place(),
            "`sent_by` takes `client` or `server`",
            "write `sent_by = client` or `sent_by = server`; omit it for either endpoint",
        ));
    }
    found.map(|(_, sent_by)| (*sent_by, setting.whole()))
}

fn retry(setting: &Setting, problems: &mut Vec<Problem>) -> Option<Retry> {
    let (mut words, mut named) = (Vec::new(), None);
    for (word, retry) in RETRY_KEYWORDS {
        words.push(*word);
        if setting.token().is_some_and(|token| is_word(token, word)) {
            named = Some(*retry);
        }
    }
    let found = match setting.tokens() {
        [_] => named,
        [TokenTree::Ident(word), TokenTree::Group(span)] if word == "seconds" => seconds(span),
        _ => None,
    };
    if found.is_none() {
        words.push("seconds");
        let near = match setting.tokens() {
            [TokenTree::Ident(word), ..] => nearest_word(&word.to_string(), &words),
            _ => None,
        };
        let help = match near {
            Some("seconds") => {
                "write two integers, the smaller one first: `retry = seconds(5, 30)`".to_owned()
            }
            Some(word) => format!("write `retry = {word}`"),
            None => {
                words.pop();
                format!("the advice is {} or `seconds(5, 30)`", list(&words))
            }
        };
        let is_span =
            matches!(setting.tokens().first(), Some(TokenTree::Ident(word)) if word == "seconds");
        let claim = if is_span {
            "`seconds` takes a shortest and a longest delay"
        } else {
            "unknown advice for `retry`"
        };
        problems.push(Problem::new(setting.value_place(), claim, help));
    }
    found
}

/// `(5, 30)`
fn seconds(span: &proc_macro2::Group) -> Option<Retry> {
    let mut cursor = Cursor::new(span.stream());
    let number = |cursor: &mut Cursor| match cursor.next()? {
        TokenTree::Literal(literal) => match Lit::new(literal) {
            Lit::Int(number) => number.base10_parse::<u16>().ok(),
            _ => None,
        },
        _ => None,
    };
    let from = number(&mut cursor)?;
    let comma = cursor.eat_punct(',');
    let to = number(&mut cursor)?;
    (comma && cursor.peek().is_none() && from <= to).then_some(Retry::Seconds { from, to })
}

/// The first paragraph of a documentation, as one line.
fn first_paragraph(attributes: &[Attribute]) -> Option<String> {
    let mut paragraph = String::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        // What a macro makes cannot be read here.
        let Meta::NameValue(doc) = &attribute.meta else { continue };
        let value = open(doc.value.to_token_stream());
        let [token] = value.as_slice() else { continue };
        let Some(text) = string(token) else { continue };
        for line in text.value().lines().chain(text.value().is_empty().then_some("")) {
            let line = line.trim();
            if line.is_empty() && !paragraph.is_empty() {
                return Some(one_line(&paragraph));
            }
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    let paragraph = one_line(&paragraph);
    (!paragraph.is_empty()).then_some(paragraph)
}

/// The name of a variant, without `r#`.
pub(super) fn plain_name(name: &proc_macro2::Ident) -> String {
    name.unraw().to_string()
}
