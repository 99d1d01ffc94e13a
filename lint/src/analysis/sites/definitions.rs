//! Constants and variants that get the number of a private code.

use super::Sites;
use crate::analysis::hir::{DefKind, ExprId, TypeRef};
use crate::site::{Action, Code, Places, Reason, Side, Site, Spelling};

pub(super) fn add(sites: &mut Sites<'_>) {
    let hir = sites.flow().hir;
    for (_, def) in hir.defs.iter() {
        match &def.kind {
            DefKind::Constant { value, owner, .. } => {
                let owner =
                    owner.and_then(|id| hir.impls.get(id).ty.as_ref()).and_then(TypeRef::name);
                define(sites, owner, &def.name, *value, def.test);
            }
            DefKind::Enum { variants, .. } => {
                for variant in variants {
                    if let Some(value) = variant.discriminant {
                        define(sites, Some(&def.name), &variant.name, value, def.test);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A number that may be a private code gets a name. Its uses decide whether it is one.
fn define(sites: &mut Sites<'_>, owner: Option<&str>, name: &str, value: ExprId, test: bool) {
    let Some(number) = sites.flow().number(value) else { return };
    if !(4000..=4999).contains(&number) {
        return;
    }
    let name = owner.map_or_else(|| name.to_owned(), |owner| format!("{owner}::{name}"));
    let span = sites.flow().hir.expr(value).span;
    let site = Site {
        file: span.file as usize,
        action: Action::Define,
        library: None,
        side: Side::Either,
        code: Code::Known { number, spelling: Spelling::Literal },
        reason: Reason::Absent,
        test,
        name: Some(name),
    };
    let places = Places { whole: span.range(), code: Some(span.range()), ..Places::default() };
    sites.push(site, value, places);
}
