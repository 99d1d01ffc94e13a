//! Expressions, statements and blocks.

use syn::{BinOp, Block, Expr, Lit, Stmt, UnOp};

use super::Lowerer;
use super::conditions::leaves;
use super::pattern::member;
use crate::analysis::hir::{Arm, ExprId, ExprKind, Operator, Origin, Pattern, Source, Span};
use crate::libraries::neutral;

impl Lowerer<'_> {
    pub(super) fn expr(&mut self, expr: &Expr) -> ExprId {
        let span = self.span(expr);
        match expr {
            // What only wraps a value has no node of its own.
            Expr::Paren(inner) => self.expr(&inner.expr),
            Expr::Group(inner) => self.expr(&inner.expr),
            Expr::Reference(inner) => {
                let id = self.expr(&inner.expr);
                self.hir.exprs.get_mut(id).lent |= inner.mutability.is_some();
                id
            }
            Expr::Await(inner) => self.expr(&inner.base),
            Expr::Try(inner) => self.expr(&inner.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                // A name with `*` before it is one name in messages.
                let id = self.expr(&unary.expr);
                if matches!(self.hir.kind(id), ExprKind::Local(_)) {
                    self.hir.exprs.get_mut(id).span = span;
                }
                id
            }
            Expr::Block(block) => self.block(&block.block),
            Expr::Unsafe(block) => self.block(&block.block),
            Expr::Async(block) => self.block(&block.block),
            Expr::Const(block) => self.block(&block.block),
            Expr::TryBlock(block) => self.block(&block.block),
            Expr::Call(call) => self.call(call),
            Expr::MethodCall(call) => self.method(call),
            Expr::Match(matched) => self.choice_of_match(matched),
            Expr::If(branch) => self.choice_of_if(branch),
            Expr::Closure(closure) => self.closure(closure),
            Expr::Macro(call) => self.macro_call(&call.mac, span),
            other => {
                let kind = self.kind(other, span);
                self.add(kind, span)
            }
        }
    }

    /// An expression with a node of its own.
    fn kind(&mut self, expr: &Expr, span: Span) -> ExprKind {
        match expr {
            Expr::Lit(literal) => literal_kind(&literal.lit),
            Expr::Path(path) => self.name_or_path(self.qualified(path.qself.as_ref(), &path.path)),
            Expr::Field(field) => {
                ExprKind::Field { base: self.expr(&field.base), name: member(&field.member) }
            }
            Expr::Struct(literal) => ExprKind::Struct {
                path: self.qualified(literal.qself.as_ref(), &literal.path),
                fields: literal
                    .fields
                    .iter()
                    .map(|field| (member(&field.member), self.expr(&field.expr)))
                    .collect(),
                rest: literal.rest.as_ref().map(|rest| self.expr(rest)),
            },
            Expr::Tuple(tuple) => ExprKind::Tuple(self.all(&tuple.elems)),
            Expr::Array(array) => ExprKind::Array(self.all(&array.elems)),
            Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_) => self.looped(expr, span),
            // A condition; what it binds is seen behind it.
            Expr::Let(condition) => {
                let start = self.hir.exprs.len();
                let value = self.expr(&condition.expr);
                self.not_looked_at(start);
                let pattern =
                    self.bind(&condition.pat, &Origin::Value(value), &mut Vec::new(), None);
                ExprKind::Let { pattern, value: Some(value), otherwise: None }
            }
            Expr::Cast(_) | Expr::Unary(_) | Expr::Binary(_) | Expr::Index(_) | Expr::Range(_) => {
                self.operation(expr)
            }
            Expr::Assign(assign) => {
                let value = self.expr(&assign.right);
                let target = self.expr(&assign.left);
                self.assign(target, value);
                ExprKind::Assign { target, value }
            }
            Expr::Return(leave) => {
                let value = leave.expr.as_ref().map(|value| self.expr(value));
                if let Some(returns) = self.returns.last_mut() {
                    returns.extend(value);
                }
                ExprKind::Return(value)
            }
            Expr::Break(leave) => {
                let value = leave.expr.as_ref().map(|value| self.expr(value));
                if let (Some(values), None) = (self.loops.last_mut(), &leave.label) {
                    values.extend(value);
                }
                ExprKind::Break(value)
            }
            Expr::Continue(_) => ExprKind::Never,
            Expr::Repeat(repeat) => {
                ExprKind::Opaque(vec![self.expr(&repeat.expr), self.expr(&repeat.len)])
            }
            Expr::Yield(inner) => {
                ExprKind::Opaque(inner.expr.iter().map(|value| self.expr(value)).collect())
            }
            _ => ExprKind::Nothing,
        }
    }

    fn looped(&mut self, expr: &Expr, span: Span) -> ExprKind {
        match expr {
            Expr::Loop(looped) => {
                self.loops.push(Vec::new());
                let body = self.block(&looped.body);
                let values = self.loops.pop().unwrap_or_default();
                ExprKind::Loop { body, values }
            }
            Expr::While(looped) => {
                let parts = self.without_breaks(|this| {
                    this.scoped(|this| {
                        let condition = this.expr(&looped.cond);
                        vec![condition, this.block(&looped.body)]
                    })
                });
                let body = self.add(ExprKind::Opaque(parts), span);
                ExprKind::Loop { body, values: Vec::new() }
            }
            Expr::ForLoop(looped) => {
                let all = self.expr(&looped.expr);
                let body = self.without_breaks(|this| {
                    this.scoped(|this| {
                        this.bind(&looped.pat, &Origin::Each(all), &mut Vec::new(), None);
                        this.block(&looped.body)
                    })
                });
                let body = self.add(ExprKind::Opaque(vec![all, body]), span);
                ExprKind::Loop { body, values: Vec::new() }
            }
            _ => ExprKind::Nothing,
        }
    }

    fn operation(&mut self, expr: &Expr) -> ExprKind {
        match expr {
            Expr::Cast(cast) => {
                ExprKind::Cast { inner: self.expr(&cast.expr), to: self.type_ref(&cast.ty) }
            }
            Expr::Unary(unary) => {
                let inner = self.expr(&unary.expr);
                match unary.op {
                    UnOp::Neg(_) => ExprKind::Negate(inner),
                    _ => ExprKind::Look(vec![inner]),
                }
            }
            Expr::Binary(binary) => {
                let (left, right) = (self.expr(&binary.left), self.expr(&binary.right));
                match operator(binary.op) {
                    Some(operator) => ExprKind::Binary { operator, left, right },
                    None => ExprKind::Look(vec![left, right]),
                }
            }
            Expr::Index(index) => {
                let whole = matches!(&*index.index, Expr::Range(range)
                    if range.start.is_none() && range.end.is_none());
                let base = self.expr(&index.expr);
                ExprKind::Index { base, index: self.expr(&index.index), whole }
            }
            Expr::Range(range) => ExprKind::Range {
                from: range.start.as_ref().map(|from| self.expr(from)),
                to: range.end.as_ref().map(|to| self.expr(to)),
            },
            _ => ExprKind::Nothing,
        }
    }

    pub(super) fn all<'e>(&mut self, all: impl IntoIterator<Item = &'e Expr>) -> Vec<ExprId> {
        all.into_iter().map(|one| self.expr(one)).collect()
    }

    fn without_breaks<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        self.loops.push(Vec::new());
        let result = run(self);
        self.loops.pop();
        result
    }

    fn call(&mut self, call: &syn::ExprCall) -> ExprId {
        let span = self.span(call);
        if let Expr::Path(function) = &*call.func {
            let path = self.qualified(function.qself.as_ref(), &function.path);
            let is_local = matches!(path.segments.as_slice(), [only] if self.local(only).is_some());
            if let (Some(argument), 1, false) = (call.args.first(), call.args.len(), is_local) {
                if neutral::wraps(&path.segments) {
                    let inner = self.expr(argument);
                    self.hir.exprs.get_mut(inner).in_ok |= path.last() == "Ok";
                    return inner;
                }
                if path.segments.len() > 1
                    && matches!(path.last(), "from" | "try_from" | "into" | "try_into")
                {
                    let inner = self.expr(argument);
                    let mut to = path;
                    to.segments.pop();
                    let known = !matches!(to.last(), "From" | "Into" | "TryFrom" | "TryInto");
                    let to = known.then_some(to);
                    return self.add(ExprKind::Convert { inner, to }, span);
                }
            }
        }
        let callee = self.expr(&call.func);
        let args = self.all(&call.args);
        self.add(ExprKind::Call { callee, args }, span)
    }

    fn method(&mut self, call: &syn::ExprMethodCall) -> ExprId {
        let name = call.method.to_string();
        let receiver = self.expr(&call.receiver);
        let is_expect = name == "expect"
            && matches!(call.args.first(), Some(Expr::Lit(literal)) if matches!(literal.lit, Lit::Str(_)));
        if call.args.is_empty() && neutral::is_dropped(&name) || is_expect {
            return receiver;
        }
        let span = self.span(call);
        if call.args.is_empty() && matches!(name.as_str(), "into" | "try_into") {
            return self.add(ExprKind::Convert { inner: receiver, to: None }, span);
        }
        let turbofish = call.turbofish.as_ref().and_then(|generics| {
            match (generics.args.first(), generics.args.len()) {
                (Some(syn::GenericArgument::Type(ty)), 1) => Some(self.type_ref(ty)),
                _ => None,
            }
        });
        let args = self.all(&call.args);
        self.add(ExprKind::Method { receiver, name, args, turbofish }, span)
    }

    fn closure(&mut self, closure: &syn::ExprClosure) -> ExprId {
        let span = self.span(closure);
        // First its place, which its parameters name.
        let id = self.add(ExprKind::Nothing, span);
        self.returns.push(Vec::new());
        let loops = std::mem::take(&mut self.loops);
        let body = self.scoped(|this| {
            for (at, input) in closure.inputs.iter().enumerate() {
                this.bind(input, &Origin::ClosureParameter(id, at), &mut Vec::new(), None);
            }
            this.expr(&closure.body)
        });
        self.loops = loops;
        let returns = self.returns.pop().unwrap_or_default();
        self.hir.exprs.get_mut(body).parent = Some(id);
        self.hir.exprs.get_mut(id).kind = ExprKind::Closure { body, returns };
        id
    }

    /// A block; one that is only an expression is that expression.
    pub(super) fn block(&mut self, block: &Block) -> ExprId {
        if let [Stmt::Expr(only, None)] = block.stmts.as_slice() {
            return self.scoped(|this| this.expr(only));
        }
        let span = self.span(block);
        self.statements(&block.stmts, span)
    }

    pub(super) fn statements(&mut self, statements: &[Stmt], span: Span) -> ExprId {
        let items: Vec<&syn::Item> = statements
            .iter()
            .filter_map(|statement| match statement {
                Stmt::Item(item) => Some(item),
                _ => None,
            })
            .collect();
        let looked = self.looked.len();
        let id = if items.is_empty() {
            self.scoped(|this| this.statements_inside(statements, span))
        } else {
            let scope = self.new_scope(Some(self.current.scope));
            let mut id = ExprId::default();
            self.with(
                |context| context.scope = scope,
                |this| {
                    this.items(&items);
                    id = this.scoped(|this| this.statements_inside(statements, span));
                },
            );
            id
        };
        self.looked.truncate(looked);
        id
    }

    fn statements_inside(&mut self, statements: &[Stmt], span: Span) -> ExprId {
        let (mut lowered, mut tail) = (Vec::new(), None);
        for (at, statement) in statements.iter().enumerate() {
            let is_last = at + 1 == statements.len();
            let start = self.hir.exprs.len();
            match statement {
                Stmt::Local(local) => lowered.push(self.let_statement(local)),
                Stmt::Expr(expr, None) if is_last => tail = Some(self.expr(expr)),
                Stmt::Expr(expr, _) => lowered.push(self.expr(expr)),
                Stmt::Macro(call) => {
                    let span = self.span(&call.mac);
                    let expanded = self.macro_call(&call.mac, span);
                    if is_last && call.semi_token.is_none() {
                        tail = Some(expanded);
                    } else {
                        lowered.push(expanded);
                    }
                    let name = call.mac.path.segments.last().map(|last| last.ident.to_string());
                    if name.is_some_and(|name| neutral::demands(&name)) {
                        let looked = self.looked_at_since(start);
                        self.looked.extend(looked);
                    }
                }
                Stmt::Item(_) => {}
            }
            // What has been looked at behind `if code == 1005 { return; }`
            if let Stmt::Expr(Expr::If(branch), _) = statement
                && leaves(branch.then_branch.stmts.last())
                && let Some(id) = lowered.last().copied().or(tail)
            {
                let looked = self.looked_at_by(id);
                self.looked.extend(looked);
            }
        }
        self.add(ExprKind::Block { statements: lowered, tail }, span)
    }

    fn let_statement(&mut self, local: &syn::Local) -> ExprId {
        let span = self.span(local);
        let value = local.init.as_ref().map(|init| self.expr(&init.expr));
        let otherwise = local
            .init
            .as_ref()
            .and_then(|init| init.diverge.as_ref())
            .map(|(_, diverge)| self.expr(diverge));
        let pattern = match value {
            Some(value) => self.bind(&local.pat, &Origin::Value(value), &mut Vec::new(), None),
            None => self.bind_later(&local.pat),
        };
        self.add(ExprKind::Let { pattern, value, otherwise }, span)
    }

    /// `let code;`, which is assigned to later.
    fn bind_later(&mut self, pattern: &syn::Pat) -> Pattern {
        let nothing = Origin::Value(ExprId::from(u32::MAX));
        let bound = self.bind(pattern, &nothing, &mut Vec::new(), None);
        bound.each(&mut |one| {
            if let Pattern::Bind { local, .. } = one {
                self.hir.locals.get_mut(*local).sources.clear();
            }
        });
        bound
    }

    /// An assignment is one more source of a variable.
    fn assign(&mut self, target: ExprId, value: ExprId) {
        if let ExprKind::Local(local) = self.hir.kind(target) {
            let local = *local;
            let source = Source { origin: Origin::Value(value), steps: Vec::new(), chosen: false };
            self.hir.locals.get_mut(local).sources.push(source);
        }
    }

    fn choice_of_match(&mut self, matched: &syn::ExprMatch) -> ExprId {
        let span = self.span(matched);
        let start = self.hir.exprs.len();
        let on = self.expr(&matched.expr);
        let looked = self.looked_at_since(start);
        let mut arms = Vec::new();
        let is_value = matched.arms.iter().any(|arm| super::conditions::is_value(&arm.pat));
        for arm in &matched.arms {
            let lowered = self.scoped(|this| {
                let pattern = this.bind(&arm.pat, &Origin::Value(on), &mut Vec::new(), None);
                if is_value && let Pattern::Bind { local, .. } = pattern.inside() {
                    for source in &mut this.hir.locals.get_mut(*local).sources {
                        source.chosen = true;
                    }
                }
                let before = this.looked.len();
                if is_value {
                    this.looked.extend(looked.iter().cloned());
                }
                let guard = match &arm.pat {
                    syn::Pat::Guard(guarded) => {
                        let start = this.hir.exprs.len();
                        let guard = this.expr(&guarded.guard);
                        let looked = this.looked_at_since(start);
                        this.looked.extend(looked);
                        Some(guard)
                    }
                    _ => None,
                };
                let body = this.expr(&arm.body);
                this.looked.truncate(before);
                Arm { pattern, guard, body }
            });
            arms.push(lowered);
        }
        self.add(ExprKind::Choice { on: Some(on), arms }, span)
    }

    fn choice_of_if(&mut self, branch: &syn::ExprIf) -> ExprId {
        let span = self.span(branch);
        let before = self.looked.len();
        let (condition, body, looked) = self.scoped(|this| {
            let start = this.hir.exprs.len();
            let condition = this.expr(&branch.cond);
            let looked = this.looked_at_since(start);
            this.looked.extend(looked.iter().cloned());
            (condition, this.block(&branch.then_branch), looked)
        });
        self.looked.truncate(before);
        let otherwise = branch.else_branch.as_ref().map(|(_, other)| {
            self.looked.extend(looked);
            let other = self.expr(other);
            self.looked.truncate(before);
            other
        });
        let (on, pattern, guard) = match self.hir.kind(condition).clone() {
            ExprKind::Let { pattern, value, .. } => (value, pattern, None),
            _ => (None, Pattern::Wild, Some(condition)),
        };
        let mut arms = vec![Arm { pattern, guard, body }];
        arms.extend(otherwise.map(|body| Arm { pattern: Pattern::Wild, guard: None, body }));
        self.add(ExprKind::Choice { on, arms }, span)
    }
}

