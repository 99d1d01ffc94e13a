//! A code as the user writes it: number, name or constant expression, perhaps with a role.

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use wsclose_core::__private::{Spelling, parse};
use wsclose_core::{CloseCode, Role, SendCode, Status};

use crate::report::{self, Problem};
use crate::tokens::{Cursor, Place, is_punct, is_word, place, resolved_at};

/// `1010`, `send 1011`, `send 1010 as client`, `send { BASE + 3 }`.
#[derive(Debug, Default)]
pub(crate) struct Operand {
    pub(crate) send: Option<Place>,
    value: Value,
    role: Option<(Role, Place)>,
}

#[derive(Debug, Default)]
enum Value {
    /// A literal or a name.
    Text(String, Place),
    /// A constant expression.
    Expression(Group),
    /// Nothing that could be a code; the problem is reported already.
    #[default]
    Invalid,
}

/// The type that a code gets, and with it what is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Close,
    Send,
    Browser,
}

impl Kind {
    pub(crate) const ALL: [Kind; 3] = [Kind::Send, Kind::Browser, Kind::Close];

    pub(crate) fn type_name(self) -> &'static str {
        match self {
            Kind::Close => "CloseCode",
            Kind::Send => "SendCode",
            Kind::Browser => "BrowserCode",
        }
    }
}

/// A code that passed the check.
#[derive(Debug)]
pub(crate) enum Checked {
    Number(Kind, CloseCode, Span),
    Expression(Kind, Group, Option<Role>),
    /// A name that no code has: the mistake, and the name for the editor to complete.
    UnknownName(Problem, Ident),
}

const EXAMPLE: &str = "write a number such as `1000`, or a name such as `NORMAL_CLOSURE`";

impl Operand {
    /// Reads an operand up to the end of the tokens, with all its mistakes.
    pub(crate) fn parse(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Operand {
        let send = cursor.eat_word("send");
        let value = parse_value(cursor, problems);
        let role = parse_role(cursor, problems);
        if let Some(first) = cursor.next() {
            let start = Place::of(&first);
            let rest = cursor.until(|_| false);
            let place = rest.last().map_or(start, |last| start.to(Place::of(last)));
            let help = if is_operator(&first) {
                "a constant expression stands in braces: `close_code!(send { BASE + 3 })`"
            } else {
                "one code a macro: `close_code!(1000)` or `close_code!(send 1000 as server)`"
            };
            problems.push(Problem::new(place, "the macro takes nothing more here", help));
        }
        Operand { send, value, role }
    }

    /// The kind of code that an expression form yields.
    pub(crate) fn kind(&self) -> Kind {
        match (self.send, self.role) {
            (Some(_), Some((Role::Browser, _))) => Kind::Browser,
            (Some(_), _) => Kind::Send,
            (None, _) => Kind::Close,
        }
    }

    /// What `explain!` explains: a number or a name, of any status, and nothing else.
    pub(crate) fn explained(self, problems: &mut Vec<Problem>) -> Option<Checked> {
        let extra = self.send.or(self.role.map(|(_, place)| place));
        if let Some(place) = extra {
            let help = "write the code alone: `explain!(1000)`";
            problems.push(Problem::new(place, "an explanation is for every side", help));
        }
        match self.value {
            Value::Text(text, place) => check_text(&text, place, problems),
            Value::Expression(group) => {
                problems.push(Problem::new(
                    Place::at(group.span()),
                    "only a number or a name can be explained",
                    EXAMPLE,
                ));
                None
            }
            Value::Invalid => None,
        }
    }

    /// Asks the catalogue. `None` if there is nothing to go on with.
    pub(crate) fn check(self, kind: Kind, problems: &mut Vec<Problem>) -> Option<Checked> {
        let role = match self.role {
            // A role without a code is a mistake that is reported already.
            Some(_) if matches!(self.value, Value::Invalid) => None,
            Some((role, place)) if kind == Kind::Close => {
                let code = match &self.value {
                    Value::Text(text, _) => text,
                    _ => "…",
                };
                problems.push(Problem::new(
                    place,
                    "a role is checked only for a code that is sent",
                    format_args!("write `close_code!(send {code} as {})`", role.keyword()),
                ));
                None
            }
            Some((role, place)) if kind == Kind::Browser && role != Role::Browser => {
                problems.push(Problem::new(
                    place,
                    "a `BrowserCode` is sent by a script in a browser",
                    "declare the constant as `SendCode`, or leave the role out",
                ));
                None
            }
            Some((role, _)) => Some(role),
            None if kind == Kind::Browser => Some(Role::Browser),
            None => None,
        };
        match self.value {
            Value::Invalid => None,
            Value::Text(text, place) => {
                let checked = check_text(&text, place, problems)?;
                if let Checked::Number(_, code, _) = checked {
                    problems.extend(verdict(code, kind, role, &text, place));
                    return Some(Checked::Number(kind, code, place.first));
                }
                Some(checked)
            }
            Value::Expression(group) if kind == Kind::Close => {
                problems.push(Problem::new(
                    Place::at(group.span()),
                    "a constant expression is checked only where it is sent",
                    "write `close_code!(send { … })`; to look at a code, `CloseCode::from(…)`",
                ));
                None
            }
            Value::Expression(group) => Some(Checked::Expression(kind, group, role)),
        }
    }
}

fn parse_value(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let token = match cursor.peek() {
        Some(token) if !is_word(&token, "as") => token,
        end => {
            let place = end.as_ref().map_or_else(|| cursor.missing(), Place::of);
            problems.push(Problem::new(place, "a close code is missing", EXAMPLE));
            return Value::Invalid;
        }
    };
    cursor.next();
    let place = Place::of(&token);
    match token {
        TokenTree::Literal(literal) => Value::Text(literal.to_string(), place),
        TokenTree::Punct(ref punct) if punct.as_char() == '-' => match cursor.peek() {
            Some(TokenTree::Literal(literal)) => {
                cursor.next();
                let end = Place::at(literal.span());
                Value::Text(format!("-{literal}"), place.to(end))
            }
            _ => not_a_code(&token, cursor, problems),
        },
        TokenTree::Ident(ident) => parse_name(&ident, cursor, problems),
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace if group.stream().is_empty() => {
                problems.push(Problem::new(place, "a close code is missing", EXAMPLE));
                Value::Invalid
            }
            Delimiter::Brace => Value::Expression(group),
            Delimiter::None => parse_fragment(group, problems),
            _ => not_a_code(&TokenTree::Group(group), cursor, problems),
        },
        TokenTree::Punct(_) => not_a_code(&token, cursor, problems),
    }
}

