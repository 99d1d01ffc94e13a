use proc_macro2::TokenStream;

use super::super::ast::Named;
use super::super::parse::parse;
use super::scan;
use crate::testing::tokens;

/// The names that a body sends, where `E` and `L` are enums, and `L` cannot be asked.
fn found_with(declared: &str, body: &str) -> Vec<String> {
    let declared = parse(tokens(declared), &mut Vec::new());
    let name = |what| match what {
        Named::Variant { owner, name } if owner == "E" => name.to_string(),
        Named::Variant { owner, name } => format!("{owner}::{name}"),
        Named::Code(code) => code.get().to_string(),
    };
    scan(&tokens(body), &declared).into_iter().map(|mention| name(mention.what)).collect()
}

fn found(body: &str) -> Vec<String> {
    found_with("E::Ax, link L::Ax, Self::Ax", body)
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(found(body).join(" "), expected, "{body}");
}

#[test]
fn a_value_goes_somewhere() {
    check("E::Ax", "Ax");
    check("return Err(E::Ax.into());", "Ax");
    check("let code: SendCode = E::Ax.into();", "Ax");
    check("send(*&(*&(E::Ax))); s.close(E::Bx.code())?", "Ax Bx");
    check("let f = |c: u8| -> E { E::Ax }; let g = || send(E::Bx); move || E::Cx", "Ax Bx Cx");
    check("S { code: E::Ax, ..s }; [(E::Bx, 1)][0].0; E::Cx { after: 1 }; E::Dx(3)", "Ax Bx Cx Dx");
    check("for c in [E::Ax, E::Bx] { send(c) }", "Ax Bx");
    check("async { loop { break 'a E::Ax; } }; unsafe { E::Bx }; 'l: loop { E::Cx }", "Ax Bx Cx");
    check(
        "if a { return E::Ax; } if b { return E::Bx; } else if c { E::Cx } else { E::Dx }",
        "Ax Bx Cx Dx",
    );
    check(
        "let Some(x) = y else { return E::Ax; }; let Ok(z) = f(E::Bx) else { E::Cx };",
        "Ax Bx Cx",
    );
    check(
        "match a { _ => E::Ax } if b { c } else { d } match e { _ => {} _ => E::Bx, _ => { E::Cx } }",
        "Ax Bx Cx",
    );
    check("{ E::Ax }.send(E::Bx); match a { _ => b }.f(E::Cx); x = E::Dx", "Ax Bx Cx Dx");
    check("const C: E = E::Ax; static S: Option<E> = Some(E::Bx);", "Ax Bx");
    check(
        "close_code!(send 1011); f(SendCode::GOING_AWAY, wsclose::BrowserCode::NORMAL_CLOSURE)",
        "1011 1001 1000",
    );
    check("a < b; Vec::<u8>::new(E::Ax); x as u16 + E::Bx as u16 - y as Vec<u8>", "Ax Bx");
}

#[test]
fn a_close_is_sent() {
    check(
        "Err(close!(1008, \"no\")); wsclose::close!(GOING_AWAY); close!(1013 as server)",
        "1008 1001 1013",
    );
    check("close!(E::Ax, \"no\"); close!({ 4001 }); close!(1006); a == close!(1011)", "Ax");
}

#[test]
fn a_pattern_is_only_looked_at() {
    check(
        "match a { E::Ax | E::Bx => b, E::Cx if c => d, (E::Dx, _) => {} S { x: E::Ex } => {} }",
        "",
    );
    check(
        "if let E::Ax = a {} while let Some(E::Bx | E::Cx) = b {} let Some(E::Dx) = c else { d };",
        "",
    );
    check("for E::Ax | E::Bx in a {} let f = |E::Cx: E, x| x; let (E::Dx, 0..=9) = e;", "");
    check("if let E::Ax = a && let E::Bx = b && c { E::Cx }", "Cx");
    check("matches!(a, E::Ax | E::Bx if b); matches!(f(E::Cx), E::Ax)", "Cx");
}

#[test]
fn a_guard_sends_what_it_passes_on() {
    check("match a { x if x == E::Ax => 1, E::Bx if f(E::Cx) => 2, _ if E::Dx.is() => 3 }", "Cx");
    check("match a { E::Ax if b < c && d => E::Bx, S { x: E::Cx } if unsafe { b() } => {} }", "Bx");
}

#[test]
fn a_comparison_only_looks() {
    for body in [
        "if a == E::Ax || a == ::b::c::E::Bx { }",
        "E::Ax != a; a <= E::Bx; E::Cx < a",
        "E::Ax.code() == x.code()",
        "E::Ax as u16 == n",
        "[E::Ax].contains(&x); x.eq(&E::Bx); x.contains(&E::Cx); E::Dx.cmp(&x)",
        "there == Some(E::Ax) || [a] == [E::Bx] || n == SendCode::from(E::Cx) || n == u16::from(E::Dx)",
        "let same = &E::Ax == a; return *a == (E::Bx, 1)",
        "<E>::Ax == a",
        "while a != E::Ax {}  match E::Bx { _ => {} }",
        "close_code!(send 1008) == a; SendCode::GOING_AWAY != a",
    ] {
        check(body, "");
    }
    check(
        "send(E::Ax) == Ok(()); f(E::Bx) | 1; a == b && f(E::Cx); x.send(E::Dx).is_err() != c",
        "Ax Bx Cx Dx",
    );
    check("a == b || E::Ax.send(); x = a == b; y = E::Bx", "Ax Bx");
    check("if send(E::Ax).is_err() {} match send(E::Bx) { _ => {} }", "Ax Bx");
}

