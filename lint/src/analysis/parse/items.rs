//! Where the items of a file are.

use std::ops::Range;

use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

use super::{LeftOut, on_deep_stack, parse};
use crate::package::Edition;

/// An item: a function, a type, a module, an `impl`, or what is in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemRange {
    /// All of it, with its documentation and attributes.
    pub whole: Range<usize>,
    /// Where its attributes end; the start of the item if it has none.
    pub attributes_end: usize,
}

/// Returns the items of a file. An item comes before the items in it.
///
/// # Errors
///
/// Returns the error of the operating system if the thread that parses cannot start.
pub fn item_ranges(text: &str, edition: Edition) -> std::io::Result<Vec<ItemRange>> {
    on_deep_stack(|| {
        let mut items = Items::default();
        items.visit_file(&parse(text, edition, &LeftOut::default()).file);
        items.found
    })
}

#[derive(Default)]
struct Items {
    found: Vec<ItemRange>,
    /// Only the attributes of the last item were seen so far, which come before its names.
    in_attributes: bool,
}

impl Items {
    fn add(&mut self, span: Span) {
        let whole = span.byte_range();
        self.found.push(ItemRange { attributes_end: whole.start, whole });
        self.in_attributes = true;
    }
}

impl<'ast> Visit<'ast> for Items {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        self.add(item.span());
        visit::visit_item(self, item);
    }

    fn visit_impl_item(&mut self, item: &'ast syn::ImplItem) {
        self.add(item.span());
        visit::visit_impl_item(self, item);
    }

    fn visit_trait_item(&mut self, item: &'ast syn::TraitItem) {
        self.add(item.span());
        visit::visit_trait_item(self, item);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let (true, Some(item)) = (self.in_attributes, self.found.last_mut()) {
            item.attributes_end = attribute.span().byte_range().end;
        }
    }

    fn visit_ident(&mut self, _: &'ast syn::Ident) {
        self.in_attributes = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_have_their_attributes_and_come_before_what_is_in_them() {
        let text = "mod m {\n    /// Doc.\n    #[test]\n    fn f() { fn g() {} }\n}\n\
                    impl S { pub fn h(&self) { #[cfg(x)] y(); } const C: u8 = 1; }\n";
        let found = item_ranges(text, Edition::E2024).unwrap();
        let starts: Vec<(&str, &str)> = found
            .iter()
            .map(|item| {
                let whole = text.get(item.whole.clone()).unwrap();
                let rest = text.get(item.attributes_end..item.whole.end).unwrap().trim();
                (whole.lines().next().unwrap(), rest.lines().next().unwrap())
            })
            .collect();
        let imp = "impl S { pub fn h(&self) { #[cfg(x)] y(); } const C: u8 = 1; }";
        assert_eq!(
            starts,
            [
                ("mod m {", "mod m {"),
                ("/// Doc.", "fn f() { fn g() {} }"),
                ("fn g() {}", "fn g() {}"),
                (imp, imp),
                ("pub fn h(&self) { #[cfg(x)] y(); }", "pub fn h(&self) { #[cfg(x)] y(); }"),
                ("const C: u8 = 1;", "const C: u8 = 1;"),
            ]
        );
    }
}
