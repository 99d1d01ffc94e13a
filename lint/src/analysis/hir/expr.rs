//! Expressions.

use super::{ContextId, DefId, ExprId, FunctionId, LocalId, Pattern, ScopeId, Span, TypeRef};
use crate::analysis::format_string::Template;

/// An expression.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Expr {
    pub(in crate::analysis) kind: ExprKind,
    pub(in crate::analysis) span: Span,
    /// The expression that it is a part of.
    pub(in crate::analysis) parent: Option<ExprId>,
    pub(in crate::analysis) context: ContextId,
    /// A condition has looked at the value: what reaches this place was chosen.
    pub(in crate::analysis) chosen: bool,
    /// It is wrapped in `Ok(…)`.
    pub(in crate::analysis) in_ok: bool,
    /// It is lent to be changed: `&mut buffer`.
    pub(in crate::analysis) lent: bool,
    /// What `?` after it returns, if it is an error.
    pub(in crate::analysis) raised: Option<ExprId>,
}

/// What surrounds an expression.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct Context {
    pub(in crate::analysis) scope: ScopeId,
    pub(in crate::analysis) function: Option<FunctionId>,
    /// Test code.
    pub(in crate::analysis) test: bool,
    /// Code for `wasm32` only, or for everything else.
    pub(in crate::analysis) wasm: Option<bool>,
    /// Code for this feature of the package only.
    pub(in crate::analysis) feature: Option<String>,
    /// The constant whose value it is.
    pub(in crate::analysis) constant: Option<DefId>,
}

/// What an expression is.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) enum ExprKind {
    /// Something without a value of interest.
    #[default]
    Nothing,
    /// `1006`, with its suffix.
    Int(i128, String),
    /// `b'x'`
    Byte(u8),
    /// `'x'`, of this many bytes.
    Char(usize),
    Bool(bool),
    /// `1.0`, or the name that a macro makes.
    Scalar,
    /// A text of this many bytes.
    Text(usize),
    /// `b"…"`
    Bytes(Vec<u8>),
    Local(LocalId),
    Path(Path),
    Field {
        base: ExprId,
        name: String,
    },
    Call {
        callee: ExprId,
        args: Vec<ExprId>,
    },
    Method {
        receiver: ExprId,
        name: String,
        args: Vec<ExprId>,
        turbofish: Option<TypeRef>,
    },
    /// `.into()`, `X::from(inner)`: the same value in another type.
    Convert {
        inner: ExprId,
        to: Option<Path>,
    },
    Struct {
        path: Path,
        fields: Vec<(String, ExprId)>,
        rest: Option<ExprId>,
    },
    Tuple(Vec<ExprId>),
    Array(Vec<ExprId>),
    /// `match`, `if`, `if let`, `select!`: one of the arms is the value.
    Choice {
        on: Option<ExprId>,
        arms: Vec<Arm>,
    },
    Block {
        statements: Vec<ExprId>,
        tail: Option<ExprId>,
    },
    /// A loop or a block with a label, with the values that it is left with.
    Loop {
        body: ExprId,
        values: Vec<ExprId>,
    },
    /// A closure, with what it returns before its end.
    Closure {
        params: Vec<Pattern>,
        body: ExprId,
        returns: Vec<ExprId>,
    },
    /// `async { … }`, with what it returns before its end.
    Async {
        body: ExprId,
        returns: Vec<ExprId>,
    },
    /// `Err(…)`
    Fail(ExprId),
    /// The error of a `Result` that `?` takes out of it.
    ErrorOf(ExprId),
    Cast {
        inner: ExprId,
        to: TypeRef,
    },
    Negate(ExprId),
    Binary {
        operator: Operator,
        left: ExprId,
        right: ExprId,
    },
    /// `base[index]`; `whole` for `base[..]`.
    Index {
        base: ExprId,
        index: ExprId,
        whole: bool,
    },
    Range {
        from: Option<ExprId>,
        to: Option<ExprId>,
    },
    Let {
        pattern: Pattern,
        value: Option<ExprId>,
        otherwise: Option<ExprId>,
    },
    Assign {
        target: ExprId,
        value: ExprId,
        /// It changes what the target refers to: `*target = value`.
        through: bool,
    },
    Return(Option<ExprId>),
    Break(Option<ExprId>),
    /// It does not come back: `panic!()`, `continue`.
    Never,
    /// What this project's macros have checked; the number, and whether it may be sent.
    Checked {
        number: Option<ExprId>,
        sendable: bool,
    },
    /// `close!(1011, "…")` of this project: a code and a reason that may be sent.
    Close(Vec<ExprId>),
    /// `format!("…", …)`
    Format(Format),
    /// `concat!(…)`
    Concat(Vec<ExprId>),
    /// Operands that are compared or asserted, and not handed on.
    Look(Vec<ExprId>),
    /// Arguments of a macro that prints.
    Show(Vec<ExprId>),
    /// Something that is not understood, with the expressions in it.
    Opaque(Vec<ExprId>),
}

