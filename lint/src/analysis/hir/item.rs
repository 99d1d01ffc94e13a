//! Variables, types, functions, definitions, and the scopes that they are named in.

use std::borrow::Cow;

use super::{CrateId, DefId, ExprId, FunctionId, ImplId, Path, ScopeId, Span, Step};
use crate::analysis::format_string::Template;
use crate::application::Description;
use rustc_hash::FxHashMap;

/// A variable.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Local {
    pub(in crate::analysis) name: String,
    /// Where its values come from.
    pub(in crate::analysis) sources: Vec<Source>,
    pub(in crate::analysis) ty: Option<TypeRef>,
    /// The expressions that name it, in order.
    pub(in crate::analysis) uses: Vec<ExprId>,
    pub(in crate::analysis) function: Option<FunctionId>,
}

impl Local {
    /// The only value that the variable is bound to, if it is bound to the whole of it.
    pub(in crate::analysis) fn bound_to(&self) -> Option<ExprId> {
        match self.sources.as_slice() {
            [Source { origin: Origin::Value(value), steps, .. }] if steps.is_empty() => {
                Some(*value)
            }
            _ => None,
        }
    }
}

/// The origin of a variable's value.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Source {
    pub(in crate::analysis) origin: Origin,
    /// The path into its origin.
    pub(in crate::analysis) steps: Vec<Step>,
    /// The pattern has looked at the value.
    pub(in crate::analysis) chosen: bool,
    /// The least and the greatest number that the pattern accepts.
    pub(in crate::analysis) among: Option<(i128, i128)>,
}

/// What a variable is bound to.
#[derive(Clone, Debug)]
pub(in crate::analysis) enum Origin {
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
pub(in crate::analysis) enum TypeRef {
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
    /// `[u8; 4]`, with the number if it is written out.
    Array(Box<TypeRef>, Option<usize>),
    Other(Vec<TypeRef>),
    /// `_`
    Inferred,
}

/// `type Result<T, E = Error> = std::result::Result<T, E>;`
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Alias {
    /// The parameters, with their defaults.
    pub(in crate::analysis) params: Vec<(String, Option<TypeRef>)>,
    pub(in crate::analysis) ty: TypeRef,
}

impl Alias {
    /// The type that it is for with these arguments.
    pub(in crate::analysis) fn with(&self, args: &[TypeRef]) -> Cow<'_, TypeRef> {
        if self.params.is_empty() {
            return Cow::Borrowed(&self.ty);
        }
        let mut ty = self.ty.clone();
        for (at, (name, default)) in self.params.iter().enumerate() {
            if let Some(given) = args.get(at).or(default.as_ref()) {
                ty.replace(name, given);
            }
        }
        Cow::Owned(ty)
    }
}

impl TypeRef {
    /// Puts a type in place of a parameter.
    pub(in crate::analysis) fn replace(&mut self, parameter: &str, with: &TypeRef) {
        match self {
            TypeRef::Path { path, args } if path.is(parameter) && args.is_empty() => {
                *self = with.clone();
            }
            TypeRef::Path { args: all, .. } | TypeRef::Tuple(all) | TypeRef::Other(all) => {
                for one in all {
                    one.replace(parameter, with);
                }
            }
            TypeRef::Static(inner) | TypeRef::List(inner) | TypeRef::Array(inner, _) => {
                inner.replace(parameter, with);
            }
            TypeRef::Associated(..) | TypeRef::Inferred => {}
        }
    }

    /// The name of the type, if it has one.
    pub(in crate::analysis) fn name(&self) -> Option<&str> {
        match self {
            TypeRef::Path { path, .. } => Some(path.last()),
            _ => None,
        }
    }
}

/// The text of a value by an attribute: `#[error("after {}s", .0.as_secs())]`.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Shown {
    pub(in crate::analysis) template: Template,
    /// The arguments behind the template, with the names that some have.
    pub(in crate::analysis) arguments: Vec<(Option<String>, Given)>,
}

/// What an argument of an attribute names last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Given {
    /// `.0`
    Field(String),
    /// `.0.as_secs()`
    Method(String),
    Other,
}

/// The module of its crate that an item can be named in, and in those inside of it; `None` for
/// everywhere.
pub(in crate::analysis) type Visible = Option<Vec<String>>;

