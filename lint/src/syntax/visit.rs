//! The walk over a file: scopes, variables, and the sites in them.

use std::ops::Range;

use syn::visit::{self, Visit};
use syn::{Attribute, Block, Expr, FnArg, ImplItem, Item as SynItem, Pat, Stmt};

use super::buffer::mutable;
use super::cfg::{Cfg, cfg};
use super::expr::{peel, range};
use super::facts::Facts;
use super::fate::{Place, place_of_variable, queues_result};
use super::locals::{Bound, Locals};
use super::macros::{self, Bodies, Body};
use super::names::{Crates, Item, Names, Scope, Target, segments};
use super::roots::Roots;
use super::types::{is_static, type_name};
use crate::libraries::Library;
use crate::package::Places;
use crate::rules::Declaration;
use crate::site::{Side, Site};
use crate::wanted::Wanted;

/// What a walk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Constants, fields, frames and helpers of the package.
    Learn,
    /// Sites.
    Report,
}

/// A walk over one file.
pub(super) struct Visitor<'a> {
    pub(super) purpose: Purpose,
    pub(super) file: usize,
    pub(super) crates: &'a Crates,
    pub(super) facts: &'a Facts,
    pub(super) bodies: &'a Bodies,
    /// How the paths of the file begin.
    pub(super) roots: &'a Roots,
    pub(super) tree: &'a syn::File,
    pub(super) names: Names,
    pub(super) locals: Locals<'a>,
    pub(super) self_type: Option<String>,
    /// The path of the type that is `Self`.
    pub(super) self_path: Vec<String>,
    /// Inside a conversion into a library's type: what it makes is on its way out.
    pub(super) outgoing: bool,
    pub(super) function: Option<Function>,
    /// The type that the closure which comes next is called with.
    pub(super) handed_in: Option<Item>,
    /// Where what is written here goes.
    pub(super) place: Place,
    pub(super) test: bool,
    pub(super) wasm: Option<bool>,
    /// From where on variables that are bound now are seen.
    pub(super) since: usize,
    /// The ranges of codes that belong to a site already.
    pub(super) judged: Vec<Range<usize>>,
    pub(super) learned: Learned,
    pub(super) sites: Vec<(Site, Places)>,
    /// The sites of the functions that were walked over, those around others last.
    pub(super) functions: Vec<Range<usize>>,
    pub(super) declarations: Vec<Declaration>,
}

/// What a walk has learned; it goes into the facts when the walk is over.
#[derive(Debug, Default)]
pub(super) struct Learned {
    pub(super) numbers: Vec<(Option<String>, String, i128)>,
    pub(super) fields: Vec<(String, String, Item)>,
    /// Fields with a type that is no library's.
    pub(super) other_fields: Vec<(String, String)>,
    /// What functions return.
    pub(super) returned: Vec<(String, usize, Option<Item>)>,
    /// Constants that are given to something that sends.
    pub(super) sent: Vec<String>,
    /// Constant texts and their lengths in bytes.
    pub(super) texts: Vec<(String, usize)>,
    /// Fields that are sent as codes, and how.
    pub(super) sent_fields: Vec<(String, super::facts::Helper)>,
    /// Fields whose texts stand in the program.
    pub(super) static_texts: Vec<String>,
    pub(super) frames: Vec<(String, super::facts::OwnFrame)>,
    pub(super) functions: Vec<(String, usize, Option<super::facts::Helper>)>,
    /// What the codes that are sent are made of.
    pub(super) wanted: Vec<Wanted>,
    /// What a constant or variant is made of whose number is not known yet.
    pub(super) made_of: Vec<(Wanted, Vec<Wanted>)>,
    /// Is there a number that is not known yet?
    pub(super) open: bool,
}

/// The function around a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Function {
    /// It makes up what another side would have sent: `poll_next`, `recv`, conversions.
    pub(super) synthetic: bool,
    /// Its name is its own, so a call of that name is a call of it.
    pub(super) may_help: bool,
    /// It sends what the program around it made.
    pub(super) is_sink: bool,
    pub(super) helper: Option<super::facts::Helper>,
}

/// Functions whose frames are not sent by them, but handed to a caller as if received.
const SYNTHETIC: &[&str] = &[
    "poll_next",
    "next",
    "recv",
    "receive",
    "read",
    "try_next",
    "from",
    "try_from",
    "from_str",
    "default",
    "fmt",
    "clone",
    "decode",
    "deserialize",
    "parse",
];

/// Methods that call their closure with what they are called on, or with what is in it.
const HANDS_IN: &[&str] = &[
    "map",
    "and_then",
    "map_or",
    "map_or_else",
    "is_some_and",
    "inspect",
    "for_each",
    "filter",
    "filter_map",
    "then",
    "run_later",
    "run_interval",
];

