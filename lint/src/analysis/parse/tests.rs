//! What a whole file becomes.

use super::*;

/// The names of the functions in a file, and the text that each error is about.
fn parsed(text: &str, edition: Edition) -> (Vec<String>, Vec<String>) {
    struct Names(Vec<String>);
    impl<'ast> syn::visit::Visit<'ast> for Names {
        fn visit_signature(&mut self, signature: &'ast syn::Signature) {
            self.0.push(signature.ident.to_string());
        }
    }
    on_deep_stack(|| {
        let Parsed { file, errors, .. } = parse(text, edition, &LeftOut::default());
        let mut names = Names(Vec::new());
        syn::visit::Visit::visit_file(&mut names, &file);
        let errors = errors.into_iter().map(|error| text.get(error.range).unwrap().to_owned());
        (names.0, errors.collect())
    })
    .unwrap()
}

fn functions(text: &str) -> (Vec<String>, Vec<String>) {
    parsed(text, Edition::E2024)
}

fn of(functions: &[&str], errors: &[&str]) -> (Vec<String>, Vec<String>) {
    let owned = |list: &[&str]| list.iter().map(|&it| it.to_owned()).collect();
    (owned(functions), owned(errors))
}

#[test]
fn ranges_are_those_of_the_text() {
    for preamble in
        ["", "\u{FEFF}", "#!/usr/bin/env run-cargo-script\n", "\u{FEFF}#! x ä\n---\na=1\n---\n"]
    {
        let text = format!("{preamble}// ä\nfn f() {{ abc }}\n");
        on_deep_stack(|| {
            let file = parse(&text, Edition::E2024, &LeftOut::default()).file;
            let Some(syn::Item::Fn(function)) = file.items.first() else { panic!("{text}") };
            let range = function.block.brace_token.span.join().byte_range();
            assert_eq!(text.get(range), Some("{ abc }"), "{preamble}");
        })
        .unwrap();
    }
}

#[test]
fn a_broken_item_loses_only_itself() {
    for (broken, error) in [
        ("fn x() { let = 1; }", "="),
        ("fn x(a b) {}", "b"),
        ("fn x() { [1; 2; 3] }", ";"),
        ("use a b;", "b"),
        ("use a::{b}\n", "#"),
        ("const X: u8 = { 1 } 2;", "2"),
        ("struct X { a }", "}"),
        ("pub", "#"),
        ("garbage", "#"),
        ("#[a] #[b] fn x() { 1 2 }", "2"),
        ("#[a]\nfn x() { 1 2 }", "2"),
        ("x! { } y", "#"),
    ] {
        let text = format!("fn a() {{}}\n{broken}\n#[test]\nfn b() {{}}\n");
        let (names, errors) = functions(&text);
        assert_eq!(names, ["a", "b"], "{broken}");
        assert_eq!(errors, [error], "{broken}");
    }
}

#[test]
fn containers_keep_what_is_not_broken() {
    for (text, names) in [
        (
            "mod m { #![a] fn a() {} fn x() { 1 2 } mod n { fn b() {} fn x(a b) {} } }",
            &["a", "b"][..],
        ),
        ("impl A { fn a() {} fn x(a b) {} const B: u8 = 1; fn b() {} }", &["a", "b"]),
        ("trait A { fn a(); fn x(a b); type C; fn b() {} }", &["a", "b"]),
        ("extern \"C\" { fn a(); fn x(a b); fn b(); }", &["a", "b"]),
        ("fn a() {} fn x() { fn lost() {} 1 2 } fn b() {}", &["a", "b"]),
    ] {
        let (found, errors) = functions(text);
        assert_eq!(found, names, "{text}");
        assert_eq!(errors.len(), text.matches("fn x").count(), "{text}");
    }
}

