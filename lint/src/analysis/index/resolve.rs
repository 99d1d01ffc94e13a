//! From paths to what they name: items of the unit, items of libraries, or nothing that is known.

use super::{Index, Item};
use crate::analysis::hir::{CrateId, DefId, DefKind, ImplId, Path, Scope, ScopeId, TypeRef};
use crate::libraries::{everywhere, numbers};

/// What a path names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Resolved {
    /// Items of libraries: usually one, more where several have the same module.
    Library(Vec<Item>),
    /// An item of the unit.
    Def(DefId),
    /// A variant of an enum of the unit.
    Variant(DefId, usize),
    /// A constant of a type of the unit.
    Constant(DefId),
    /// A function of a type of the unit, by the type and its name.
    Associated(DefId, String),
    /// Something else, with its path as far as it is known.
    Unknown(Vec<String>),
}

/// How many names a path may be followed through.
const LONGEST: usize = 24;

/// How many of them may follow a glob.
const BEHIND_GLOB: usize = 14;

/// Where a path has led so far.
enum At {
    Scope(ScopeId),
    Def(DefId),
}

impl Index<'_> {
    pub(in crate::analysis) fn resolve(&self, path: &Path) -> Resolved {
        if let Some(known) = self.resolved.borrow().get(path) {
            return known.clone();
        }
        let resolved = self.resolve_new(path);
        // A file that was not read may hand an item of a library on under this name.
        if let Resolved::Unknown(missing) = &resolved
            && missing.iter().any(|name| self.crates(path.scope).is_telling(name))
        {
            self.miss(path.scope, &resolved);
        }
        self.resolved.borrow_mut().insert(path.clone(), resolved.clone());
        resolved
    }

    fn resolve_new(&self, path: &Path) -> Resolved {
        // What a circle has cut short holds for one path only.
        self.behind_globs.borrow_mut().clear();
        if let Some(resolved) = self.walk(&path.segments, path.scope, LONGEST) {
            return resolved;
        }
        let own = self.crates(path.scope).own_item(&path.segments);
        if !own.is_empty() {
            return Resolved::Library(own);
        }
        self.by_its_end(path).unwrap_or_else(|| Resolved::Unknown(path.segments.clone()))
    }

    /// The library items that a path names.
    pub(in crate::analysis) fn items(&self, path: &Path) -> Vec<Item> {
        // Most paths are asked for again, and name no item.
        match self.resolved.borrow().get(path) {
            Some(Resolved::Library(items)) => return items.clone(),
            Some(_) => return Vec::new(),
            None => {}
        }
        match self.resolve(path) {
            Resolved::Library(items) => items,
            _ => Vec::new(),
        }
    }

    fn walk(&self, segments: &[String], scope: ScopeId, steps: usize) -> Option<Resolved> {
        let steps = steps.checked_sub(1)?;
        let (first, rest) = segments.split_first()?;
        let krate = self.hir.scopes.get(scope).krate;
        let module = &self.hir.scopes.get(scope).module;
        match first.as_str() {
            "" => self.in_crate(rest, krate, steps),
            "crate" => self.in_module(krate, &[], rest, steps),
            "self" => self.in_module(krate, module, rest, steps),
            "super" => self.in_module(krate, module.split_last()?.1, rest, steps),
            "Self" => self.of_self(rest, scope, steps),
            name => match self.visible(name, scope, rest, steps) {
                Some(found) => Some(found),
                None => self.in_crate(segments, krate, steps),
            },
        }
    }

    /// What a path means in a module. Where the module's own file was not read, the path may lead
    /// to a module in it whose file was.
    fn in_module(
        &self,
        krate: CrateId,
        module: &[String],
        rest: &[String],
        steps: usize,
    ) -> Option<Resolved> {
        if let Some(scope) = self.module(krate, module) {
            return self.follow(&At::Scope(scope), rest, steps);
        }
        let (first, behind) = rest.split_first()?;
        if first == "super" {
            return self.in_module(krate, module.split_last()?.1, behind, steps.checked_sub(1)?);
        }
        let inner = [module, std::slice::from_ref(first)].concat();
        self.in_module(krate, &inner, behind, steps.checked_sub(1)?)
    }

    /// A path that begins with the name of a crate.
    fn in_crate(&self, segments: &[String], krate: CrateId, steps: usize) -> Option<Resolved> {
        let (name, rest) = segments.split_first()?;
        let crates = self.packages.get(self.packages.package(krate));
        if let Some(member) = crates.member(name).and_then(|package| self.packages.library(package))
            && member != krate
            && let Some(found) = self.in_module(member, &[], rest, steps)
        {
            return Some(found);
        }
        let items = crates.items(segments);
        (!items.is_empty()).then_some(Resolved::Library(items))
    }

    fn of_self(&self, rest: &[String], scope: ScopeId, steps: usize) -> Option<Resolved> {
        let mut around = Some(scope);
        while let Some(id) = around {
            let known = self.hir.scopes.get(id);
            if let Some(implementation) = known.implementation {
                let ty = self.hir.impls.get(implementation).ty.as_ref()?;
                return self.follow_type(ty, rest, steps);
            }
            if let Some(declares) = known.declares {
                return self.follow(&At::Def(declares), rest, steps);
            }
            around = known.parent;
        }
        None
    }

    fn follow_type(&self, ty: &TypeRef, rest: &[String], steps: usize) -> Option<Resolved> {
        match ty {
            TypeRef::Path { path, .. } => {
                let mut segments = path.segments.clone();
                segments.extend(rest.iter().cloned());
                self.walk(&segments, path.scope, steps)
            }
            TypeRef::Static(inner) => self.follow_type(inner, rest, steps),
            _ => None,
        }
    }

    /// What a name means in a scope or around it, and what the rest of a path means in that.
    fn visible(
        &self,
        name: &str,
        scope: ScopeId,
        rest: &[String],
        steps: usize,
    ) -> Option<Resolved> {
        let mut around = Some(scope);
        while let Some(id) = around {
            let known = self.hir.scopes.get(id);
            if known.implementation.is_none()
                && let Some(found) = self.inside(id, name, rest, steps)
            {
                return Some(found);
            }
            around = known.parent;
        }
        None
    }

    /// What a name means in one scope: its items, its imports, its globs.
    fn inside(&self, id: ScopeId, name: &str, rest: &[String], steps: usize) -> Option<Resolved> {
        let steps = steps.checked_sub(1)?;
        let scope = self.hir.scopes.get(id);
        if let Some(defs) = scope.items.get(name) {
            let own = self.crates(id).own_item(&[&[name.to_owned()], rest].concat());
            if !own.is_empty() {
                return Some(Resolved::Library(own));
            }
            let found = defs.iter().find_map(|&def| self.follow(&At::Def(def), rest, steps));
            return found.or_else(|| Some(Resolved::Unknown(joined(name, rest))));
        }
        // A block has no modules but those that are items of it.
        if scope.parent.is_none()
            && let Some(module) = self.child(scope, name)
            && let Some(found) = self.follow(&At::Scope(module), rest, steps)
        {
            return Some(found);
        }
        if let Some(target) = scope.imports.get(name) {
            let mut path = target.clone();
            path.extend(rest.iter().cloned());
            // `use tungstenite;`: the crate and not the import once more.
            let found = if path.first().is_some_and(|first| first == name) {
                self.in_crate(&path, scope.krate, steps)
            } else {
                self.walk(&path, id, steps)
            };
            return found
                .or_else(|| {
                    let own = self.crates(id).own_item(&path);
                    (!own.is_empty()).then_some(Resolved::Library(own))
                })
                .or_else(|| self.by_its_end(&Path { segments: path.clone(), scope: id }))
                .or(Some(Resolved::Unknown(path)));
        }
        // A crate of this name is surely there; a glob only may bring it.
        if scope.globs.is_empty() || self.crates(id).is_dependency(name) {
            return None;
        }
        let behind = joined(name, rest);
        let key = (id, behind.clone());
        if let Some(known) = self.behind_globs.borrow().get(&key) {
            return known.clone();
        }
        // Globs may lead in a circle: what is asked for once more on the way is not there.
        self.behind_globs.borrow_mut().insert(key.clone(), None);
        let found = self.behind_globs(scope, id, &behind, steps);
        self.behind_globs.borrow_mut().insert(key, found.clone());
        found
    }

    /// What a path means that begins with a name that a glob brings into a scope.
    fn behind_globs(
        &self,
        scope: &Scope,
        id: ScopeId,
        behind: &[String],
        steps: usize,
    ) -> Option<Resolved> {
        let mut outside = None;
        let found = scope.globs.iter().find_map(|glob| {
            let path = [glob, behind].concat();
            match self.walk_glob(glob, &path, id, steps)? {
                // What comes from outside needs no looking for, if no other glob brings it.
                Resolved::Unknown(path) => {
                    if self.is_outside(&path, id) {
                        outside.get_or_insert(Resolved::Unknown(path));
                    }
                    None
                }
                Resolved::Library(items) => {
                    let known: Vec<Item> = items.into_iter().filter(Item::is_known).collect();
                    (!known.is_empty()).then_some(Resolved::Library(known))
                }
                found => Some(found),
            }
        });
        found.or(outside)
    }

    /// A glob sees what is around it, but not itself.
    fn walk_glob(
        &self,
        glob: &[String],
        path: &[String],
        scope: ScopeId,
        steps: usize,
    ) -> Option<Resolved> {
        let target = Path { segments: glob.to_vec(), scope };
        if let Some(module) = self.module_of_glob(glob, self.hir.scopes.get(scope)) {
            let krate = self.hir.scopes.get(scope).krate;
            return self.in_module(krate, &module, path.get(glob.len()..)?, steps.min(BEHIND_GLOB));
        }
        if glob.first().is_some_and(|it| matches!(it.as_str(), "crate" | "self" | "super")) {
            return self.walk(path, scope, steps.min(BEHIND_GLOB));
        }
        let first = glob.first()?;
        let known = self.hir.scopes.get(scope);
        let is_near = known.imports.contains_key(first)
            || known.items.contains_key(first)
            || self.child(known, first).is_some();
        if is_near {
            let rest = path.get(glob.len()..)?;
            return match self.walk(&target.segments, scope, steps.min(BEHIND_GLOB)) {
                Some(Resolved::Def(def)) => self.follow(&At::Def(def), rest, steps),
                // A module names no item.
                None | Some(Resolved::Library(_)) => self.walk(path, scope, steps.min(BEHIND_GLOB)),
                Some(_) => None,
            };
        }
        let around =
            known.parent.and_then(|parent| self.walk(path, parent, steps.min(BEHIND_GLOB)));
        around.or_else(|| self.in_crate(path, known.krate, steps))
    }

    /// The module of the same crate that a glob names: a module is not looked for in other globs.
    fn module_of_glob(&self, glob: &[String], scope: &Scope) -> Option<Vec<String>> {
        let (first, rest) = glob.split_first()?;
        let mut module = match first.as_str() {
            "crate" => Vec::new(),
            "self" => scope.module.clone(),
            "super" => scope.module.split_last()?.1.to_vec(),
            name => self.hir.scopes.get(self.child(scope, name)?).module.clone(),
        };
        for name in rest {
            if name == "super" {
                module.pop()?;
                continue;
            }
            let around = self.module(scope.krate, &module).map(|id| self.hir.scopes.get(id));
            let is_other = |around: &Scope| {
                let is_named = around.imports.contains_key(name) || around.items.contains_key(name);
                is_named && self.child(around, name).is_none()
            };
            if around.is_some_and(is_other) {
                return None;
            }
            module.push(name.clone());
        }
        Some(module)
    }

    /// The module inside a scope's module, inline or in another file.
    fn child(&self, scope: &Scope, name: &str) -> Option<ScopeId> {
        let mut path = scope.module.clone();
        path.push(name.to_owned());
        self.hir.modules.get(&(scope.krate, path)).copied()
    }

    fn module(&self, krate: CrateId, path: &[String]) -> Option<ScopeId> {
        self.hir.modules.get(&(krate, path.to_vec())).copied()
    }

    fn follow(&self, at: &At, rest: &[String], steps: usize) -> Option<Resolved> {
        let steps = steps.checked_sub(1)?;
        match *at {
            At::Scope(scope) => match rest.split_first() {
                None => None,
                Some((first, behind)) if first == "super" || first == "self" => {
                    let known = self.hir.scopes.get(scope);
                    let module = if first == "self" {
                        known.module.as_slice()
                    } else {
                        known.module.split_last()?.1
                    };
                    self.in_module(known.krate, module, behind, steps)
                }
                Some((first, behind)) => self.inside(scope, first, behind, steps),
            },
            At::Def(def) => self.follow_def(def, rest, steps),
        }
    }

    fn follow_def(&self, def: DefId, rest: &[String], steps: usize) -> Option<Resolved> {
        let known = self.hir.defs.get(def);
        match (&known.kind, rest) {
            (DefKind::Alias(alias), rest) => {
                match self.follow_type(&alias.ty, rest, steps) {
                    // What it is of another crate for, or of the language, its definition says:
                    // `type Sessions = Arc<Mutex<Session>>`, `type Id = u32`
                    None | Some(Resolved::Unknown(_)) if rest.is_empty() => {
                        Some(Resolved::Def(def))
                    }
                    found => found,
                }
            }
            (_, []) => Some(Resolved::Def(def)),
            (DefKind::Enum { variants, .. }, [name]) => {
                let found = variants.iter().position(|variant| variant.name == *name);
                match found {
                    Some(at) => Some(Resolved::Variant(def, at)),
                    None => Some(self.associated(def, name)),
                }
            }
            (DefKind::Struct { .. } | DefKind::Trait { .. }, [name]) => {
                Some(self.associated(def, name))
            }
            _ => None,
        }
    }

    fn associated(&self, def: DefId, name: &str) -> Resolved {
        let in_impl = |id: ImplId| self.hir.impls.get(id).constants.get(name).copied();
        match self.impls_of(def).find_map(in_impl) {
            Some(constant) => Resolved::Constant(constant),
            None => Resolved::Associated(def, name.to_owned()),
        }
    }

    /// The only item of the unit that a path can mean by its last names, where its modules are not
    /// known: a file that was not read, a name that a macro brings.
    fn by_its_end(&self, path: &Path) -> Option<Resolved> {
        let segments = path.segments.as_slice();
        // `::codes::LOST`
        let segments = segments.strip_prefix(&[String::new()]).unwrap_or(segments);
        let (last, before) = segments.split_last()?;
        let owner = before.last().filter(|owner| owner.starts_with(char::is_uppercase));
        // A name of another crate is not one of the unit's.
        let first = segments.first()?;
        let crates = self.crates(path.scope);
        let member = crates.member(first);
        let is_of_std = numbers::is_number(first) || everywhere::is_in_prelude(first);
        if is_of_std || self.is_outside(segments, path.scope) {
            return None;
        }
        let is_relative = matches!(first.as_str(), "crate" | "self" | "super") || before.is_empty();
        if !is_relative && owner.is_none() && member.is_none() {
            // An unknown module.
            let is_module = before.iter().all(|name| name.starts_with(char::is_lowercase));
            if !is_module {
                return None;
            }
        }
        let name = owner.unwrap_or(last);
        if !name.starts_with(char::is_uppercase) && before.is_empty() {
            return None;
        }
        let candidates: Vec<DefId> = self
            .by_name
            .get(name.as_str())
            .into_iter()
            .flatten()
            .copied()
            .filter(|&def| {
                let known = self.hir.defs.get(def);
                let package = self.package(known.scope);
                !known.test && crates.sees(package) && member.is_none_or(|it| it == package)
            })
            .collect();
        let [only] = candidates.as_slice() else { return None };
        match owner {
            Some(_) => self.follow(&At::Def(*only), std::slice::from_ref(last), 4),
            None => self.follow(&At::Def(*only), &[], 4),
        }
    }

    /// Does a path begin with the name of a crate that is not of the unit?
    fn is_outside(&self, path: &[String], scope: ScopeId) -> bool {
        let crates = self.crates(scope);
        path.first().is_some_and(|first| {
            everywhere::is_crate(first)
                || crates.is_dependency(first) && crates.member(first).is_none()
        })
    }
}

fn joined(name: &str, rest: &[String]) -> Vec<String> {
    std::iter::once(name.to_owned()).chain(rest.iter().cloned()).collect()
}