impl<'a> Visitor<'a> {
    pub(super) fn resolve(&self, path: &syn::Path) -> Target {
        let mut path = segments(path);
        if path.first().is_some_and(|first| first == "Self") && !self.self_path.is_empty() {
            path.splice(0..1, self.self_path.iter().cloned());
        }
        self.names.resolve(&path, self.crates)
    }

    /// The library items that a path may be.
    pub(super) fn items(&self, path: &syn::Path) -> Vec<Item> {
        match self.resolve(path) {
            Target::Items(items) => items,
            Target::Other(_) => Vec::new(),
        }
    }

    /// Who runs an item of a library here.
    pub(super) fn side(&self, library: &'static Library) -> Side {
        match (self.wasm, library.side_on_wasm) {
            (Some(true), Some(side)) => side,
            _ => library.side,
        }
    }

    /// Runs a walk at another place.
    pub(super) fn at(&mut self, place: Place, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.place, place);
        walk(self);
        self.place = outer;
    }

    /// Runs a walk inside a scope of variables.
    fn scoped(&mut self, walk: impl FnOnce(&mut Self)) {
        self.locals.push();
        walk(self);
        self.locals.pop();
    }

    /// Runs a walk under attributes, which may make it test code or code for one target.
    fn under(&mut self, attributes: &[Attribute], walk: impl FnOnce(&mut Self)) {
        let (test, wasm) = (self.test, self.wasm);
        for attribute in attributes {
            match cfg(attribute) {
                Cfg::Test => self.test = true,
                Cfg::Wasm => self.wasm = Some(true),
                Cfg::Native => self.wasm = Some(false),
                Cfg::Other => {}
            }
        }
        walk(self);
        (self.test, self.wasm) = (test, wasm);
    }

    /// A function of any kind, with its parameters bound.
    fn function(&mut self, signature: &'a syn::Signature, block: &'a Block) {
        let name = signature.ident.to_string();
        let (outer_locals, start) = (self.locals.take(), self.sites.len());
        let common = SYNTHETIC.contains(&name.as_str());
        let function = Function {
            may_help: !common && name != "new" && name != "into",
            synthetic: (common || name.starts_with("recv_"))
                && !(self.outgoing && matches!(name.as_str(), "from" | "try_from")),
            is_sink: name == "start_send",
            helper: None,
        };
        let outer = self.function.replace(function);
        self.locals.push();
        let mut index = 0;
        for input in &signature.inputs {
            let FnArg::Typed(typed) = input else { continue };
            self.bind_parameter(&name, index, typed);
            index += 1;
        }
        self.visit_block(block);
        self.locals.pop();
        let function = std::mem::replace(&mut self.function, outer);
        self.locals = outer_locals;
        self.functions.push(start..self.sites.len());
        if self.purpose == Purpose::Learn {
            let helper = function.and_then(|function| function.helper);
            let returned = match &signature.output {
                syn::ReturnType::Type(_, ty) => self.item_of_type(ty),
                syn::ReturnType::Default => None,
            };
            self.learned.returned.push((name.clone(), index, returned));
            self.learned.functions.push((name, index, helper));
        }
    }

    /// The inside of a macro call.
    fn body(&mut self, call: &syn::Macro) {
        let Some(body) = macros::key(call).and_then(|key| self.bodies.get(&key)) else { return };
        match body {
            Body::Expressions(expressions) => {
                for expression in expressions {
                    self.visit_expr(expression);
                }
            }
            Body::Statements(statements) => self.statements(statements),
            Body::Arms(arms) => {
                for arm in arms {
                    self.visit_expr(&arm.future);
                    let ty = self.type_of(&arm.future);
                    self.scoped(|this| {
                        this.bind(&arm.pattern, None, ty.as_ref());
                        this.visit_expr(&arm.handler);
                    });
                }
            }
        }
    }

    fn statements(&mut self, statements: &'a [Stmt]) {
        let items = statements.iter().filter_map(|statement| match statement {
            Stmt::Item(item) => Some(item),
            _ => None,
        });
        self.names.push(Scope::of_items(items, false));
        self.scoped(|this| {
            for (index, statement) in statements.iter().enumerate() {
                match statement {
                    Stmt::Local(local) => {
                        let init = local.init.as_ref();
                        if let Some(init) = init {
                            let behind = statements.get(index + 1..).unwrap_or_default();
                            let place = match peel(&init.expr) {
                                Expr::Struct(_) | Expr::Call(_) | Expr::MethodCall(_) => {
                                    place_of_variable(&local.pat, behind)
                                }
                                _ => Place::default(),
                            };
                            this.at(place, |this| this.visit_expr(&init.expr));
                            if let Some((_, diverge)) = &init.diverge {
                                this.visit_expr(diverge);
                            }
                        }
                        let init = init.map(|init| &*init.expr);
                        let ty = init.and_then(|init| this.type_of(init));
                        this.since = range(&local.semi_token).end;
                        this.bind(&local.pat, init, ty.as_ref());
                        if init.is_some_and(|init| this.is_received_pair(init)) {
                            this.bind_received_reason(&local.pat);
                        }
                        if let (Some(init), Some(name)) = (init, mutable(&local.pat))
                            && let Some(behind) = statements.get(index + 1..)
                        {
                            this.locals.rebind(name, Bound::Mutable(init, behind));
                        }
                        this.since = 0;
                    }
                    other => this.visit_stmt(other),
                }
            }
        });
        self.names.pop();
    }
}