/// A function.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Function {
    pub(in crate::analysis) name: String,
    pub(in crate::analysis) implementation: Option<ImplId>,
    /// The trait that declares it.
    pub(in crate::analysis) declared_in: Option<DefId>,
    pub(in crate::analysis) has_self: bool,
    /// The types of the parameters without `self`.
    pub(in crate::analysis) params: Vec<TypeRef>,
    pub(in crate::analysis) output: Option<TypeRef>,
    /// What it returns at its end and before.
    pub(in crate::analysis) returns: Vec<ExprId>,
    pub(in crate::analysis) body: Option<ExprId>,
    /// It has a block that was not read.
    pub(in crate::analysis) unread: bool,
    pub(in crate::analysis) scope: ScopeId,
    pub(in crate::analysis) test: bool,
    pub(in crate::analysis) visible: Visible,
    /// What `#[closes_with]` declares; `None` for a code that cannot be read.
    pub(in crate::analysis) declared: Option<Vec<Option<ExprId>>>,
    /// The last argument of it.
    pub(in crate::analysis) last_declared: Option<Span>,
}

/// An item with a name.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Def {
    pub(in crate::analysis) name: String,
    pub(in crate::analysis) scope: ScopeId,
    pub(in crate::analysis) kind: DefKind,
    /// The template of its text: `#[error("…")]`.
    pub(in crate::analysis) shown: Option<Shown>,
    pub(in crate::analysis) test: bool,
    /// Where it can be named, for a struct or an enum.
    pub(in crate::analysis) visible: Visible,
    /// Where its name stands.
    pub(in crate::analysis) span: Span,
    /// What is said about it, for a constant in `close_code! { … }`.
    pub(in crate::analysis) described: Option<Description>,
}

/// What an item is.
#[derive(Debug, Default)]
pub(in crate::analysis) enum DefKind {
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
        functions: FxHashMap<String, FunctionId>,
    },
    /// `type X = Y;`
    Alias(Alias),
}

/// A variant of an enum.
#[derive(Debug)]
pub(in crate::analysis) struct Variant {
    pub(in crate::analysis) name: String,
    pub(in crate::analysis) fields: Vec<(String, TypeRef)>,
    /// The template of its text: `#[error("…")]`.
    pub(in crate::analysis) shown: Option<Shown>,
    /// Its number; none where no variant before it has one either.
    pub(in crate::analysis) discriminant: Option<ExprId>,
    /// Where its name stands.
    pub(in crate::analysis) span: Span,
    /// What is said about it, in an enum with `#[close_codes]`.
    pub(in crate::analysis) described: Option<Description>,
}

/// An `impl`.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Impl {
    pub(in crate::analysis) ty: Option<TypeRef>,
    /// The trait and its type arguments.
    pub(in crate::analysis) of: Option<(Path, Vec<TypeRef>)>,
    pub(in crate::analysis) functions: FxHashMap<String, FunctionId>,
    pub(in crate::analysis) constants: FxHashMap<String, DefId>,
    pub(in crate::analysis) types: FxHashMap<String, TypeRef>,
}

/// The names that a module, a block or an `impl` brings.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Scope {
    /// The scope around it; a module sees none.
    pub(in crate::analysis) parent: Option<ScopeId>,
    /// The module it is in, by its path.
    pub(in crate::analysis) module: Vec<String>,
    pub(in crate::analysis) krate: CrateId,
    /// Names from `use` and `extern crate`.
    pub(in crate::analysis) imports: FxHashMap<String, Vec<String>>,
    /// `use path::*`
    pub(in crate::analysis) globs: Vec<Vec<String>>,
    /// What `pub use` and `pub extern crate` hand on: the name, or none for a glob, and the path.
    pub(in crate::analysis) handed_on: Vec<(Option<String>, Vec<String>)>,
    pub(in crate::analysis) items: FxHashMap<String, Vec<DefId>>,
    /// What `Self` is.
    pub(in crate::analysis) implementation: Option<ImplId>,
    /// The trait around it.
    pub(in crate::analysis) declares: Option<DefId>,
    pub(in crate::analysis) file: u32,
}
