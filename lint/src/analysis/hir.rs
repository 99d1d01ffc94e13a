//! The source of a unit without its syntax: expressions, variables, patterns, types and items.
//!
//! Parentheses, references, `.await`, `?`, `Some(…)`, `.clone()` and the like are gone: the name of
//! a neutral wrapper means what is in it. Each expression knows its place in the source, what is
//! around it, and which function it belongs to.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::marker::PhantomData;
use std::ops::Range;

use super::format_string::Template;
use crate::application::Description;

/// A place in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Span {
    pub(super) file: u32,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A list whose elements are named by ids; an id of another list names an empty element.
#[derive(Debug)]
pub(super) struct Arena<Id, T> {
    items: Vec<T>,
    nothing: T,
    ids: PhantomData<Id>,
}

impl<Id, T: Default> Default for Arena<Id, T> {
    fn default() -> Self {
        Arena { items: Vec::new(), nothing: T::default(), ids: PhantomData }
    }
}

impl<Id: Copy + From<u32> + Into<u32>, T> Arena<Id, T> {
    pub(super) fn push(&mut self, item: T) -> Id {
        let id = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        self.items.push(item);
        Id::from(id)
    }

    pub(super) fn get(&self, id: Id) -> &T {
        self.items.get(id.into() as usize).unwrap_or(&self.nothing)
    }

    pub(super) fn get_mut(&mut self, id: Id) -> &mut T {
        self.items.get_mut(id.into() as usize).unwrap_or(&mut self.nothing)
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Id, &T)> {
        self.items
            .iter()
            .enumerate()
            .map(|(at, item)| (Id::from(u32::try_from(at).unwrap_or(u32::MAX)), item))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) struct $name(u32);

        impl From<u32> for $name {
            fn from(id: u32) -> Self {
                $name(id)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> u32 {
                id.0
            }
        }
    )*};
}

ids! {
    /// An expression.
    ExprId
    /// A variable or parameter.
    LocalId
    /// A function or method.
    FunctionId
    /// An item that a path can name.
    DefId
    /// A module, a block with items, or an `impl`.
    ScopeId
    /// An `impl`.
    ImplId
    /// What surrounds an expression.
    ContextId
}

/// Everything that the files of a unit say.
#[derive(Debug, Default)]
pub(super) struct Hir {
    pub(super) exprs: Arena<ExprId, Expr>,
    pub(super) locals: Arena<LocalId, Local>,
    pub(super) functions: Arena<FunctionId, Function>,
    pub(super) defs: Arena<DefId, Def>,
    pub(super) scopes: Arena<ScopeId, Scope>,
    pub(super) impls: Arena<ImplId, Impl>,
    pub(super) contexts: Arena<ContextId, Context>,
    /// How the paths of each scope begin: a file can use a library without importing anything of it.
    pub(super) roots: RefCell<HashSet<(ScopeId, String)>>,
    /// The modules, by crate and path.
    pub(super) modules: HashMap<(CrateId, Vec<String>), ScopeId>,
    /// The names and codes that patterns compare with.
    pub(super) compared: Vec<Compared>,
}

/// A crate of the unit: 0 is the package's own library or program, others are its further targets
/// and the crates that it uses by path.
pub(super) type CrateId = u32;

/// An expression.
#[derive(Debug, Default)]
pub(super) struct Expr {
    pub(super) kind: ExprKind,
    pub(super) span: Span,
    /// The expression that it is a part of.
    pub(super) parent: Option<ExprId>,
    pub(super) context: ContextId,
    /// A condition has looked at the value: what reaches this place was chosen.
    pub(super) chosen: bool,
    /// It is wrapped in `Ok(…)`.
    pub(super) in_ok: bool,
    /// It is lent to be changed: `&mut buffer`.
    pub(super) lent: bool,
    /// What `?` behind it returns, if it is an error.
    pub(super) raised: Option<ExprId>,
}

/// What surrounds an expression.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    pub(super) scope: ScopeId,
    pub(super) function: Option<FunctionId>,
    /// Test code.
    pub(super) test: bool,
    /// Code for `wasm32` only, or for everything else.
    pub(super) wasm: Option<bool>,
    /// Code for this feature of the package only.
    pub(super) feature: Option<String>,
    /// The constant whose value it is.
    pub(super) constant: Option<DefId>,
}

/// What an expression is.
#[derive(Clone, Debug, Default)]
pub(super) enum ExprKind {
    /// Something without a value of interest.
    #[default]
    Nothing,
    /// `1006`, with its suffix.
    Int(i128, String),
    /// `b'x'`
    Byte(u8),
    /// `'x'`, `true`, `1.0`
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
pub(super) struct Arm {
    pub(super) pattern: Pattern,
    pub(super) guard: Option<ExprId>,
    pub(super) body: ExprId,
}

/// An operator with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Add,
    Sub,
    Mul,
    Or,
    And,
    Shr,
    Shl,
    Other,
}

