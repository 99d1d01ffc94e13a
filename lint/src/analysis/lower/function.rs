//! Functions, with their parameters and what they return.

use std::rc::Rc;

use super::{Lowerer, MacroTable, SourceText, attributes, types};
use crate::analysis::hir::{
    Context, ContextId, DefId, Function, FunctionId, Hir, ImplId, LocalId, Origin,
};
use crate::analysis::parse::Offsets;
use rustc_hash::FxHashMap;

impl Lowerer<'_> {
    pub(super) fn function(
        &mut self,
        signature: &syn::Signature,
        block: Option<&syn::Block>,
        attributes: &[syn::Attribute],
        implementation: Option<ImplId>,
        declared_in: Option<DefId>,
    ) -> FunctionId {
        let id = self.hir.functions.push(Function {
            name: signature.ident.to_string(),
            implementation,
            declared_in,
            has_self: signature.receiver().is_some(),
            scope: self.current.scope,
            test: self.current.test,
            ..Function::default()
        });
        let (names, looked) = (std::mem::take(&mut self.names), std::mem::take(&mut self.looked));
        let loops = std::mem::take(&mut self.loops);
        self.returns.push(Vec::new());
        self.with(
            |context| {
                context.function = Some(id);
                context.constant = None;
            },
            |this| this.function_inside(id, signature, block, attributes),
        );
        self.returns.pop();
        (self.names, self.looked, self.loops) = (names, looked, loops);
        id
    }

    pub(super) fn function_inside(
        &mut self,
        id: FunctionId,
        signature: &syn::Signature,
        block: Option<&syn::Block>,
        attributes: &[syn::Attribute],
    ) {
        self.names.push(FxHashMap::default());
        let bounds = types::bounds(&signature.generics);
        let mut params = Vec::new();
        for input in &signature.inputs {
            match input {
                syn::FnArg::Receiver(_) => {
                    self.new_local("self", Origin::Receiver, Vec::new(), false, None);
                }
                syn::FnArg::Typed(typed) => {
                    let ty = self.type_ref_under(&typed.ty, &bounds);
                    let origin = Origin::Parameter(params.len());
                    self.bind(&typed.pat, &origin, &mut Vec::new(), Some(&ty));
                    params.push(ty);
                }
            }
        }
        let output = match &signature.output {
            syn::ReturnType::Type(_, ty) => Some(self.type_ref_under(ty, &bounds)),
            syn::ReturnType::Default => None,
        };
        let (mut declared, mut last_declared) = (None, None);
        if let Some((codes, last)) = attributes::declared(attributes) {
            let codes = codes.iter().map(|code| code.as_ref().map(|it| self.expr(it)));
            declared = Some(codes.collect());
            last_declared = Some(self.token_span(last));
        }
        let function = self.hir.functions.get_mut(id);
        (function.params, function.output) = (params, output);
        (function.declared, function.last_declared) = (declared, last_declared);
        if let Some(block) = block {
            self.with_parameters(&signature.generics, |this| {
                let start = this.text.start_of(block);
                if this.left_out.binary_search(&start).is_ok() {
                    this.leave(id, start);
                } else {
                    this.body(id, block);
                }
            });
        }
        self.names.pop();
    }

    fn body(&mut self, id: FunctionId, block: &syn::Block) {
        let body = self.block(block);
        let mut returns = self.returns.last_mut().map(std::mem::take).unwrap_or_default();
        returns.push(body);
        let function = self.hir.functions.get_mut(id);
        (function.returns, function.body) = (returns, Some(body));
    }

    /// Notes what is needed to go on with a function once its block is read.
    fn leave(&mut self, id: FunctionId, start: usize) {
        self.hir.functions.get_mut(id).unread = true;
        self.unread.push(Unread {
            id,
            start,
            file: self.text.file,
            package: self.package,
            parameters: self.names.last().cloned().unwrap_or_default(),
            context: (self.current.clone(), self.context),
        });
    }
}

/// A function whose block was left out when its file was parsed.
#[derive(Debug)]
pub(in crate::analysis) struct Unread {
    pub(in crate::analysis) id: FunctionId,
    /// Where its block begins.
    pub(in crate::analysis) start: usize,
    file: u32,
    package: usize,
    parameters: FxHashMap<String, LocalId>,
    context: (Context, ContextId),
}

impl Unread {
    /// Adds the block of the function to what is known, unless it is not Rust.
    pub(in crate::analysis) fn read(
        self,
        hir: &mut Hir,
        block: Option<&syn::Block>,
        offsets: &Rc<Offsets>,
        macros: &MacroTable,
    ) {
        hir.functions.get_mut(self.id).unread = false;
        let Some(block) = block else { return };
        let text = SourceText { file: self.file, offsets: Rc::clone(offsets) };
        let mut lowerer = Lowerer::new(hir, text, self.package, macros, self.context);
        lowerer.names.push(self.parameters);
        lowerer.returns.push(Vec::new());
        lowerer.body(self.id, block);
    }
}
