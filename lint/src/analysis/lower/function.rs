//! Functions, with their parameters and what they return.

use std::collections::HashMap;

use super::{Lowerer, attributes, types};
use crate::analysis::hir::{DefId, Function, FunctionId, ImplId, Origin};

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
        self.names.push(HashMap::new());
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
        let mut body = None;
        self.with_parameters(&signature.generics, |this| {
            body = block.map(|block| this.block(block));
        });
        let mut returns = self.returns.last_mut().map(std::mem::take).unwrap_or_default();
        returns.extend(body);
        let function = self.hir.functions.get_mut(id);
        (function.params, function.output) = (params, output);
        (function.declared, function.returns, function.body) = (declared, returns, body);
        function.last_declared = last_declared;
        self.names.pop();
    }
}