/// An arm of a choice.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Arm {
    pub(in crate::analysis) pattern: Pattern,
    pub(in crate::analysis) guard: Option<ExprId>,
    pub(in crate::analysis) body: ExprId,
}

/// An operator with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Operator {
    Add,
    Sub,
    Mul,
    Or,
    And,
    Shr,
    Shl,
    Div,
    Rem,
    Xor,
    /// `10u16.pow(3)`
    Power,
}

/// A template with what is shown in it.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct Format {
    /// `None` if it cannot be read.
    pub(in crate::analysis) template: Option<Template>,
    /// The arguments in order, those with names too.
    pub(in crate::analysis) arguments: Vec<ExprId>,
    /// The arguments with names, and the variables that the template names.
    pub(in crate::analysis) names: Vec<(String, ExprId)>,
}

/// A path as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::analysis) struct Path {
    /// The segments without generic arguments; the first is empty for a leading `::`.
    pub(in crate::analysis) segments: Vec<String>,
    pub(in crate::analysis) scope: ScopeId,
}

impl Path {
    pub(in crate::analysis) fn last(&self) -> &str {
        self.segments.last().map_or("", String::as_str)
    }

    pub(in crate::analysis) fn is(&self, name: &str) -> bool {
        matches!(self.segments.as_slice(), [only] if only == name)
    }
}

impl ExprKind {
    /// The expressions in it.
    pub(in crate::analysis) fn parts(&self) -> Vec<ExprId> {
        match self {
            ExprKind::Field { base: one, .. }
            | ExprKind::Convert { inner: one, .. }
            | ExprKind::Cast { inner: one, .. }
            | ExprKind::Closure { body: one, .. }
            | ExprKind::Async { body: one, .. }
            | ExprKind::Fail(one)
            | ExprKind::Negate(one)
            | ExprKind::Loop { body: one, .. } => vec![*one],
            ExprKind::Call { callee, args } => {
                std::iter::once(*callee).chain(args.clone()).collect()
            }
            ExprKind::Method { receiver, args, .. } => {
                std::iter::once(*receiver).chain(args.clone()).collect()
            }
            ExprKind::Struct { fields, rest, .. } => {
                fields.iter().map(|(_, value)| *value).chain(*rest).collect()
            }
            ExprKind::Tuple(all)
            | ExprKind::Array(all)
            | ExprKind::Look(all)
            | ExprKind::Show(all)
            | ExprKind::Concat(all)
            | ExprKind::Close(all)
            | ExprKind::Opaque(all) => all.clone(),
            ExprKind::Choice { on, arms } => {
                let arms = arms.iter().flat_map(|arm| arm.guard.into_iter().chain([arm.body]));
                on.iter().copied().chain(arms).collect()
            }
            ExprKind::Block { statements, tail } => {
                statements.iter().copied().chain(*tail).collect()
            }
            ExprKind::Binary { left, right, .. } => vec![*left, *right],
            ExprKind::Index { base, index, .. } => vec![*base, *index],
            ExprKind::Range { from, to } => from.iter().chain(to).copied().collect(),
            ExprKind::Let { value, otherwise, .. } => {
                value.iter().chain(otherwise).copied().collect()
            }
            ExprKind::Assign { target, value, .. } => vec![*target, *value],
            ExprKind::Return(value) | ExprKind::Break(value) => value.iter().copied().collect(),
            ExprKind::Checked { number, .. } => number.iter().copied().collect(),
            ExprKind::Format(format) => {
                let names = format.names.iter().map(|(_, value)| *value);
                let names = names.filter(|value| !format.arguments.contains(value));
                format.arguments.iter().copied().chain(names).collect()
            }
            _ => Vec::new(),
        }
    }
}
