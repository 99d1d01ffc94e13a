//! Macro calls: known ones by what they do, others as the Rust that their input reads as.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Block, Expr, Macro, Pat, Stmt, Token};

use super::Lowerer;
use super::types::segments;
use crate::analysis::hir::{Arm, ExprId, ExprKind, ImplId, Origin, Pattern, Span};
use crate::libraries::macros::{self, Macro as Known};
use crate::libraries::wsclose;

/// What the input of a macro reads as.
enum Input {
    Expressions(Vec<Expr>),
    Statements(Vec<Stmt>),
    Arms(Vec<SelectArm>),
}

/// `pattern = future, if condition => handler`
struct SelectArm {
    pattern: Option<Pat>,
    future: Option<Expr>,
    handler: Expr,
}

impl Lowerer<'_> {
    pub(super) fn macro_call(&mut self, call: &Macro, span: Span) -> ExprId {
        let path = segments(&call.path);
        let name = path.last().map_or("", String::as_str);
        if let Some(expanded) = self.expand(name, &call.tokens, span) {
            return expanded;
        }
        let kind = match name {
            _ if wsclose::checks_code(name) => self.checked(&call.tokens),
            _ if wsclose::checks_reason(name) => ExprKind::Checked { number: None, sendable: true },
            _ if wsclose::makes_close(name) && self.is_of_crate(&path) => {
                ExprKind::Close(self.arguments(&call.tokens))
            }
            _ => match macros::known(name) {
                Some(Known::Never) => ExprKind::Never,
                Some(Known::Names) => ExprKind::Scalar,
                Some(Known::Fails) => return self.failing(name, &call.tokens, span),
                Some(Known::Wraps) => match self.arguments(&call.tokens).as_slice() {
                    [error] if !self.is_text(*error) => return *error,
                    _ => ExprKind::Nothing,
                },
                Some(Known::Matches) => ExprKind::Look(self.matched(&call.tokens)),
                Some(Known::Looks) => ExprKind::Look(self.arguments(&call.tokens)),
                Some(Known::Lists) => ExprKind::Array(self.arguments(&call.tokens)),
                Some(Known::Tuples) => ExprKind::Tuple(self.arguments(&call.tokens)),
                Some(Known::Joins) => ExprKind::Concat(self.arguments(&call.tokens)),
                Some(Known::Json) => {
                    let mut parts = Vec::new();
                    self.json(&call.tokens, span, &mut parts);
                    ExprKind::Concat(parts)
                }
                Some(Known::Formats) => self.format(&call.tokens),
                Some(Known::Writes) => return self.written(call, span),
                Some(Known::Shows) => match self.format(&call.tokens) {
                    ExprKind::Format(format) => ExprKind::Show(ExprKind::Format(format).parts()),
                    _ => ExprKind::Show(self.arguments(&call.tokens)),
                },
                Some(Known::Contains) => return self.input(&call.tokens, span),
                None => return self.unknown_macro(name, call, span),
            },
        };
        self.add(kind, span)
    }

    fn unknown_macro(&mut self, name: &str, call: &Macro, span: Span) -> ExprId {
        let id = if mentions_close(call.tokens.clone()) {
            self.input(&call.tokens, span)
        } else {
            let mentioned = self.mentioned(&call.tokens);
            self.add(mentioned, span)
        };
        self.hir.unexpanded.insert(id, name.to_owned());
        id
    }

    /// `close_code!(send 1000)`: the number, and whether it was checked for sending.
    fn checked(&mut self, tokens: &TokenStream) -> ExprKind {
        let mut tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let word = match tokens.as_slice() {
            [TokenTree::Ident(word), _, ..] => word.to_string(),
            _ => String::new(),
        };
        let sendable = matches!(word.as_str(), "send" | "browser");
        if sendable {
            tokens.remove(0);
        }
        // `1000 as server`
        let is_role = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "as");
        let number = tokens.into_iter().take_while(|token| !is_role(token));
        let number = syn::parse2(number.collect()).ok();
        ExprKind::Checked { number: number.map(|number: Expr| self.expr(&number)), sendable }
    }

    /// Does the path of a macro lead out of the package?
    fn is_of_crate(&self, path: &[String]) -> bool {
        let is_outside = |path: &[String]| {
            path.first().is_some_and(|it| !matches!(it.as_str(), "crate" | "self" | "super"))
        };
        let [name] = path else { return is_outside(path) };
        let mut around = Some(self.current.scope);
        while let Some(id) = around {
            let scope = self.hir.scopes.get(id);
            if let Some(target) = scope.imports.get(name) {
                return is_outside(target);
            }
            around = scope.parent;
        }
        false
    }

    fn arguments(&mut self, tokens: &TokenStream) -> Vec<ExprId> {
        match expressions(tokens) {
            Some(all) => self.all(&all),
            // `vec![value; n]`
            None => self.first_argument(tokens).into_iter().collect(),
        }
    }

    /// What precedes the first comma: the value in `matches!(value, pattern)`.
    fn first_argument(&mut self, tokens: &TokenStream) -> Option<ExprId> {
        let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(it) if matches!(it.as_char(), ',' | ';'));
        let first = tokens.clone().into_iter().take_while(|token| !is_end(token));
        let first = syn::parse2::<Expr>(first.collect()).ok()?;
        Some(self.expr(&first))
    }

    fn is_text(&self, id: ExprId) -> bool {
        matches!(self.hir.kind(id), ExprKind::Text(_))
    }

    /// `ensure!(condition, error)` is `if !condition { return Err(error.into()); }`.
    fn failing(&mut self, name: &str, tokens: &TokenStream, span: Span) -> ExprId {
        let all = self.arguments(tokens);
        let error = all.last().copied().filter(|_| !all.iter().any(|it| self.is_text(*it)));
        let Some(error) = error.filter(|_| !self.returns.is_empty()) else {
            let demands = macros::demands(name);
            return self.add(if demands { ExprKind::Look(all) } else { ExprKind::Never }, span);
        };
        let converted = self.add(ExprKind::Convert { inner: error, to: None }, span);
        let failed = self.add(ExprKind::Fail(converted), span);
        if let Some(returns) = self.returns.last_mut() {
            returns.push(failed);
        }
        let left = self.add(ExprKind::Return(Some(failed)), span);
        match all.split_last() {
            Some((_, looked)) if !looked.is_empty() => {
                let looked = self.add(ExprKind::Look(looked.to_vec()), span);
                self.add(ExprKind::Block { statements: vec![looked, left], tail: None }, span)
            }
            _ => left,
        }
    }

    /// `write!(text, "…", …)` is `text.write_fmt(format_args!("…", …))`.
    fn written(&mut self, call: &Macro, span: Span) -> ExprId {
        let mut tokens = call.tokens.clone().into_iter();
        let is_comma =
            |token: &TokenTree| matches!(token, TokenTree::Punct(it) if it.as_char() == ',');
        let target: TokenStream = tokens.by_ref().take_while(|token| !is_comma(token)).collect();
        let rest: TokenStream = tokens.collect();
        let Ok(target) = syn::parse2::<Expr>(target) else {
            let shown = ExprKind::Show(self.arguments(&call.tokens));
            return self.add(shown, span);
        };
        let receiver = self.expr(&target);
        self.hir.exprs.get_mut(receiver).lent = true;
        let kind = self.format(&rest);
        let format = self.add(kind, span);
        let name = "write_fmt".to_owned();
        let args = vec![format];
        self.add(ExprKind::Method { receiver, name, args, turbofish: None }, span)
    }

    /// The values in `json!({ "key": value })`, and the bytes around them.
    fn json(&mut self, tokens: &TokenStream, span: Span, parts: &mut Vec<ExprId>) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let is = |token: &TokenTree, c| matches!(token, TokenTree::Punct(it) if it.as_char() == c);
        let mut written = 0;
        match tokens.as_slice() {
            [TokenTree::Group(group)]
                if matches!(group.delimiter(), Delimiter::Brace | Delimiter::Bracket) =>
            {
                written += 2;
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for entry in inside.split(|token| is(token, ',')).filter(|it| !it.is_empty()) {
                    let colon = entry.iter().position(|token| is(token, ':'));
                    let is_object = group.delimiter() == Delimiter::Brace;
                    let start = colon.filter(|_| is_object).map_or(0, |at| at + 1);
                    let (key, value) = entry.split_at(start);
                    let key: usize = key.iter().map(|token| token.to_string().len()).sum();
                    written += key + 1;
                    self.json(&value.iter().cloned().collect(), span, parts);
                }
            }
            [TokenTree::Ident(word)] if word == "null" => written += 4,
            _ => match syn::parse2::<Expr>(tokens.into_iter().collect()) {
                Ok(value) => {
                    // The quotes of a text.
                    written += 2;
                    parts.push(self.expr(&value));
                }
                Err(_) => parts.push(self.add(ExprKind::Nothing, span)),
            },
        }
        parts.push(self.add(ExprKind::Text(written), span));
    }

    fn input(&mut self, tokens: &TokenStream, span: Span) -> ExprId {
        match read(tokens) {
            Some(Input::Expressions(all)) => {
                let all = self.all(&all);
                self.add(ExprKind::Opaque(all), span)
            }
            Some(Input::Statements(statements)) => self.statements(&statements, span),
            Some(Input::Arms(arms)) => {
                let arms = arms.iter().map(|arm| self.select_arm(arm)).collect();
                self.add(ExprKind::Choice { on: None, arms }, span)
            }
            None => {
                let mentioned = self.mentioned(tokens);
                self.add(mentioned, span)
            }
        }
    }

    /// An unknown macro may do anything with the variables in it.
    fn mentioned(&mut self, tokens: &TokenStream) -> ExprKind {
        let mut mentioned = Vec::new();
        self.add_mentioned(tokens.clone(), &mut mentioned);
        ExprKind::Opaque(mentioned)
    }

    fn add_mentioned(&mut self, tokens: TokenStream, mentioned: &mut Vec<ExprId>) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if let Some(local) = self.local(&ident.to_string()) {
                        let span = self.token_span(ident.span());
                        let id = self.add(ExprKind::Local(local), span);
                        self.hir.exprs.get_mut(id).lent = true;
                        mentioned.push(id);
                    }
                }
                TokenTree::Group(group) => self.add_mentioned(group.stream(), mentioned),
                _ => {}
            }
        }
    }

    fn select_arm(&mut self, arm: &SelectArm) -> Arm {
        self.scoped(|this| {
            let future = arm.future.as_ref().map(|future| this.expr(future));
            let pattern = match (&arm.pattern, future) {
                (Some(pattern), Some(future)) => {
                    this.bind(pattern, &Origin::Value(future), &mut Vec::new(), None)
                }
                _ => Pattern::Wild,
            };
            Arm { pattern, guard: future, body: this.expr(&arm.handler) }
        })
    }

    /// A macro of the package, with its input in place of its variables.
    fn expand(&mut self, name: &str, tokens: &TokenStream, span: Span) -> Option<ExprId> {
        let expanded = self.expanded(name, tokens)?;
        let statements = Block::parse_within.parse2(expanded).ok()?;
        self.expanding += 1;
        let lowered = match statements.as_slice() {
            [Stmt::Expr(only, None)] => self.expr(only),
            _ => self.statements(&statements, span),
        };
        self.expanding -= 1;
        Some(lowered)
    }

    fn expanded(&self, name: &str, tokens: &TokenStream) -> Option<TokenStream> {
        /// Macros that call macros that call macros.
        const DEEPEST: usize = 4;
        if self.expanding >= DEEPEST {
            None
        } else {
            self.macros.expand(self.package, name, tokens)
        }
    }

    /// The items in a macro call between items.
    pub(super) fn items_of_macro(&mut self, call: &Macro) {
        if let Ok(file) = syn::parse2::<syn::File>(self.items_in(call)) {
            let items: Vec<&syn::Item> = file.items.iter().collect();
            self.inside_macro(call, |this| this.items(&items));
        }
    }

    /// The items in a macro call in an `impl`.
    pub(super) fn implemented_by_macro(&mut self, call: &Macro, id: ImplId) {
        let items = |input: ParseStream<'_>| {
            let mut items = Vec::new();
            while !input.is_empty() {
                items.push(input.parse::<syn::ImplItem>()?);
            }
            Ok(items)
        };
        if let Ok(items) = items.parse2(self.items_in(call)) {
            self.inside_macro(call, |this| {
                for item in &items {
                    this.implemented(item, id);
                }
            });
        }
    }

    /// What a macro call between items reads as.
    fn items_in(&self, call: &Macro) -> TokenStream {
        let expanded = self.expanded(&last_name(call), &call.tokens);
        expanded.unwrap_or_else(|| call.tokens.clone())
    }

    fn inside_macro(&mut self, call: &Macro, run: impl FnOnce(&mut Self)) {
        let outer = self.in_close_code;
        self.in_close_code = wsclose::checks_code(&last_name(call));
        self.expanding += 1;
        run(self);
        self.expanding -= 1;
        self.in_close_code = outer;
    }

    /// `matches!(value, pattern if guard)`: the value, which is looked at.
    fn matched(&mut self, tokens: &TokenStream) -> Vec<ExprId> {
        let Some(value) = self.first_argument(tokens) else { return Vec::new() };
        let is_comma =
            |token: &TokenTree| matches!(token, TokenTree::Punct(it) if it.as_char() == ',');
        let pattern = tokens.clone().into_iter().skip_while(|token| !is_comma(token)).skip(1);
        let parse = |input: ParseStream<'_>| {
            let pattern = Pat::parse_multi_with_leading_vert(input)?;
            input.parse::<TokenStream>()?;
            Ok(pattern)
        };
        if let Ok(pattern) = parse.parse2(pattern.collect()) {
            self.scoped(|this| this.bind(&pattern, &Origin::Value(value), &mut Vec::new(), None));
        }
        vec![value]
    }
}