#[test]
fn text_and_assertions_only_look() {
    check(
        "format!(\"{}\", E::Ax); tracing::info!(code = ?E::Bx, \"x\"); println!(\"{:?}\", E::Cx.code())",
        "",
    );
    check(
        "assert!(a != E::Ax); assert_eq!(a, E::Bx, \"{}\", E::Cx); std::debug_assert_ne!(E::Dx, a)",
        "",
    );
    check("assert!(send(E::Ax).is_ok()); info!(\"{}\", f(E::Bx))", "Ax Bx");
}

#[test]
fn the_arguments_of_other_macros_are_expressions() {
    check(
        "select! { _ = send(E::Ax) => {} Some(E::Bx) = rx.recv() => { f(E::Cx) } else => E::Dx }",
        "Ax Cx Dx",
    );
    check(
        "map! { E::Ax => 1, 2 => E::Bx }; vec![E::Cx; 3]; map!(E::Dx => 1, 2 => f(E::Ex))",
        "Ax Bx Cx Dx Ex",
    );
    check("m! { let x = E::Ax; if x == E::Bx { E::Cx } }; bail!(E::Dx)", "Ax Cx Dx");
}

#[test]
fn conditions_come_along() {
    let declared = parse(tokens("E::Ax"), &mut Vec::new());
    let body = tokens(
        "#[cfg(a)] send(E::Ax); match x { #[cfg(b)] #[cfg(c)] _ => E::Bx, _ => f(#[cfg(d)] E::Cx) }
         #[cfg(e)] { #[allow(x)] E::Dx } E::Ex",
    );
    let conditions = scan(&body, &declared).into_iter().map(|mention| {
        let conditions = mention.conditions.iter().map(TokenStream::to_string);
        conditions.collect::<Vec<_>>().join(" ")
    });
    assert_eq!(conditions.collect::<Vec<_>>(), ["a", "b c", "d", "e", ""]);
}

#[test]
fn an_enum_that_can_be_asked_decides_what_is_a_variant() {
    check(
        "f(E::TLS, E::KICKED, E::kicked, E::r#fn, E::名); E::try_from(1)",
        "TLS KICKED kicked r#fn 名 try_from",
    );
    check("f(L::TLS, L::Ok, L::kicked, Self::MAX, Self::Bx, L::r#fn)", "L::Ok Self::Bx");
    assert_eq!(found_with("link L::TLS", "f(L::TLS, L::MAX)"), ["L::TLS"]);
}

#[test]
fn names_are_those_of_the_body() {
    check("<E>::Ax; < a::E >::Bx; <E as T>::Cx; <T>::Dx; <Vec<E>>::Ex", "Ax Bx");
    check("use a::E::Bx; use E::{Cx as C, Dx}; f(Bx, C, Dx, Ex)", "Bx Cx Dx");
    check("use a::E as F; F::Bx; { use F::Cx; Cx } Cx", "Bx Cx");
    check("use E::{self as G, *}; f(Bx, local, _x, G::Cx); match x { Dx => 1 }", "Bx Cx");
    check("{ use E::Bx; } Bx; Other::Bx; E::Bx::Cx", "");
}

#[test]
fn an_own_enum_may_have_the_name_of_our_type() {
    assert_eq!(
        found_with("SendCode::Kicked", "f(SendCode::Kicked, SendCode::Gone)"),
        ["SendCode::Kicked", "SendCode::Gone"]
    );
    check(
        "f(SendCode::Kicked, SendCode::GOING_AWAY, CloseCode::GOING_AWAY, SendCode::new(1))",
        "1001",
    );
}

#[test]
fn items_close_for_themselves() {
    check(
        "fn f() -> E { E::Ax } pub(crate) const unsafe extern \"C\" fn g<T: A<B = C>>() { E::Ax }
         impl<T> A for B<T> where T: C { fn h() { E::Ax } } trait T { fn i(); fn j() { E::Ax } }
         mod m { const C: E = E::Ax; } enum Z { A = E::Ax } struct S<const N: u8 = { E::Ax }>;
         type A = B<{ E::Ax }>; macro_rules! x { () => { E::Ax } } unsafe impl A for B { } E::Bx",
        "Bx",
    );
}

/// Every token is read a fixed number of times, however long a call is. Twice the input takes
/// about twice the steps; were it all of the rest for each token, it would be four times.
#[test]
fn the_steps_grow_with_the_input() {
    let steps = |repeated: &str, count: usize| {
        let body = tokens(&format!("m! {{ {} }}", repeated.repeat(count)));
        let before = super::tokens::STEPS.get();
        scan(&body, &parse(tokens("E::Ax"), &mut Vec::new()));
        super::tokens::STEPS.get() - before
    };
    for repeated in [
        "E::Ax if ",
        "if a ",
        "E::Ax => 1, ",
        "a == ",
        "E::Ax | ",
        "fn ",
        "use ",
        "use a::{b}; ",
        "|",
        "< ",
        "match ",
        "= ",
        "# ",
        "a :: < ",
        "let ",
        "'a ",
        ". ",
        "as ",
        "( E::Ax ) ",
        "x ! ",
        "unsafe ",
        "pub const ",
    ] {
        let (one, two) = (steps(repeated, 400), steps(repeated, 800));
        assert!(two <= one * 5 / 2, "{repeated}: {one} steps, then {two}");
    }
}
