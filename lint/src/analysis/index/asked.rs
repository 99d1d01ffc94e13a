//! What is asked for while values are followed: blocks of functions, and what other files may say.

use super::{Asked, Index, Need, Resolved};
use crate::analysis::hir::{DefId, ExprId, Function, FunctionId, LocalId, ScopeId, Visible};

/// Which files are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Asks {
    /// Everything that may help.
    All,
    /// Those that may define what was found.
    Definitions,
    None,
}

impl<'h> Index<'h> {
    /// A function whose block matters.
    pub(in crate::analysis) fn function(&self, id: FunctionId) -> &'h Function {
        let function = self.hir.functions.get(id);
        if function.unread {
            self.unread.borrow_mut().insert(id);
        }
        function
    }

    /// The variables that the parameters of a function bind.
    pub(in crate::analysis) fn parameters(&self, id: FunctionId) -> &[LocalId] {
        self.parameters.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The expressions that name a variable.
    pub(in crate::analysis) fn uses_of(&self, local: LocalId) -> &'h [ExprId] {
        let known = self.hir.locals.get(local);
        if let Some(function) = known.function {
            self.function(function);
        }
        &known.uses
    }

    /// Records that other files may define something that a scope depends on.
    pub(in crate::analysis) fn need(&self, scope: ScopeId, need: Need) {
        self.need_of(scope, None, need);
    }

    /// Records that other files may define something of which only the name is known.
    pub(in crate::analysis) fn need_named(&self, scope: ScopeId, name: &str) {
        if let Some(need) = Need::named(name) {
            self.need(scope, need);
        }
    }

    /// Records that other files may use something that a scope defines, where it is visible.
    pub(in crate::analysis) fn need_of(&self, scope: ScopeId, visible: Visible, need: Need) {
        let anywhere = match self.asks.get() {
            Asks::All => true,
            Asks::Definitions => matches!(need, Need::Definition { .. }),
            Asks::None => false,
        };
        self.add_need(scope, visible, need, anywhere);
    }

    /// Records that functions of the files that were read may use something that a scope defines.
    fn need_near(&self, scope: ScopeId, visible: Visible, need: Need) {
        self.add_need(scope, visible, need, false);
    }

    fn add_need(&self, scope: ScopeId, visible: Visible, need: Need, anywhere: bool) {
        // The tests and examples of a library use it as others do.
        let is_definition = matches!(need, Need::Definition { .. });
        let whole_crate = || (!is_definition && self.is_in_library(scope)).then(Vec::new);
        let within = visible.or_else(whole_crate);
        let within = within.map(|module| (self.hir.scopes.get(scope).krate, module));
        let package = self.package(scope);
        self.needs.borrow_mut().insert(Asked { package, within, need, anywhere });
    }

    /// Records that other files may call a function, if there is something that tells which.
    pub(in crate::analysis) fn need_calls(
        &self,
        function: FunctionId,
        visible: Visible,
        need: Option<Need>,
    ) {
        let known = self.hir.functions.get(function);
        if let Some(need) = need {
            return self.need_of(known.scope, visible, need);
        }
        let (name, is_method) = (known.name.clone(), known.has_self);
        let has_arguments = !known.params.is_empty();
        let need = Need::Calls { owner: None, name, is_method, has_arguments };
        self.need_near(known.scope, visible, need);
    }

    /// The places that read a field of a type of the unit, and perhaps of others.
    pub(in crate::analysis) fn reads(&self, owner: DefId, field: &str) -> &[ExprId] {
        let def = self.hir.defs.get(owner);
        let need = Need::Names { owner: def.name.clone(), name: field.to_owned() };
        self.need_near(def.scope, def.visible.clone(), need);
        self.reads.get(field).map_or(&[], Vec::as_slice)
    }

    /// The places that name a constant or a static, and perhaps others.
    pub(in crate::analysis) fn uses(&self, constant: DefId) -> &[ExprId] {
        let def = self.hir.defs.get(constant);
        self.need_near(def.scope, None, Need::Uses { name: def.name.clone() });
        self.paths.get(def.name.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The calls of methods with a name that many types have.
    pub(in crate::analysis) fn calls_of_method(&self, name: &str, at: ExprId) -> &[ExprId] {
        let name_of = name.to_owned();
        let need =
            Need::Calls { owner: None, name: name_of, is_method: true, has_arguments: false };
        self.need_near(self.hir.context(at).scope, None, need);
        self.calls.get(name).map_or(&[], Vec::as_slice)
    }

    /// From here on no more is asked for than this.
    pub(in crate::analysis) fn ask(&self, asks: Asks) {
        self.asks.set(asks);
    }

    /// Notes that a value depends on what a path names, and that nothing in the unit does.
    pub(in crate::analysis) fn miss(&self, scope: ScopeId, resolved: &Resolved) {
        let path = match resolved {
            Resolved::Unknown(path) => path.clone(),
            Resolved::Associated(def, name) => {
                vec![self.hir.defs.get(*def).name.clone(), name.clone()]
            }
            _ => return,
        };
        for need in Need::definitions(&path, self.crates(scope)) {
            self.need(scope, need);
        }
    }
}
