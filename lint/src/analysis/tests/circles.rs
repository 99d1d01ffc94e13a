//! Definitions that lead in a circle, which an editor sees before the compiler does.

use super::axum;

#[test]
fn a_type_that_is_itself() {
    for circle in [
        "trait Actor { type Context; fn run(c: Self::Context); }
         impl Actor for S { type Context = <Self as Actor>::Context; \
         fn run(c: Self::Context) { c.close(Some(1006)); SENT } }",
        "type A = B; type B = A; fn f(a: A) { a.close(1006); SENT }",
        "struct S { s: S } impl std::fmt::Display for S { \
         fn fmt(&self, f: &mut F) -> R { write!(f, \"{}\", self) } } \
         fn f(s: S) { CloseFrame { code: 4001, reason: s.to_string().into() }; SENT }",
        "fn a(x: &mut u16) { b(x) } fn b(x: &mut u16) { a(x) } \
         fn f(mut x: u16) { a(&mut x); CloseFrame { code: x, reason: r }; SENT }",
        "fn a() -> Result<u8, u16> { b()?; Ok(1) } fn b() -> Result<u8, u16> { a()?; Ok(1) } \
         fn f() { if let Err(code) = a() { CloseFrame { code, reason: r }; } SENT }",
    ] {
        let text = circle.replace("SENT", "CloseFrame { code: 1005, reason: \"\".into() };");
        let found = axum(&format!("struct S; {text}"));
        assert!(found.contains(&"1005: 1005".to_owned()), "{circle}: {found:?}");
    }
}
