//! The walk over a file: scopes, variables, and the sites in them.

use syn::visit::{self, Visit};
use syn::{Attribute, Block, Expr, ImplItem, Item as SynItem, Pat};

use super::expr::range;
use super::fate::{Place, is_frame, queues_result};
use super::locals::Bound;
use super::looked;
use super::names::segments;
use super::scope::Scope;
use super::types::type_name;
use super::visitor::{Purpose, Visitor};

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
            self.learn_struct(item);
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
                let looked = looked::by_match(matched).into_iter();
                let looked = looked.chain(looked::by_guard(&arm.pat));
                this.behind_condition(looked, |this| this.visit_arm(arm));
            });
        }
    }

    fn visit_expr_if(&mut self, branch: &'a syn::ExprIf) {
        self.scoped(|this| {
            this.visit_expr(&branch.cond);
            this.behind_condition(looked::by_if(branch), |this| {
                this.visit_block(&branch.then_branch);
            });
        });
        if let Some((_, other)) = &branch.else_branch {
            self.behind_condition(looked::by_if(branch), |this| this.visit_expr(other));
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
            let place = Place {
                local: place.local || queues_result(&method, argument),
                // What wraps a frame in something of its own is no longer the frame that was missing.
                fallback: self.place.fallback || place.fallback && is_frame(argument),
                ..place
            };
            self.at(place, |this| this.visit_expr(argument));
        }
        self.handed_in = None;
    }
}