/// A template with what is shown in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Format {
    /// `None` if it cannot be read.
    pub(super) template: Option<Template>,
    /// The arguments in order, those with names too.
    pub(super) arguments: Vec<ExprId>,
    /// The arguments with names, and the variables that the template names.
    pub(super) names: Vec<(String, ExprId)>,
}

/// A path as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Path {
    /// The segments without generic arguments; the first is empty for a leading `::`.
    pub(super) segments: Vec<String>,
    pub(super) scope: ScopeId,
}

impl Path {
    pub(super) fn last(&self) -> &str {
        self.segments.last().map_or("", String::as_str)
    }

    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.segments.as_slice(), [only] if only == name)
    }
}

/// A name or a code in a pattern.
#[derive(Debug)]
pub(super) struct Compared {
    pub(super) with: Pattern,
    pub(super) span: Span,
    pub(super) context: ContextId,
}

/// A pattern.
#[derive(Clone, Debug, Default)]
pub(super) enum Pattern {
    /// `_`, or something of no interest.
    #[default]
    Wild,
    Bind {
        local: LocalId,
        inner: Option<Box<Pattern>>,
    },
    /// `1006`
    Number(i128),
    /// `1000..=1015`
    Range(Option<i128>, Option<i128>),
    /// A constant or a variant without fields; `None`.
    Path(Path),
    /// `Some(…)`, `Ok(…)`: what is in it.
    Inside(Box<Pattern>),
    Tuple(Vec<Pattern>),
    TupleStruct(Path, Vec<Pattern>),
    Struct(Path, Vec<(String, Pattern)>),
    Or(Vec<Pattern>),
    Slice(Vec<Pattern>),
}

impl Pattern {
    /// Calls a function with the pattern and all patterns in it.
    pub(super) fn each(&self, visit: &mut dyn FnMut(&Pattern)) {
        visit(self);
        match self {
            Pattern::Bind { inner: Some(inner), .. } | Pattern::Inside(inner) => inner.each(visit),
            Pattern::Tuple(all)
            | Pattern::TupleStruct(_, all)
            | Pattern::Or(all)
            | Pattern::Slice(all) => all.iter().for_each(|one| one.each(visit)),
            Pattern::Struct(_, fields) => fields.iter().for_each(|(_, one)| one.each(visit)),
            _ => {}
        }
    }

    /// The pattern without `Some(…)` around it.
    pub(super) fn inside(&self) -> &Pattern {
        match self {
            Pattern::Inside(inner) => inner.inside(),
            other => other,
        }
    }

    /// Does it compare with numbers or names of them?
    pub(super) fn is_value(&self) -> bool {
        match self {
            Pattern::Number(_) | Pattern::Range(..) => true,
            Pattern::Path(path) => path.segments.len() > 1,
            Pattern::Or(all) => all.iter().any(Pattern::is_value),
            Pattern::Bind { inner: Some(inner), .. } => inner.is_value(),
            _ => false,
        }
    }
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// An element of a tuple.
    Element(usize),
    /// A field of a value: `.code`, `.0`.
    Field(String),
    /// A field in a pattern, with the type or variant whose it is: `CloseFrame { code, .. }`,
    /// `Message::Close(frame)`.
    Of(Path, String),
    /// What is in an `Err`.
    Error,
}

/// A variable.
#[derive(Debug, Default)]
pub(super) struct Local {
    pub(super) name: String,
    /// Where its values come from.
    pub(super) sources: Vec<Source>,
    pub(super) ty: Option<TypeRef>,
    /// The expressions that name it, in order.
    pub(super) uses: Vec<ExprId>,
    pub(super) function: Option<FunctionId>,
}

/// Where a value of a variable comes from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) origin: Origin,
    /// The way into what it comes from.
    pub(super) steps: Vec<Step>,
    /// The pattern has looked at the value.
    pub(super) chosen: bool,
}

/// What a variable is bound to.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// The value of an expression.
    Value(ExprId),
    /// An element of what an expression yields one by one: `for x in xs`.
    Each(ExprId),
    /// A parameter of the function around it.
    Parameter(usize),
    /// `self`
    Receiver,
    /// A parameter of a closure.
    ClosureParameter(ExprId, usize),
}

/// A type as it is written, without references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TypeRef {
    Path {
        path: Path,
        args: Vec<TypeRef>,
    },
    /// `<Self as Actor>::Context`
    Associated(String, ScopeId),
    /// `&'static str`
    Static(Box<TypeRef>),
    Tuple(Vec<TypeRef>),
    List(Box<TypeRef>),
    Other(Vec<TypeRef>),
    /// `_`
    Inferred,
}

