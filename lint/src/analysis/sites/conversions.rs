//! Conversions that are not known to be sent: a number in the wrong variant, tables from
//! codes to codes.

use super::Sites;
use crate::analysis::flow::{Found, Value, Within};
use crate::analysis::hir::{Arm, ExprId, ExprKind, Pattern};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{From, Library};
use crate::site::{Action, Code, Places, Reason, Site, Spelling};

/// From how many arms on a `match` is a table of codes.
const TABLE: usize = 3;

pub(super) fn add(sites: &mut Sites<'_>) {
    let hir = sites.flow().hir;
    for (id, expr) in hir.exprs.iter() {
        // A test looks at codes from all sides.
        if hir.context(id).test {
            continue;
        }
        match &expr.kind {
            ExprKind::Call { callee, args } => {
                if let ExprKind::Path(path) = hir.kind(*callee) {
                    let items = sites.flow().index.items(path);
                    payload(sites, id, &items, args);
                }
            }
            ExprKind::Convert { inner, to: Some(path) } => {
                let items = sites.flow().index.items(path);
                lossy(sites, id, &items, *inner);
            }
            ExprKind::Choice { arms, .. } => table(sites, id, arms),
            _ => {}
        }
    }
}

/// Is it a place where codes are compared, or made up for the program itself?
fn is_looked_at(sites: &Sites<'_>, id: ExprId) -> bool {
    let hir = sites.flow().hir;
    let mut at = hir.expr(id).parent;
    while let Some(parent) = at {
        match hir.kind(parent) {
            ExprKind::Look(_) => return true,
            ExprKind::Convert { .. } | ExprKind::Cast { .. } | ExprKind::Call { .. } => {
                at = hir.expr(parent).parent;
            }
            _ => break,
        }
    }
    hir.function_of(id).is_some_and(|function| sites.is_synthetic(function))
}

/// `CloseCode::Library(1001)`
fn payload(sites: &mut Sites<'_>, id: ExprId, items: &[Item], args: &[ExprId]) {
    let found = items.iter().find_map(|item| Some((item, item.payload()?)));
    let Some((item, (variant, ranges))) = found else { return };
    if sites.is_judged(id) || is_looked_at(sites, id) {
        return;
    }
    let codes: Vec<Found> = args.iter().flat_map(|one| sites.flow().codes(*one)).collect();
    for one in codes {
        let Value::Number(number, _) = one.value else { continue };
        let fits = ranges
            .iter()
            .any(|&(first, last)| (i128::from(first)..=i128::from(last)).contains(&number));
        let code = Code::Known { number, spelling: Spelling::Payload { variant, fits } };
        convert(sites, id, item.library, code);
    }
}

/// A conversion that loses codes.
fn lossy(sites: &mut Sites<'_>, id: ExprId, items: &[Item], inner: ExprId) {
    let is_lossy = |item: &&Item| item.codes().is_some_and(|it| matches!(it.from, From::Lossy(_)));
    let Some(item) = items.iter().find(is_lossy) else { return };
    if sites.is_judged(id) || is_looked_at(sites, id) {
        return;
    }
    for one in sites.flow().codes(inner) {
        let Value::Number(number, _) = one.value else { continue };
        let code = Code::Known { number, spelling: Spelling::Literal };
        convert(sites, id, item.library, code);
    }
}

fn convert(sites: &mut Sites<'_>, at: ExprId, library: &'static Library, code: Code) {
    let hir = sites.flow().hir;
    let span = hir.expr(at).span;
    let site = Site {
        file: span.file as usize,
        action: Action::Convert,
        library: Some(library),
        side: sites.side(at, at, library),
        code,
        reason: Reason::Unknown,
        test: hir.context(at).test,
        name: None,
    };
    let places = Places { whole: span.range(), code: Some(span.range()), ..Places::default() };
    sites.push(site, at, places);
}

/// `match code { 1000 => CloseCode::Normal, …, _ => CloseCode::Error }`
fn table(sites: &mut Sites<'_>, id: ExprId, arms: &[Arm]) {
    let flow = sites.flow();
    // A library writes such tables for others.
    if flow.index.crates_at(id).own.is_some() {
        return;
    }
    let Some((last, arms)) = arms.split_last() else { return };
    // An arm that hands a number on, `CloseCode::Library(n) => n`, loses none.
    if arms.len() < TABLE || !is_rest(last) || arms.iter().any(binds) {
        return;
    }
    let Some(item) = arms.iter().find_map(|arm| code_item(sites, arm)) else { return };
    let number = match flow.hir.kind(last.body) {
        ExprKind::Never => None,
        _ => match flow.codes(last.body).as_slice() {
            [Found { value: Value::Number(number, _), .. }] => Some(*number),
            _ => return,
        },
    };
    let translated: Vec<&Arm> =
        arms.iter().filter(|arm| flow.is_translation(arm, Within::default())).collect();
    // An enum of the application's own may well have fewer codes.
    let is_own = |arm: &&Arm| {
        flow.codes(arm.body).iter().any(|one| {
            matches!(&one.value, Value::Number(_, Spelling::Own(_)) | Value::Variant(..))
        })
    };
    if translated.len() < TABLE || translated.iter().any(is_own) {
        return;
    }
    convert(sites, last.body, item.library, Code::Rest { number });
}

/// The library whose code is in an arm, on either side.
fn code_item(sites: &Sites<'_>, arm: &Arm) -> Option<Item> {
    let flow = sites.flow();
    let item = |path| match flow.index.resolve(path) {
        Resolved::Library(items) => items.into_iter().next(),
        _ => None,
    };
    let in_body = match flow.hir.kind(arm.body) {
        ExprKind::Path(path) => item(path),
        _ => None,
    };
    in_body.or_else(|| match &arm.pattern {
        Pattern::Path(path) => item(path),
        _ => None,
    })
}

/// Does the arm take everything that is left, without looking at it?
fn is_rest(arm: &Arm) -> bool {
    arm.guard.is_none() && matches!(arm.pattern, Pattern::Wild | Pattern::Bind { inner: None, .. })
}

/// Does a pattern bind a part of what it matches, or match many codes?
fn binds(arm: &Arm) -> bool {
    let mut found = arm.guard.is_some();
    arm.pattern.each(&mut |pattern| {
        found |= matches!(
            pattern,
            Pattern::Bind { .. } | Pattern::Struct(..) | Pattern::Range(..) | Pattern::Wild
        );
    });
    found
}