/// A fragment of several tokens that a user's macro passes on: `-1`, or an expression.
fn parse_fragment(group: Group, problems: &mut Vec<Problem>) -> Value {
    let mut inner = Cursor::new(group.stream());
    match (inner.next(), inner.next(), inner.next()) {
        (None, ..) => {
            let place = Place::at(group.span());
            problems.push(Problem::new(place, "a close code is missing", EXAMPLE));
            Value::Invalid
        }
        (Some(minus), Some(TokenTree::Literal(literal)), None) if is_punct(Some(&minus), '-') => {
            let place = Place::of(&minus).to(Place::at(literal.span()));
            Value::Text(format!("-{literal}"), place)
        }
        _ => Value::Expression(group),
    }
}

/// A name, a path, or a mistyped `send`.
fn parse_name(ident: &Ident, cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let place = Place::at(ident.span());
    let name = ident.to_string();
    match cursor.peek() {
        Some(TokenTree::Punct(punct))
            if punct.as_char() == ':' && punct.spacing() == Spacing::Joint =>
        {
            let path = cursor.until(|token| {
                !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
                    && !matches!(token, TokenTree::Ident(ident) if ident != "as")
            });
            let end = path.last().map_or(place, Place::of);
            let last = path.last().map(ToString::to_string).unwrap_or_default();
            let known = parse(&last).ok().and_then(|spelling| spelling.name);
            let claim = "the macro takes a name, not a path";
            problems.push(match known {
                Some(entry) => {
                    Problem::new(place.to(end), claim, format_args!("write `{}`", entry.name))
                }
                None => Problem::new(
                    place.to(end),
                    claim,
                    "a constant of your own stands in braces: `close_code!(send { … })`",
                ),
            });
            Value::Invalid
        }
        Some(TokenTree::Literal(_) | TokenTree::Group(_))
            if parse(&name).is_err() && !matches!(name.as_str(), "true" | "false") =>
        {
            problems.push(Problem::new(
                place,
                format_args!("the macro does not know the keyword `{name}`"),
                "the only keyword here is `send`: `close_code!(send 1000)`",
            ));
            parse_value(cursor, problems)
        }
        _ => Value::Text(name, place),
    }
}