fn literal_kind(literal: &Lit) -> ExprKind {
    match literal {
        Lit::Int(int) => int
            .base10_parse()
            .map_or(ExprKind::Nothing, |number| ExprKind::Int(number, int.suffix().to_owned())),
        Lit::Str(text) => ExprKind::Text(text.value().len()),
        Lit::ByteStr(bytes) => ExprKind::Bytes(bytes.value()),
        Lit::Byte(byte) => ExprKind::Byte(byte.value()),
        Lit::Char(_) | Lit::Bool(_) | Lit::Float(_) => ExprKind::Scalar,
        _ => ExprKind::Nothing,
    }
}

/// An operator with a value; `None` for one that compares.
fn operator(operator: BinOp) -> Option<Operator> {
    Some(match operator {
        BinOp::Add(_) => Operator::Add,
        BinOp::Sub(_) => Operator::Sub,
        BinOp::Mul(_) => Operator::Mul,
        BinOp::BitOr(_) => Operator::Or,
        BinOp::BitAnd(_) => Operator::And,
        BinOp::Shr(_) => Operator::Shr,
        BinOp::Shl(_) => Operator::Shl,
        BinOp::Div(_) | BinOp::Rem(_) | BinOp::BitXor(_) | BinOp::AddAssign(_) => Operator::Other,
        _ => return None,
    })
}
