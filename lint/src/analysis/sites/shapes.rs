//! The shapes of libraries in the source: where a code is passed, and with which reason.

use super::Sites;
use crate::analysis::flow::Ty;
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Origin, Path, Step};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{self, Form, Library, Shape, Slot, conversions, handling, neutral};

/// A use of a shape.
pub(super) struct Use {
    pub(super) at: ExprId,
    pub(super) library: &'static Library,
    /// `None` where only a reason is put into a frame.
    pub(super) code: Option<ExprId>,
    pub(super) reason: Option<ExprId>,
    /// The way into the reason, where it is a part of a value that is made elsewhere.
    pub(super) reason_steps: Vec<Step>,
    pub(super) in_bytes: bool,
    /// It is a call of a method that sends, so it does not simulate a received frame.
    pub(super) by_method: bool,
    /// What surrounds the code is unknown.
    pub(super) reason_elsewhere: bool,
}

impl Sites<'_> {
    pub(super) fn use_at(&self, at: ExprId) -> Option<Use> {
        match self.flow.hir.kind(at) {
            ExprKind::Struct { path, fields, .. } => self.struct_at(at, path, fields),
            ExprKind::Call { callee, args } => match self.flow.hir.kind(*callee) {
                ExprKind::Path(path) => self.call_at(at, path, args),
                _ => None,
            },
            ExprKind::Convert { inner, to } => self.conversion_at(at, to.as_ref(), *inner),
            ExprKind::Method { receiver, name, args, .. } => {
                self.method_at(at, *receiver, name, args)
            }
            ExprKind::Assign { target, value, .. } => self.assignment_at(at, *target, *value),
            _ => None,
        }
    }

    /// The items of libraries that a path means, if one of them may be that of a shape.
    fn items_of_shape(&self, path: &Path) -> Vec<Item> {
        let index = &self.flow.index;
        let mut names = index.names.behind(path.last());
        let may_be = path.last() == "Self" || names.any(libraries::names_shape);
        if may_be { index.items(path) } else { Vec::new() }
    }

    /// `CloseFrame { code, reason }`
    fn struct_at(&self, at: ExprId, path: &Path, fields: &[(String, ExprId)]) -> Option<Use> {
        let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|it| it.1);
        let named = |slot: Slot| match slot {
            Slot::Field(name) => field(name),
            Slot::FieldTuple(name, element) => self.element(field(name)?, element),
            _ => None,
        };
        let items = self.items_of_shape(path);
        let (item, shape) = items.iter().find_map(|item| {
            let fits = |shape: &&Shape| matches!(shape.form, Form::Struct(name) if item.is(name));
            Some((item, item.library.shapes.iter().find(fits)?))
        })?;
        let reason = shape.reason.and_then(named);
        Some(Use {
            at,
            library: item.library,
            code: Some(named(shape.code)?),
            reason,
            reason_steps: Vec::new(),
            in_bytes: false,
            by_method: false,
            reason_elsewhere: false,
        })
    }

    /// `frame.code = code`, `frame.reason = reason`
    fn assignment_at(&self, at: ExprId, target: ExprId, value: ExprId) -> Option<Use> {
        let ExprKind::Field { base, name } = self.flow.hir.kind(target) else { return None };
        let Ty::Library(item) = self.flow.type_of(*base) else { return None };
        let is_it = |slot: Option<Slot>| matches!(slot, Some(Slot::Field(field)) if field == name);
        let is_frame = |shape: &&Shape| matches!(shape.form, Form::Struct(path) if item.is(path));
        let shape = item.library.shapes.iter().find(is_frame)?;
        let (is_code, is_reason) = (is_it(Some(shape.code)), is_it(shape.reason));
        (is_code || is_reason).then_some(Use {
            at,
            library: item.library,
            code: is_code.then_some(value),
            reason: is_reason.then_some(value),
            reason_steps: Vec::new(),
            in_bytes: false,
            by_method: true,
            reason_elsewhere: true,
        })
    }

    /// `Message::close_with(code, reason)`, `Frame::close(code, reason)`, `Message::Close(…)`
    fn call_at(&self, at: ExprId, path: &Path, args: &[ExprId]) -> Option<Use> {
        let items = self.items_of_shape(path);
        let (item, shape) = self.called(&items, args)?;
        self.by_arguments(at, item.library, shape, args)
    }

    /// `CloseReason::from((code, text))`, and `code.into()` where the place asks for one.
    fn conversion_at(&self, at: ExprId, path: Option<&Path>, inner: ExprId) -> Option<Use> {
        let mut items = match path {
            Some(path) => self.flow.index.items(path),
            None => self.flow.expected(at).item().cloned().into_iter().collect(),
        };
        for item in &mut items {
            item.path.push(conversions::FROM.to_owned());
        }
        let (item, shape) = self.called(&items, &[inner])?;
        self.by_arguments(at, item.library, shape, &[inner])
    }

    fn called<'i>(&self, items: &'i [Item], args: &[ExprId]) -> Option<(&'i Item, &'static Shape)> {
        items.iter().find_map(|item| {
            let is_called = |shape: &&Shape| match shape.form {
                Form::Call(name, count) => {
                    count == args.len()
                        && item.is(name)
                        && self.may_close(item.library, shape, args)
                }
                _ => false,
            };
            Some((item, item.library.shapes.iter().find(is_called)?))
        })
    }

    fn by_arguments(
        &self,
        at: ExprId,
        library: &'static Library,
        shape: &Shape,
        args: &[ExprId],
    ) -> Option<Use> {
        let slot = |slot: Slot| match slot {
            Slot::Argument(index) | Slot::Bytes(index, _) => args.get(index).copied(),
            Slot::Tuple(index, element) => self.element(*args.get(index)?, element),
            Slot::Field(_) | Slot::FieldTuple(..) => None,
        };
        // A pair that a function returns: `Message::Close(end_of(error))`.
        let elsewhere = match shape.reason {
            Some(Slot::Tuple(index, element)) => {
                args.get(index).map(|pair| (*pair, Step::Element(element)))
            }
            _ => None,
        };
        let reason = shape.reason.and_then(slot);
        let elsewhere = elsewhere.filter(|_| reason.is_none());
        Some(Use {
            at,
            library,
            code: Some(slot(shape.code)?),
            reason: reason.or(elsewhere.as_ref().map(|(pair, _)| *pair)),
            reason_steps: elsewhere.into_iter().map(|(_, step)| step).collect(),
            in_bytes: matches!(shape.code, Slot::Bytes(..)),
            by_method: matches!(shape.form, Form::Method { .. }),
            reason_elsewhere: false,
        })
    }

    /// `.close(code, reason)` on a value of a known type, or through an unambiguous name.
    fn method_at(&self, at: ExprId, receiver: ExprId, name: &str, args: &[ExprId]) -> Option<Use> {
        let crates = self.flow.index.crates_at(at);
        let shapes = crates
            .libraries
            .iter()
            .flat_map(|&library| library.shapes.iter().map(move |shape| (library, shape)));
        let mut ty = None;
        for (library, shape) in shapes {
            let Form::Method { receivers, name: method, arguments, unique } = shape.form else {
                continue;
            };
            if method != name || arguments != args.len() || !self.may_close(library, shape, args) {
                continue;
            }
            let ty = ty.get_or_insert_with(|| self.flow.type_of(receiver));
            let is_it = match ty {
                Ty::Library(item) => {
                    item.library == library
                        && (unique || receivers.iter().any(|receiver| item.is(receiver)))
                }
                Ty::Unknown if self.is_self(receiver) => false,
                Ty::Unknown => {
                    unique
                        && self.flow.index.methods_seen(name, self.flow.scope(at)).next().is_none()
                        && (shape.kind().is_some() || self.flow.uses(at, library))
                        || self.spells_code_of(library, shape, args)
                }
                Ty::Named(_) => self.spells_code_of(library, shape, args),
                Ty::Own(def) => {
                    // A trait or a type of the unit that represents a library's.
                    self.flow.index.functions_of(*def, name).is_empty()
                        && !self.is_self(receiver)
                        && self.spells_code_of(library, shape, args)
                }
                _ => false,
            };
            if is_it {
                return self.by_arguments(at, library, shape, args);
            }
        }
        None
    }

    fn is_self(&self, receiver: ExprId) -> bool {
        match self.flow.hir.kind(receiver) {
            ExprKind::Local(local) => self.flow.hir.locals.get(*local).name == "self",
            ExprKind::Path(path) => path.is("self"),
            _ => false,
        }
    }

    /// Is a code of the library's own spelled in the arguments? Then the method is its, whatever is
    /// known of the receiver: `ctx.close(Some(CloseCode::Abnormal.into()))`.
    fn spells_code_of(&self, library: &'static Library, shape: &Shape, args: &[ExprId]) -> bool {
        let mut code = match shape.code {
            Slot::Tuple(index, element) => {
                args.get(index).and_then(|argument| self.element(*argument, element))
            }
            Slot::Argument(index) => args.get(index).copied(),
            _ => None,
        };
        while let Some(ExprKind::Convert { inner, to: None }) =
            code.map(|code| self.flow.hir.kind(code))
        {
            code = Some(*inner);
        }
        let path = match code.map(|code| self.flow.hir.kind(code)) {
            Some(ExprKind::Path(path) | ExprKind::Convert { to: Some(path), .. }) => path,
            Some(ExprKind::Call { callee, .. }) => match self.flow.hir.kind(*callee) {
                ExprKind::Path(path) => path,
                _ => return false,
            },
            _ => return false,
        };
        self.flow.index.items(path).iter().any(|item| {
            // Libraries of one family share their codes.
            library.codes.iter().any(|codes| {
                item.library.codes.contains(codes)
                    && item.path.iter().any(|segment| segment == codes.path)
            })
        })
    }

    /// Is a frame a Close, if one of its arguments has to say so?
    fn may_close(&self, library: &'static Library, shape: &Shape, args: &[ExprId]) -> bool {
        shape.kind().is_none_or(|kind| {
            args.get(kind.argument)
                .is_some_and(|argument| self.says_close(library, kind.close, *argument, 12))
        })
    }

    fn says_close(
        &self,
        library: &'static Library,
        close: &[&str],
        expr: ExprId,
        steps: usize,
    ) -> bool {
        let Some(steps) = steps.checked_sub(1) else { return false };
        let says = |expr: ExprId| self.says_close(library, close, expr, steps);
        let hir = self.flow.hir;
        match hir.kind(expr) {
            ExprKind::Path(path) => match self.flow.index.resolve(path) {
                Resolved::Library(items) => items
                    .iter()
                    .any(|item| item.library == library && close.iter().any(|path| item.is(path))),
                Resolved::Def(def) | Resolved::Constant(def) => match hir.defs.get(def).kind {
                    DefKind::Constant { value, .. } => says(value),
                    DefKind::Function(id) => {
                        self.flow.index.function(id).returns.iter().any(|it| says(*it))
                    }
                    _ => false,
                },
                _ => false,
            },
            ExprKind::Local(local) => hir.locals.get(*local).sources.iter().any(|source| {
                matches!(source.origin, Origin::Value(value)
                    if source.steps.is_empty() && says(value))
            }),
            ExprKind::Convert { inner, .. } => says(*inner),
            ExprKind::Call { callee, args } => match (args.as_slice(), hir.kind(*callee)) {
                ([], _) => says(*callee),
                // What another function makes of it is not known.
                ([only], ExprKind::Path(path)) => {
                    path.last().starts_with(char::is_uppercase) && says(*only)
                }
                _ => false,
            },
            ExprKind::Struct { path, fields, rest } => {
                let opcode = fields.iter().find(|(name, _)| name == handling::OPCODE);
                match (opcode, rest) {
                    (Some((_, value)), _) => says(*value),
                    (None, Some(rest)) => {
                        let default = format!("{}::default", path.last());
                        self.is_default(*rest) && close.contains(&default.as_str()) || says(*rest)
                    }
                    (None, None) => false,
                }
            }
            _ => false,
        }
    }

    /// `..Default::default()`
    fn is_default(&self, rest: ExprId) -> bool {
        let ExprKind::Call { callee, args } = self.flow.hir.kind(rest) else { return false };
        args.is_empty()
            && matches!(self.flow.hir.kind(*callee), ExprKind::Path(path)
                if neutral::is_default(&path.segments))
    }

    /// An element of a tuple; any other value counts as its first element.
    fn element(&self, expr: ExprId, element: usize) -> Option<ExprId> {
        match self.flow.hir.kind(expr) {
            ExprKind::Tuple(all) => all.get(element).copied(),
            ExprKind::Convert { inner, .. } if self.is_tuple(*inner) => {
                self.element(*inner, element)
            }
            _ if element == 0 => Some(expr),
            _ => None,
        }
    }

    fn is_tuple(&self, expr: ExprId) -> bool {
        match self.flow.hir.kind(expr) {
            ExprKind::Tuple(_) => true,
            ExprKind::Convert { inner, .. } => self.is_tuple(*inner),
            _ => false,
        }
    }
}