/// A token that cannot begin a code; what follows belongs to the same mistake.
fn not_a_code(token: &TokenTree, cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let rest = cursor.until(|token| is_word(token, "as"));
    let end = rest.last().map_or(Place::of(token), Place::of);
    let what = match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => "`[…]`".to_owned(),
        TokenTree::Group(_) => "`(…)`".to_owned(),
        token => format!("`{token}`"),
    };
    let claim = format!("{what} is not a close code");
    problems.push(Problem::new(Place::of(token).to(end), claim, EXAMPLE));
    Value::Invalid
}

fn parse_role(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Option<(Role, Place)> {
    let keyword = cursor.eat_word("as")?;
    match cursor.peek() {
        Some(TokenTree::Ident(ident)) => {
            cursor.next();
            let place = Place::at(ident.span());
            let role = Role::ALL.iter().find(|role| ident == role.keyword());
            if role.is_none() {
                let claim = format!("there is no role `{ident}`");
                problems.push(Problem::new(place, claim, roles()));
            }
            role.map(|&role| (role, keyword.to(place)))
        }
        Some(token) => {
            cursor.next();
            problems.push(Problem::new(Place::of(&token), "this is not a role", roles()));
            None
        }
        None => {
            problems.push(Problem::new(keyword, "a role is missing", roles()));
            None
        }
    }
}

/// Does the token go on with an expression?
fn is_operator(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if "+-*/%^&|<>.".contains(punct.as_char()))
}

/// The list of roles as a help.
fn roles() -> String {
    let words: Vec<_> = Role::ALL.iter().map(|role| format!("`{}`", role.keyword())).collect();
    format!("the roles are {}", words.join(", "))
}

/// The code that a literal or a name stands for, whatever is done with it.
fn check_text(text: &str, place: Place, problems: &mut Vec<Problem>) -> Option<Checked> {
    match parse(text) {
        Ok(Spelling { code, name, is_canonical }) => {
            if let Some(entry) = name
                && !is_canonical
            {
                problems.push(Problem::new(
                    place,
                    format_args!(
                        "`{text}` is not the canonical name of {} ({})",
                        code.get(),
                        entry.title
                    ),
                    format_args!("write `{}`", entry.name),
                ));
            }
            Some(Checked::Number(Kind::Close, code, place.first))
        }
        Err(error) => {
            let own = if error.is_strange_name() {
                format!("; a constant of your own stands in braces: `send {{ {text} }}`")
            } else {
                String::new()
            };
            let problem = Problem::new(place, error, format_args!("{}{own}", error.help()));
            if let Some(name) = name_token(text, place) {
                return Some(Checked::UnknownName(problem, name));
            }
            problems.push(problem);
            error.meant().map(|meant| Checked::Number(Kind::Close, meant.code, place.first))
        }
    }
}

/// What is wrong with a code of this kind in this role.
fn verdict(
    code: CloseCode,
    kind: Kind,
    role: Option<Role>,
    text: &str,
    place: Place,
) -> Option<Problem> {
    let error = match (role, kind) {
        (Some(role), _) => code.may_send(role).err(),
        (None, Kind::Close) if !matches!(code.status(), Status::NotUsed | Status::OutOfRange) => {
            None
        }
        (None, _) => SendCode::try_from(code).err(),
    }?;
    if kind == Kind::Close {
        let help = format_args!(
            "close codes are 1000 to 4999; to look at such a number all the same, write \
             `CloseCode::from({text})`"
        );
        return Some(Problem::new(place, error, help));
    }
    Some(Problem::invalid_code(place, error))
}

/// The name itself, if the text is one.
fn name_token(text: &str, place: Place) -> Option<Ident> {
    let mut letters = text.chars();
    let is_name = letters.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && letters.all(|c| c == '_' || c.is_alphanumeric())
        && !matches!(text, "true" | "false");
    is_name.then(|| Ident::new(text, place.first))
}

