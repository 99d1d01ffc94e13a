//! Functions and variants that hand a code on in another type.

use syn::Expr;

use super::item::Item;
use super::names::{Target, segments};
use super::visitor::Visitor;
use crate::libraries::{Codes, From};

/// A variant with a number in it: its type, its name, the numbers that belong there.
type Payload = (Item, &'static str, &'static [(u16, u16)]);

impl Visitor<'_> {
    /// The variant with a number in it that a path names, and the numbers that belong there.
    pub(super) fn payload(&self, function: &Expr) -> Option<Payload> {
        let Expr::Path(path) = function else { return None };
        let Target::Items(items) = self.resolve(&path.path) else { return None };
        items.into_iter().find_map(|item| {
            let (name, ranges) = item.library.codes.iter().find_map(|codes| {
                codes.payloads.iter().find(|(name, _)| item.is_payload(codes, name))
            })?;
            Some((item, *name, *ranges))
        })
    }

    /// `Some`, `u16::from`, `CloseCode::from`, `NonZeroU16::new`, …: the code stays what it is.
    pub(super) fn is_conversion(&self, function: &Expr) -> bool {
        let Expr::Path(path) = function else { return false };
        let names: Vec<String> =
            path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let last = names.last().map_or("", String::as_str);
        let [.., owner, last] = names.as_slice() else {
            return matches!(last, "Some" | "Ok");
        };
        match last.as_str() {
            "from" | "try_from" | "into" => {
                matches!(
                    owner.as_str(),
                    "u16" | "u32" | "i32" | "usize" | "Into" | "From" | "CloseCode"
                ) || self.codes_of(path).is_some()
            }
            "new" | "new_unchecked" => matches!(owner.as_str(), "NonZeroU16" | "NonZero"),
            "Some" => true,
            _ => false,
        }
    }

    /// The type of codes whose function a path names: `CloseCode::from`.
    pub(super) fn codes_of(&self, path: &syn::ExprPath) -> Option<(Item, &'static Codes)> {
        let mut path = segments(&path.path);
        path.pop();
        let Target::Items(items) = self.names.resolve(&path, self.crates) else { return None };
        items.into_iter().find_map(|item| {
            let codes = item
                .library
                .codes
                .iter()
                .find(|codes| item.is(codes.path) && codes.from != From::None)?;
            Some((item, codes))
        })
    }
}
