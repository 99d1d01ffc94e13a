//! The walk into a function, and what its name says about the frames in it.

use syn::visit::Visit as _;
use syn::{Block, FnArg};

use super::facts::Helper;
use super::visitor::{Purpose, Visitor};

/// The function around a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Function {
    /// It makes up what another side would have sent: `poll_next`, `recv`, conversions.
    pub(super) synthetic: bool,
    /// Its name is its own, so a call of that name is a call of it.
    pub(super) may_help: bool,
    /// It sends what the program around it made.
    pub(super) is_sink: bool,
    pub(super) helper: Option<Helper>,
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

impl<'a> Visitor<'a> {
    /// A function of any kind, with its parameters bound.
    pub(super) fn function(&mut self, signature: &'a syn::Signature, block: &'a Block) {
        let name = signature.ident.to_string();
        let (outer_locals, start) = (self.locals.take(), self.sites.len());
        let outer_looked = std::mem::take(&mut self.looked);
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
        let is_method = signature.receiver().is_some();
        let called = match &self.self_type {
            Some(owner) if !is_method => format!("{owner}::{name}"),
            _ if is_method => format!(".{name}"),
            _ => name.clone(),
        };
        if self.purpose == Purpose::Report {
            // First, so that a conversion in what is returned is judged once: as what is sent.
            self.returned_sites(&called, index, block);
        }
        self.visit_block(block);
        self.locals.pop();
        let function = std::mem::replace(&mut self.function, outer);
        self.locals = outer_locals;
        self.functions.push(start..self.sites.len());
        self.looked = outer_looked;
        if self.purpose == Purpose::Learn {
            let helper = function.and_then(|function| function.helper);
            let returned = match &signature.output {
                syn::ReturnType::Type(_, ty) => self.item_of_type(ty),
                syn::ReturnType::Default => None,
            };
            self.learned.returned.push((called, index, returned));
            self.learned.functions.push((name, index, helper));
        }
    }
}