/// `close_code!(4001)` as a pattern.
pub(super) fn pattern(call: &Macro) -> Pattern {
    let number = syn::parse2::<syn::LitInt>(call.tokens.clone());
    let number = number.ok().and_then(|number| number.base10_parse().ok());
    match number {
        Some(number) if wsclose::checks_code(&last_name(call)) => Pattern::Number(number),
        _ => Pattern::Wild,
    }
}

/// The name of a macro, without the path before it.
fn last_name(call: &Macro) -> String {
    call.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default()
}

/// Can there be a send in it, or a variable that one depends on?
fn mentions_close(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => macros::is_about_closing(&ident.to_string()),
        TokenTree::Group(group) => mentions_close(group.stream()),
        _ => false,
    })
}

pub(super) fn expressions(tokens: &TokenStream) -> Option<Vec<Expr>> {
    let list = Punctuated::<Expr, Token![,]>::parse_terminated;
    list.parse2(tokens.clone()).ok().map(|list| list.into_iter().collect())
}

fn read(tokens: &TokenStream) -> Option<Input> {
    if let Some(all) = expressions(tokens) {
        return Some(Input::Expressions(all));
    }
    if let Ok(statements) = Block::parse_within.parse2(tokens.clone()) {
        return Some(Input::Statements(statements));
    }
    let SelectArms(arms) = syn::parse2(tokens.clone()).ok()?;
    Some(Input::Arms(arms))
}