impl Checked {
    /// The code as an expression; where it can be, also a pattern.
    pub(crate) fn expand(&self, krate: &TokenTree) -> TokenStream {
        match self {
            Checked::Number(kind, code, span) => number(krate, *kind, *code, *span),
            Checked::Expression(kind, group, role) => expression(krate, *kind, group, *role),
            Checked::UnknownName(problem, name) => {
                let error = problem.compile_error_of_fixed_length();
                quote!(#krate::__private::Unknown::<{ #error }>::#name)
            }
        }
    }
}

impl Checked {
    /// The same with other mistakes beside it. A code that is right or wrong by itself has
    /// nothing to add to them; an unknown name stays, so that an editor can complete it.
    pub(crate) fn expand_beside(&self, krate: &TokenTree, problems: &[Problem]) -> TokenStream {
        match self {
            Checked::UnknownName(..) => {
                let errors = report::joined(problems);
                let name = self.expand(krate);
                quote!(#errors | #name)
            }
            _ => report::expression(problems),
        }
    }

    #[cfg(test)]
    pub(crate) fn into_problem(self) -> Option<Problem> {
        match self {
            Checked::UnknownName(problem, _) => Some(problem),
            _ => None,
        }
    }
}

/// The path of the constant; its name stands where the user's number stood, so that an editor
/// shows its documentation there.
fn number(krate: &TokenTree, kind: Kind, code: CloseCode, span: Span) -> TokenStream {
    if let Some(entry) = code.entry() {
        let name = Ident::new(entry.name, span);
        return match kind {
            Kind::Close => quote!(#krate::CloseCode::#name),
            Kind::Send => quote!(#krate::SendCode::#name),
            Kind::Browser => quote!(#krate::BrowserCode::#name),
        };
    }
    let name = match kind {
        Kind::Close => Ident::new("CODE", span),
        Kind::Send => Ident::new("SEND", span),
        Kind::Browser => Ident::new("BROWSER", span),
    };
    let number = Literal::u16_unsuffixed(code.get());
    match code.status() {
        Status::Unassigned => quote!(#krate::Unassigned::<#number>::#name),
        Status::FirstComeFirstServed => quote!(#krate::FirstComeFirstServed::<#number>::#name),
        _ => quote!(#krate::PrivateUse::<#number>::#name),
    }
}

/// A named constant whose value calls the check: that is evaluated by `cargo check` too, and the
/// error stands on the expression.
fn expression(krate: &TokenTree, kind: Kind, group: &Group, role: Option<Role>) -> TokenStream {
    let value = expression_value(krate, kind, group, role);
    let kind = Ident::new(kind.type_name(), group.span());
    quote! {
        {
            const __WSCLOSE_CHECKED: #krate::#kind = #value;
            __WSCLOSE_CHECKED
        }
    }
}

/// The call of the check, as the value of a constant.
pub(crate) fn expression_value(
    krate: &TokenTree,
    kind: Kind,
    group: &Group,
    role: Option<Role>,
) -> TokenStream {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let place = place(&tokens).unwrap_or(Place::at(group.span()));
    let argument = if tokens.iter().any(|token| is_punct(Some(token), ';')) {
        group.clone()
    } else {
        // Braces around a single expression would be a warning in the user's crate.
        Group::new(Delimiter::None, group.stream())
    };
    let function = match kind {
        Kind::Browser => "browser_code",
        Kind::Close | Kind::Send => "send_code",
    };
    let role = match role {
        _ if kind == Kind::Browser => TokenStream::new(),
        None => quote!(, ::core::option::Option::None),
        Some(Role::Client) => quote!(, ::core::option::Option::Some(#krate::Role::Client)),
        Some(_) => quote!(, ::core::option::Option::Some(#krate::Role::Server)),
    };
    checked_call(krate, function, place, quote!(#argument #role))
}

/// The call of a check in `wsclose_core`, which the compiler underlines from the first to the
/// last token of its argument when the check fails.
pub(crate) fn checked_call(
    krate: &TokenTree,
    function: &str,
    place: Place,
    arguments: TokenStream,
) -> TokenStream {
    // All of it is looked up where `$crate` was written: the compiler joins places only if they
    // agree in that.
    let scope = krate.span();
    let krate = resolved_at(krate, place.first);
    let function = Ident::new(function, place.first.resolved_at(scope));
    let mut call = Group::new(Delimiter::Parenthesis, arguments);
    call.set_span(place.last.resolved_at(scope));
    quote_spanned!(place.first.resolved_at(scope)=> #krate::__private::#function #call)
}