impl TypeRef {
    /// The name of the type, if it has one.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            TypeRef::Path { path, .. } => Some(path.last()),
            _ => None,
        }
    }
}

/// A function.
#[derive(Debug, Default)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) implementation: Option<ImplId>,
    /// The trait that declares it.
    pub(super) declared_in: Option<DefId>,
    pub(super) has_self: bool,
    /// The types of the parameters without `self`.
    pub(super) params: Vec<TypeRef>,
    pub(super) output: Option<TypeRef>,
    /// What it returns at its end and before.
    pub(super) returns: Vec<ExprId>,
    pub(super) body: Option<ExprId>,
    pub(super) scope: ScopeId,
    pub(super) test: bool,
    /// What `#[closes_with]` declares; `None` for a code that cannot be read.
    pub(super) declared: Option<Vec<Option<ExprId>>>,
    /// The last argument of it.
    pub(super) last_declared: Option<Span>,
}

/// An item with a name.
#[derive(Debug, Default)]
pub(super) struct Def {
    pub(super) name: String,
    pub(super) scope: ScopeId,
    pub(super) kind: DefKind,
    /// The template of its text: `#[error("…")]`.
    pub(super) shown: Option<Template>,
    pub(super) test: bool,
    /// Where its name stands.
    pub(super) span: Span,
    /// What is said about it, for a constant in `close_code! { … }`.
    pub(super) described: Option<Description>,
}

/// What an item is.
#[derive(Debug, Default)]
pub(super) enum DefKind {
    #[default]
    Other,
    /// A constant or static.
    Constant {
        value: ExprId,
        ty: Option<TypeRef>,
        owner: Option<ImplId>,
    },
    Function(FunctionId),
    Struct {
        fields: Vec<(String, TypeRef)>,
    },
    Enum {
        variants: Vec<Variant>,
    },
    /// The functions with a body or without.
    Trait {
        functions: HashMap<String, FunctionId>,
    },
    /// `type X = Y;`
    Alias(TypeRef),
}

/// A variant of an enum.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) fields: Vec<(String, TypeRef)>,
    /// The template of its text: `#[error("…")]`.
    pub(super) shown: Option<Template>,
    pub(super) discriminant: Option<ExprId>,
    /// Where its name stands.
    pub(super) span: Span,
    /// What is said about it, in an enum with `#[close_codes]`.
    pub(super) described: Option<Description>,
}

/// An `impl`.
#[derive(Debug, Default)]
pub(super) struct Impl {
    pub(super) ty: Option<TypeRef>,
    /// The trait and its type arguments.
    pub(super) of: Option<(Path, Vec<TypeRef>)>,
    pub(super) functions: HashMap<String, FunctionId>,
    pub(super) constants: HashMap<String, DefId>,
    pub(super) types: HashMap<String, TypeRef>,
}

/// The names that a module, a block or an `impl` brings.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// The scope around it; a module sees none.
    pub(super) parent: Option<ScopeId>,
    /// The module it is in, by its path.
    pub(super) module: Vec<String>,
    pub(super) krate: CrateId,
    /// Names from `use` and `extern crate`.
    pub(super) imports: HashMap<String, Vec<String>>,
    /// `use path::*`
    pub(super) globs: Vec<Vec<String>>,
    /// What `pub use` and `pub extern crate` hand on: the name, or none for a glob, and the path.
    pub(super) handed_on: Vec<(Option<String>, Vec<String>)>,
    pub(super) items: HashMap<String, Vec<DefId>>,
    /// What `Self` is.
    pub(super) implementation: Option<ImplId>,
    /// The trait around it.
    pub(super) declares: Option<DefId>,
    pub(super) file: u32,
}

impl Hir {
    pub(super) fn expr(&self, id: ExprId) -> &Expr {
        self.exprs.get(id)
    }

    pub(super) fn kind(&self, id: ExprId) -> &ExprKind {
        &self.exprs.get(id).kind
    }

    pub(super) fn context(&self, id: ExprId) -> &Context {
        self.contexts.get(self.exprs.get(id).context)
    }

    /// The function that an expression belongs to.
    pub(super) fn function_of(&self, id: ExprId) -> Option<FunctionId> {
        self.context(id).function
    }

    /// Adds an expression, which becomes what is around its parts.
    pub(super) fn add(&mut self, kind: ExprKind, span: Span, context: ContextId) -> ExprId {
        let parts = kind.parts();
        let expr = Expr { kind, span, context, ..Expr::default() };
        let id = self.exprs.push(expr);
        for part in parts {
            self.exprs.get_mut(part).parent = Some(id);
        }
        id
    }
}

impl ExprKind {
    /// The expressions in it.
    pub(super) fn parts(&self) -> Vec<ExprId> {
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