/// The arms of `tokio::select!` and `futures::select!`.
struct SelectArms(Vec<SelectArm>);

impl Parse for SelectArms {
    fn parse(input: ParseStream<'_>) -> syn::Result<SelectArms> {
        let mut arms = Vec::new();
        if input.peek(syn::Ident) && input.peek2(Token![;]) {
            input.parse::<syn::Ident>()?;
            input.parse::<Token![;]>()?;
        }
        while !input.is_empty() {
            let (mut pattern, mut future) = (None, None);
            if input.peek(Token![else]) || input.peek(syn::Ident) && input.peek2(Token![=>]) {
                // `else =>`, `default =>`, `complete =>`: a handler without a future.
                input.parse::<TokenTree>()?;
            } else {
                pattern = Some(Pat::parse_multi_with_leading_vert(input)?);
                input.parse::<Token![=]>()?;
                future = Some(input.parse::<Expr>()?);
                if input.peek(Token![,]) {
                    input.parse::<Token![,]>()?;
                    input.parse::<Token![if]>()?;
                    input.parse::<Expr>()?;
                }
            }
            input.parse::<Token![=>]>()?;
            arms.push(SelectArm { pattern, future, handler: input.parse()? });
            if input.peek(Token![,]) {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(SelectArms(arms))
    }
}