impl<'a> Visit<'a> for Visitor<'a> {
    fn visit_file(&mut self, file: &'a syn::File) {
        self.names.push(Scope::of_items(file.items.iter(), true));
        self.under(&file.attrs, |this| {
            for item in &file.items {
                this.visit_item(item);
            }
        });
        self.names.pop();
    }

    fn visit_item(&mut self, item: &'a SynItem) {
        let attributes: &[Attribute] = match item {
            SynItem::Fn(item) => &item.attrs,
            SynItem::Mod(item) => &item.attrs,
            SynItem::Impl(item) => &item.attrs,
            SynItem::Const(item) => &item.attrs,
            _ => &[],
        };
        self.under(attributes, |this| visit::visit_item(this, item));
    }

    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        let Some((_, items)) = &module.content else { return };
        self.names.push(Scope::of_items(items.iter(), true));
        for item in items {
            self.visit_item(item);
        }
        self.names.pop();
    }

    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        self.declared(&function.attrs, |this| this.function(&function.sig, &function.block));
    }

    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        let owner = type_name(&item.self_ty);
        let outer = std::mem::replace(&mut self.self_type, owner);
        let path = match &*item.self_ty {
            syn::Type::Path(ty) => segments(&ty.path),
            _ => Vec::new(),
        };
        let outer_path = std::mem::replace(&mut self.self_path, path);
        // A library's own type is what its user receives.
        self.outgoing = item.trait_.is_some()
            && self
                .item_of_type(&item.self_ty)
                .is_some_and(|item| self.crates.own != Some(item.library));
        if self.purpose == Purpose::Learn {
            self.learn_impl(item);
        }
        for item in &item.items {
            match item {
                ImplItem::Fn(function) => self.under(&function.attrs, |this| {
                    this.declared(&function.attrs, |this| {
                        this.function(&function.sig, &function.block);
                    });
                }),
                ImplItem::Const(constant) => {
                    self.constant(&constant.ident, &constant.ty, &constant.expr);
                }
                // `type Context = ws::WebsocketContext<Self>;`
                ImplItem::Type(associated) => {
                    if let (Purpose::Learn, Some(owner), Some(found)) =
                        (self.purpose, &self.self_type, self.item_of_type(&associated.ty))
                    {
                        let field = (owner.clone(), associated.ident.to_string(), found);
                        self.learned.fields.push(field);
                    }
                }
                other => visit::visit_impl_item(self, other),
            }
        }
        self.self_type = outer;
        self.self_path = outer_path;
        self.outgoing = false;
    }

    fn visit_trait_item_fn(&mut self, function: &'a syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.declared(&function.attrs, |this| this.function(&function.sig, block));
        }
    }

    fn visit_item_const(&mut self, constant: &'a syn::ItemConst) {
        let owner = self.self_type.take();
        self.constant(&constant.ident, &constant.ty, &constant.expr);
        self.self_type = owner;
    }

    fn visit_item_static(&mut self, item: &'a syn::ItemStatic) {
        self.constant(&item.ident, &item.ty, &item.expr);
    }

    fn visit_expr_path(&mut self, path: &'a syn::ExprPath) {
        if self.purpose == Purpose::Learn
            && self.place.sent
            && let Some(last) = path.path.segments.last()
        {
            let name = last.ident.to_string();
            if name.starts_with(char::is_uppercase) && !name.contains(char::is_lowercase) {
                self.learned.sent.push(name);
            }
        }
    }

    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        if self.purpose == Purpose::Learn {
            for (index, field) in item.fields.iter().enumerate() {
                let name =
                    field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
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
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.learn_enum(item);
    }

    fn visit_block(&mut self, block: &'a Block) {
        self.at(self.place.of_statement(), |this| this.statements(&block.stmts));
    }

    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        // Bound by `visit_expr_match`.
        visit::visit_arm(self, arm);
    }

    fn visit_pat(&mut self, _: &'a Pat) {
        // A pattern sends nothing.
    }

    fn visit_expr_match(&mut self, matched: &'a syn::ExprMatch) {
        self.visit_expr(&matched.expr);
        let ty = self.type_of(&matched.expr);
        let pair = self.is_received_pair(&matched.expr);
        if self.purpose == Purpose::Report {
            self.table_site(matched);
        }
        for arm in &matched.arms {
            self.scoped(|this| {
                this.bind(&arm.pat, None, ty.as_ref());
                if pair {
                    this.bind_received_reason(&arm.pat);
                }
                this.visit_arm(arm);
            });
        }
    }

    fn visit_expr_if(&mut self, branch: &'a syn::ExprIf) {
        self.scoped(|this| {
            this.visit_expr(&branch.cond);
            this.visit_block(&branch.then_branch);
        });
        if let Some((_, other)) = &branch.else_branch {
            self.visit_expr(other);
        }
    }

    fn visit_expr_while(&mut self, looped: &'a syn::ExprWhile) {
        self.scoped(|this| {
            this.visit_expr(&looped.cond);
            this.visit_block(&looped.body);
        });
    }

    fn visit_expr_let(&mut self, condition: &'a syn::ExprLet) {
        self.visit_expr(&condition.expr);
        let ty = self.type_of(&condition.expr);
        self.bind(&condition.pat, None, ty.as_ref());
        if self.is_received_pair(&condition.expr) {
            self.bind_received_reason(&condition.pat);
        }
    }

    fn visit_expr_for_loop(&mut self, looped: &'a syn::ExprForLoop) {
        self.visit_expr(&looped.expr);
        let ty = self.type_of(&looped.expr);
        self.scoped(|this| {
            match &*looped.pat {
                // The entries of a map: what is looked up is the second.
                Pat::Tuple(tuple) => {
                    for (index, element) in tuple.elems.iter().enumerate() {
                        this.bind(element, None, ty.as_ref().filter(|_| index == 1));
                    }
                }
                pattern => this.bind(pattern, None, ty.as_ref()),
            }
            this.visit_block(&looped.body);
        });
    }

    fn visit_expr_closure(&mut self, closure: &'a syn::ExprClosure) {
        let ty = self.handed_in.take();
        self.scoped(|this| {
            let last = closure.inputs.len().saturating_sub(1);
            for (index, input) in closure.inputs.iter().enumerate() {
                this.bind(input, None, ty.as_ref().filter(|_| index == last));
            }
            this.visit_expr(&closure.body);
        });
    }

    fn visit_expr_assign(&mut self, assign: &'a syn::ExprAssign) {
        if let Expr::Path(path) = &*assign.left
            && let Some(name) = path.path.get_ident()
        {
            self.since = range(&assign.left).start;
            self.bind_name(name.to_string(), Bound::Opaque, None, None);
            self.since = 0;
        }
        visit::visit_expr_assign(self, assign);
    }

    fn visit_expr_binary(&mut self, binary: &'a syn::ExprBinary) {
        // What is compared is not sent.
        if !matches!(binary.op, syn::BinOp::Eq(_) | syn::BinOp::Ne(_)) {
            visit::visit_expr_binary(self, binary);
        }
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        self.body(call);
    }

    fn visit_expr_struct(&mut self, literal: &'a syn::ExprStruct) {
        self.struct_site(literal);
        visit::visit_expr_struct(self, literal);
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        self.call_site(call);
        let place = match &*call.func {
            Expr::Path(path) => path.path.segments.last().map_or(self.place, |last| {
                let name = last.ident.to_string();
                let free = name.starts_with(char::is_lowercase) && path.path.segments.len() == 1;
                self.place.within(&name, self.test, free && !self.facts.is_known(&name))
            }),
            _ => self.place,
        };
        self.at(place, |this| visit::visit_expr_call(this, call));
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        self.method_site(call);
        self.visit_expr(&call.receiver);
        // `frame.map(|frame| …)`
        let closure = call.args.iter().any(|argument| matches!(argument, Expr::Closure(_)));
        let ty = if closure && HANDS_IN.contains(&call.method.to_string().as_str()) {
            self.type_of(&call.receiver)
        } else {
            None
        };
        let method = call.method.to_string();
        let place = self.place.within(&method, self.test, false);
        for argument in &call.args {
            self.handed_in.clone_from(&ty);
            let place = Place { local: place.local || queues_result(&method, argument), ..place };
            self.at(place, |this| this.visit_expr(argument));
        }
        self.handed_in = None;
    }
}