#[test]
fn what_is_kept_of_a_container_has_its_range() {
    let text = "fn a() {}\nmod m { fn x(a b) {} }\n";
    on_deep_stack(|| {
        let file = parse(text, Edition::E2024, &LeftOut::default()).file;
        let Some(syn::Item::Mod(module)) = file.items.last() else { panic!() };
        let range = module.content.as_ref().unwrap().0.span.join().byte_range();
        assert_eq!(text.get(range), Some("{ fn x(a b) {} }"));
    })
    .unwrap();
}

#[test]
fn old_editions_keep_their_names() {
    let text = "mod async { fn try() { let await = async; r#try!(await.async()); try!(x) } }";
    assert_eq!(parsed(text, Edition::E2015), of(&["r#try"], &[]));
    for ty in ["&Fn(u8) -> u8", "&'a mut FnMut()", "Box<FnOnce(u8) + Send>", "*const Fn()"] {
        let text =
            format!("fn a(x: {ty}) {{}} fn b<F: Fn(u8)>(x: impl Fn(u8), y: &dyn Fn(u8)) {{}}");
        assert_eq!(parsed(&text, Edition::E2018), of(&["a", "b"], &[]), "{ty}");
        assert_eq!(parsed(&text, Edition::E2021).1.len(), 1, "{ty}");
    }
    let text = "trait T { fn a(&self); fn x(&self, u16); fn b(&self); } fn c(t: Box<T + Send>) {}";
    assert_eq!(parsed(text, Edition::E2015), of(&["a", "x", "b", "c"], &[]));
    // Since 2018 a parameter has a name; the method alone is left out.
    assert_eq!(parsed(text, Edition::E2018), of(&["a", "b", "c"], &[")"]));
    for parameters in [
        "u16, &str",
        "&self, Vec<(u8, u16)>, [u8; 2],",
        "&mut self, code: u16, ::std::string::String",
        "Box<Fn(u8) -> Vec<u8>>, (u8, u8)",
        "self: Box<Self>, &'static str",
        "",
    ] {
        for generics in ["", "<T>", "<'a, T: Into<Option<u8>>>"] {
            let text = format!("trait T {{ fn x{generics}({parameters}) -> u8; }} fn c() {{}}");
            assert_eq!(parsed(&text, Edition::E2015), of(&["x", "c"], &[]), "{text}");
        }
    }
}

#[test]
fn deep_nesting_costs_its_item_and_no_stack() {
    let inside = |open: &str, close: &str, n: usize| {
        format!(
            "fn a() {{}}\nfn b() {{ let x = {}1{}; }}\nfn c() {{}}\n",
            open.repeat(n),
            close.repeat(n)
        )
    };
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{", "}"), ("&", ""), ("!", ""), ("- ", ""), ("['é','(',", "]")]
    {
        assert_eq!(functions(&inside(open, close, 100)), of(&["a", "b", "c"], &[]), "{open}");
        let (names, errors) = functions(&inside(open, close, 100_000));
        assert_eq!((names.len(), errors.len()), (2, 1), "{open}");
        // Whatever is let through is parsed without running out of stack.
        for n in [200, 255, 300, 1000, 1020] {
            functions(&inside(open, close, n));
        }
    }
}

#[test]
fn blocks_are_parsed_later_at_their_places() {
    let text = "/// é\nfn a() { #![allow(x)] abc }\nfn b() { let = ; }\nfn c() { 'é'; def }\n";
    on_deep_stack(|| {
        let left_out = LeftOut::most(text);
        let file = parse(text, Edition::E2024, &left_out);
        assert_eq!((file.file.items.len(), file.errors.len()), (3, 0));
        let ParsedBlocks { blocks, offsets, errors } =
            parse_blocks(text, Edition::E2024, &left_out.functions);
        let written = |block: &syn::Block| {
            text.get(offsets.range(block.brace_token.span.join().byte_range()))
        };
        let blocks: Vec<_> = blocks.iter().map(written).collect();
        assert_eq!(blocks, [Some("{ #![allow(x)] abc }"), Some("{ 'é'; def }")]);
        let errors: Vec<_> = errors.into_iter().map(|error| text.get(error.range)).collect();
        assert_eq!(errors, [Some("=")]);
    })
    .unwrap();
}
