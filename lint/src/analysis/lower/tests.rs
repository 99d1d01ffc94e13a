//! Expressions of Rust, and what is left of them in the intermediate form.

use super::*;
use crate::analysis::hir::{Hir, Operator};

/// The value of `fn f()`, written as an expression.
fn value(items: &str, body: &str) -> String {
    let text = format!("{items} fn f(a: u16, b: u16) -> u16 {{ {body} }}");
    let tree = syn::parse_file(&text).unwrap();
    let mut macros = MacroTable::default();
    macros.add(0, &SourceText::default(), &tree);
    let mut hir = Hir::default();
    lower(&mut hir, &tree, &Place::default(), &macros);
    let (_, function) = hir.functions.iter().find(|(_, function)| function.name == "f").unwrap();
    shown(&hir, function.body.unwrap())
}

fn shown(hir: &Hir, id: ExprId) -> String {
    let all = |ids: &[ExprId]| ids.iter().map(|id| shown(hir, *id)).collect::<Vec<_>>().join(", ");
    match hir.kind(id) {
        ExprKind::Int(number, _) => number.to_string(),
        ExprKind::Text(bytes) => format!("text of {bytes}"),
        ExprKind::Local(local) => hir.locals.get(*local).name.clone(),
        ExprKind::Path(path) => path.segments.join("::"),
        ExprKind::Field { base, name } => format!("{}.{name}", shown(hir, *base)),
        ExprKind::Call { callee, args } => format!("{}({})", shown(hir, *callee), all(args)),
        ExprKind::Method { receiver, name, args, .. } => {
            format!("{}.{name}({})", shown(hir, *receiver), all(args))
        }
        ExprKind::Convert { inner, .. } => format!("converted {}", shown(hir, *inner)),
        ExprKind::Struct { path, fields, .. } => {
            let field =
                |(name, value): &(String, ExprId)| format!("{name}: {}", shown(hir, *value));
            let fields: Vec<String> = fields.iter().map(field).collect();
            format!("{} {{ {} }}", path.segments.join("::"), fields.join(", "))
        }
        ExprKind::Choice { arms, .. } => {
            let arms: Vec<String> = arms.iter().map(|arm| shown(hir, arm.body)).collect();
            format!("one of [{}]", arms.join(" | "))
        }
        ExprKind::Block { tail: Some(tail), .. } => shown(hir, *tail),
        ExprKind::Loop { values, .. } => format!("loop with [{}]", all(values)),
        ExprKind::Fail(error) => format!("Err({})", shown(hir, *error)),
        ExprKind::Cast { inner, .. } => format!("cast {}", shown(hir, *inner)),
        ExprKind::Binary { operator: Operator::Add, left, right } => {
            format!("{} + {}", shown(hir, *left), shown(hir, *right))
        }
        ExprKind::Checked { number: Some(number), sendable } => {
            format!("checked {}, sendable: {sendable}", shown(hir, *number))
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn a_block_that_is_read_later_means_the_same() {
    let text = "impl A { fn f(&self, a: u16) -> u16 { if a > 1 { return self.b; } a + 1 } }";
    let tree = syn::parse_file(text).unwrap();
    let [syn::Item::Impl(block)] = tree.items.as_slice() else { panic!() };
    let [syn::ImplItem::Fn(function)] = block.items.as_slice() else { panic!() };
    let block = &function.block;
    let start = block.brace_token.span.open().byte_range().start;
    let macros = MacroTable::default();
    let lowered = |left_out: Vec<usize>| {
        let mut hir = Hir::default();
        let unread = lower(&mut hir, &tree, &Place { left_out, ..Place::default() }, &macros);
        (hir, unread)
    };
    let told = |hir: &Hir| {
        let (_, function) = hir.functions.iter().next().unwrap();
        let returns = function.returns.iter().map(|value| shown(hir, *value));
        (returns.collect::<Vec<_>>(), function.unread)
    };
    let (at_once, unread) = lowered(Vec::new());
    assert!(unread.is_empty());
    let (mut later, unread) = lowered(vec![start]);
    assert_eq!(told(&later), (Vec::new(), true));
    for unread in unread {
        unread.read(&mut later, Some(block), &Rc::default(), &macros);
    }
    assert_eq!(told(&later), told(&at_once));
    assert_eq!(told(&later).0, ["self.b", "a + 1"]);
}

#[test]
fn what_only_wraps_a_value_is_gone() {
    for body in ["a", "(a)", "{ a }", "&a", "*a", "a.clone()", "Some(a)", "Ok(a)", "Box::new(a)"] {
        assert_eq!(value("", body), "a", "{body}");
    }
    assert_eq!(value("", "a.into()"), "converted a");
    assert_eq!(value("", "u16::from(a)"), "converted a");
    assert_eq!(value("", "a as u32"), "cast a");
    assert_eq!(value("", "Err(a)"), "Err(a)");
}

#[test]
fn literals_are_their_values() {
    for literal in ["1006", "0x3ee", "1_006u16", "0b1111101110"] {
        assert_eq!(value("", literal), "1006", "{literal}");
    }
    assert_eq!(value("", r#""día""#), "text of 4");
    assert_eq!(value("", r##"r#"a"b"#"##), "text of 3");
}

#[test]
fn every_branch_is_one_of_the_values() {
    for body in [
        "if a == 1 { 1000 } else { 1006 }",
        "match a { 1 => 1000, _ => 1006 }",
        "if let 1 = a { 1000 } else { 1006 }",
    ] {
        assert_eq!(value("", body), "one of [1000 | 1006]", "{body}");
    }
    assert_eq!(value("", "loop { if a == 1 { break 1000; } break b }"), "loop with [1000, b]");
    assert_eq!(value("", "'found: { if a == 1 { break 'found 1000; } b }"), "loop with [1000, b]");
}

#[test]
fn names_and_calls_keep_their_paths() {
    assert_eq!(value("", "codes::GONE"), "codes::GONE");
    assert_eq!(value("", "pick(a, b + 1)"), "pick(a, b + 1)");
    assert_eq!(value("", "frame.code"), "frame.code");
    assert_eq!(
        value("", "Frame { code: a, reason: \"x\" }"),
        "Frame { code: a, reason: text of 1 }"
    );
}

#[test]
fn own_macros_are_expanded() {
    let code = "macro_rules! code { ($n:expr) => { $n }; (gone) => { 1001 }; }";
    assert_eq!(value(code, "code!(1006)"), "1006");
    let gone = "macro_rules! gone { () => { Frame { code: 1001 } }; }";
    assert_eq!(value(gone, "gone!()"), "Frame { code: 1001 }");
}

#[test]
fn checked_codes_are_known() {
    assert_eq!(value("", "close_code!(send 1011)"), "checked 1011, sendable: true");
    assert_eq!(value("", "wsclose::close_code!(1006)"), "checked 1006, sendable: false");
}

#[test]
fn a_variable_knows_where_its_values_come_from() {
    let tree = syn::parse_file("fn f() { let (mut code, _) = (1000, 1); code = 1006; g(code) }");
    let mut hir = Hir::default();
    lower(&mut hir, &tree.unwrap(), &Place::default(), &MacroTable::default());
    let (_, code) = hir.locals.iter().find(|(_, local)| local.name == "code").unwrap();
    let sources: Vec<String> = code
        .sources
        .iter()
        .map(|source| match source.origin {
            Origin::Value(value) => format!("{} {:?}", shown(&hir, value), source.steps),
            ref other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(sources.len(), 2, "{sources:?}");
    assert!(sources[0].ends_with("[Element(0)]"), "{sources:?}");
    assert_eq!(sources[1], "1006 []");
}
