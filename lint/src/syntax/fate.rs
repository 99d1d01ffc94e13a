//! What becomes of a frame that is written: does it go to the wire, or only to the program itself?
//!
//! Nothing is followed out of a function. The names of the calls around a frame tell enough: what
//! is called `recv` or `on_close` is handed an event, what is called `send` sends it.

use syn::visit::Visit;
use syn::{Expr, Ident, Pat, Stmt};

use super::expr::{fallback, peel};
use super::macros;

/// What is known of the place of an expression.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// Handed to something that takes it as received.
    pub(super) local: bool,
    /// Given to something that sends.
    pub(super) sent: bool,
    /// In place of a frame that did not come: `frame.unwrap_or(…)`. It need not go anywhere.
    pub(super) fallback: bool,
}

/// What a call does with what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    Sends,
    /// `server.recv(message)`, `handler.on_close(frame)`, `Event::Closed(frame)`
    TakesEvent,
    /// `frame.unwrap_or(other)`
    StandsIn,
    /// Only wraps it: `Some`, `Box::new`.
    Wraps,
    /// `queue.push_back(…)`: what is in an `Ok` there was received.
    Queues,
    Other,
}

fn call(name: &str) -> Call {
    match name {
        "send" | "feed" | "close" | "start_send" | "write" | "send_message" | "send_close"
        | "write_message" | "send_frame" | "write_frame" | "Close" => Call::Sends,
        "recv" | "receive" | "matches" => Call::TakesEvent,
        "unwrap_or" | "unwrap_or_else" | "or" | "or_else" => Call::StandsIn,
        "push" | "push_back" | "unbounded_send" | "try_send" | "blocking_send" => Call::Queues,
        "Some" | "Ok" | "Err" | "new" | "into" | "from" | "clone" => Call::Wraps,
        _ if name.starts_with("on_") => Call::TakesEvent,
        // `Event::Closed`, `Signal::Disconnected`
        _ if name.starts_with(char::is_uppercase) && name.ends_with("ed") => Call::TakesEvent,
        _ => Call::Other,
    }
}

impl Place {
    /// The place of an argument of a call. `free` says that it is a function of the program's own.
    pub(super) fn within(self, name: &str, test: bool, free: bool) -> Place {
        match call(name) {
            // A message is made to be sent, or to be handed on as one that came.
            Call::Sends if name == "Close" => Place { sent: !self.local, ..self },
            Call::Sends => Place { local: false, sent: true, ..self },
            Call::TakesEvent => Place { local: true, sent: false, ..self },
            Call::StandsIn => Place { fallback: true, ..self },
            // A test hands the function under test what a peer might have sent.
            Call::Other if test && free => Place { local: true, ..self },
            Call::Queues | Call::Wraps | Call::Other => self,
        }
    }

    /// The place of a statement: whatever is around its block, it is done first.
    pub(super) fn of_statement(self) -> Place {
        Place { fallback: self.fallback, ..Place::default() }
    }

    /// Does a frame that is written here go nowhere?
    pub(super) fn keeps(self) -> bool {
        self.local || self.fallback && !self.sent
    }
}

/// Is it a frame, perhaps in a `Some`, or a closure that makes one?
pub(super) fn is_frame(expr: &Expr) -> bool {
    match peel(fallback(expr)) {
        Expr::Struct(_) | Expr::MethodCall(_) | Expr::Block(_) => true,
        Expr::Call(call) => matches!(&*call.func, Expr::Path(path)
        if path.path.is_ident("Some")
            || path.path.segments.last().is_some_and(|last| {
                last.ident.to_string().starts_with(char::is_lowercase)
            })),
        _ => false,
    }
}

/// Is it `Ok(frame)` given to a queue? What can fail there was received.
pub(super) fn queues_result(method: &str, argument: &Expr) -> bool {
    let is_ok = matches!(peel(argument), Expr::Call(call)
        if matches!(&*call.func, Expr::Path(path) if path.path.is_ident("Ok")));
    is_ok && matches!(call(method), Call::Queues | Call::Sends)
}

/// Where a variable goes that is bound to a frame, by the statements behind it.
///
/// A variable is used near the place where it is bound; looking at all that follows would take the
/// square of the length of a function.
pub(super) fn place_of_variable(pattern: &Pat, behind: &[Stmt]) -> Place {
    const NEAR: usize = 256;
    let behind = behind.get(..NEAR).unwrap_or(behind);
    let name = match pattern {
        Pat::Ident(ident) => &ident.ident,
        Pat::Type(typed) => return place_of_variable(&typed.pat, behind),
        _ => return Place::default(),
    };
    let mut uses = Uses { name, calls: Vec::new(), count: 0, sent: false, only_local: true };
    for statement in behind {
        uses.visit_stmt(statement);
    }
    let local = uses.count > 0 && uses.only_local;
    Place { local, sent: uses.sent && !local, fallback: false }
}

struct Uses<'n> {
    name: &'n Ident,
    calls: Vec<Call>,
    count: usize,
    sent: bool,
    only_local: bool,
}

impl Uses<'_> {
    fn inside(&mut self, call: Call, walk: impl FnOnce(&mut Self)) {
        self.calls.push(call);
        walk(self);
        self.calls.pop();
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        if path.path.is_ident(self.name) {
            self.count += 1;
            let local = self.calls.contains(&Call::TakesEvent);
            self.sent |= !local && self.calls.contains(&Call::Sends);
            self.only_local &= local;
        }
    }

    fn visit_expr_call(&mut self, expr: &'ast syn::ExprCall) {
        let name = match &*expr.func {
            Expr::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        };
        self.inside(name.map_or(Call::Other, |name| call(&name)), |this| {
            expr.args.iter().for_each(|argument| this.visit_expr(argument));
        });
    }

    fn visit_expr_method_call(&mut self, expr: &'ast syn::ExprMethodCall) {
        self.visit_expr(&expr.receiver);
        self.inside(call(&expr.method.to_string()), |this| {
            expr.args.iter().for_each(|argument| this.visit_expr(argument));
        });
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // What is printed goes nowhere; of others nobody knows.
        let prints = matches!(
            macros::name(call).as_str(),
            "println" | "eprintln" | "trace" | "debug" | "info" | "warn" | "error" | "dbg"
        );
        self.only_local &= prints || !mentions(call, self.name);
    }
}

/// Is the variable named in a macro call?
fn mentions(call: &syn::Macro, name: &Ident) -> bool {
    fn inside(tokens: proc_macro2::TokenStream, name: &Ident) -> bool {
        tokens.into_iter().any(|token| match token {
            proc_macro2::TokenTree::Ident(ident) => ident == *name,
            proc_macro2::TokenTree::Group(group) => inside(group.stream(), name),
            _ => false,
        })
    }
    inside(call.tokens.clone(), name)
}
