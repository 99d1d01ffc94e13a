//! What a first walk learns of a package: its numbers, its frames, and who sends for whom.

use syn::visit::Visit;
use syn::{Expr, ImplItem, Pat};

use super::expr::{branches, peel, range};
use super::facts::OwnFrame;
use super::fate::Place;
use super::item::Item;
use super::names::Target;
use super::types::{is_static, type_name};
use super::value::{Folded, Value};
use super::visitor::{Purpose, Visitor};
use crate::libraries::Form;
use crate::package::Places;
use crate::site::{Action, Code, Reason, Side, Site, Spelling};
use crate::wanted::Wanted;

impl<'a> Visitor<'a> {
    /// A constant: its number, if it can be computed.
    pub(super) fn constant(&mut self, name: &syn::Ident, ty: &syn::Type, value: &'a Expr) {
        let number = self.number(value);
        if self.purpose == Purpose::Learn {
            if let Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = peel(value) {
                self.learned.texts.push((name.to_string(), text.value().len()));
            }
            let owner = self.self_type.clone();
            // A text, a list and the like never become a number.
            if number.is_some() || matches!(ty, syn::Type::Path(_)) {
                self.learn_number(Wanted { owner, name: name.to_string() }, number, value);
            }
            return;
        }
        if let Some(number) = number {
            let owner = self.self_type.clone();
            self.define(owner.as_deref(), name, number, value);
        }
        // A frame in a constant is sent only where somebody sends the constant.
        let fallback = !self.facts.is_sent(&name.to_string());
        self.at(Place { fallback, ..Place::default() }, |this| this.visit_expr(value));
    }

    /// The number behind a name, or what it is made of.
    fn learn_number(&mut self, name: Wanted, number: Option<i128>, value: &'a Expr) {
        match number {
            Some(number) => self.learned.numbers.push((name.owner, name.name, number)),
            None if matches!(peel(value), Expr::Lit(_)) => {}
            None => {
                self.learned.open = true;
                let parts = self.wanted_by(value);
                if !parts.is_empty() {
                    self.learned.made_of.push((name, parts));
                }
            }
        }
    }

    /// The one number of an expression.
    fn number(&self, value: &'a Expr) -> Option<i128> {
        match self.fold(value).as_slice() {
            [Folded { value: Value::Number(number, _), .. }] => Some(*number),
            _ => None,
        }
    }

    /// A number that may be a private code gets a name. Whether it is one, its uses tell.
    fn define(&mut self, owner: Option<&str>, name: &syn::Ident, number: i128, value: &'a Expr) {
        let name = owner.map_or_else(|| name.to_string(), |owner| format!("{owner}::{name}"));
        if !(4000..=4999).contains(&number) {
            return;
        }
        let site = Site {
            file: self.file,
            action: Action::Define,
            library: None,
            shape: "a constant",
            side: Side::Either,
            code: Code::Known { number, spelling: Spelling::Literal },
            reason: Reason::Absent,
            test: self.test,
            name: Some(name),
        };
        let place = range(value);
        self.sites
            .push((site, Places { whole: place.clone(), code: Some(place), ..Places::default() }));
    }

    /// The fields of a struct, with their types.
    pub(super) fn learn_struct(&mut self, item: &syn::ItemStruct) {
        for (index, field) in item.fields.iter().enumerate() {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            let owner = item.ident.to_string();
            if let Some(found) = self.item_of_type(&field.ty) {
                self.learned.fields.push((owner, name, found));
                continue;
            }
            if is_static(&field.ty) {
                self.learned.static_texts.push(name.clone());
            }
            self.learned.other_fields.push((owner, name));
        }
    }

    /// The numbers of an enum with discriminants.
    pub(super) fn learn_enum(&mut self, item: &'a syn::ItemEnum) {
        let mut next = None;
        for variant in &item.variants {
            let number = match &variant.discriminant {
                Some((_, value)) => self.number(value),
                None => next,
            };
            let (owner, name) = (item.ident.to_string(), variant.ident.to_string());
            match (&variant.discriminant, number) {
                (Some((_, value)), _) if self.purpose == Purpose::Learn => {
                    self.learn_number(Wanted { owner: Some(owner), name }, number, value);
                }
                (None, Some(number)) if self.purpose == Purpose::Learn => {
                    self.learned.numbers.push((Some(owner), name, number));
                }
                (Some((_, value)), Some(number)) => {
                    self.define(Some(&owner), &variant.ident, number, value);
                }
                _ => {}
            }
            next = number.map(|number| number + 1);
        }
    }

    /// Conversions: of an enum to its numbers, of a frame from or to a library's.
    pub(super) fn learn_impl(&mut self, item: &'a syn::ItemImpl) {
        let target = type_name(&item.self_ty);
        let source = item.trait_.as_ref().and_then(|(path, _)| {
            let last = path.segments.last()?;
            if last.ident != "From" {
                return None;
            }
            match &last.arguments {
                syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
                    syn::GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                },
                _ => None,
            }
        });
        if let Some(source) = source {
            self.learn_frame(&item.self_ty, source);
            self.learn_frame(source, &item.self_ty);
        }
        // `match code { MyCode::Expired => 4001, … }`, in `From<MyCode> for u16` or in a method.
        for function in item.items.iter().filter_map(|item| match item {
            ImplItem::Fn(function) => Some(function),
            _ => None,
        }) {
            let owner = source.and_then(type_name).or_else(|| target.clone());
            let is_code = source.is_some()
                || matches!(
                    function.sig.ident.to_string().as_str(),
                    "code" | "close_code" | "as_u16" | "to_u16" | "to_code" | "get"
                );
            if let (Some(owner), true) = (owner, is_code) {
                self.learn_match(&owner, &function.block);
            }
        }
    }

    /// A type of the package's own is a frame if it is converted from or to one.
    fn learn_frame(&mut self, own: &syn::Type, library: &syn::Type) {
        let (syn::Type::Path(own), syn::Type::Path(library)) = (own, library) else { return };
        let Target::Other(name) = self.resolve(&own.path) else { return };
        let frame = self.items(&library.path).into_iter().find(is_frame);
        if let (Some(name), Some(frame)) = (name.last(), frame) {
            let side = self.side(frame.library);
            self.learned.frames.push((name.clone(), OwnFrame { frame, side }));
        }
    }

    fn learn_match(&mut self, owner: &str, block: &'a syn::Block) {
        let Some(syn::Stmt::Expr(Expr::Match(matched), None)) = block.stmts.last() else { return };
        for arm in &matched.arms {
            let variant = match &arm.pat {
                Pat::Path(path) => path.path.segments.last(),
                Pat::TupleStruct(tuple) => tuple.path.segments.last(),
                Pat::Struct(fields) => fields.path.segments.last(),
                _ => None,
            };
            let Some(variant) = variant else { continue };
            if let [body] = branches(peel(&arm.body)).as_slice() {
                let name = variant.ident.to_string();
                let name = Wanted { owner: Some(owner.to_owned()), name };
                self.learn_number(name, self.number(body), body);
            }
        }
    }
}

/// Is it a type that is written as a literal to send a code?
fn is_frame(item: &Item) -> bool {
    item.library
        .shapes
        .iter()
        .any(|shape| matches!(shape.form, Form::Struct(path) if item.is(path)))
}
