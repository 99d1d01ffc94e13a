//! How long a text can become, and where it is made.

use std::collections::VecDeque;

use wsclose_core::MAX_REASON_LEN;

use super::code::{Next, State, Value};
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::format_string::Length;
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Operator, Origin, Pattern, Step};
use crate::analysis::index::Resolved;
use crate::libraries::texts::{self, Makes};
use crate::libraries::{buffers, neutral, wsclose};
use crate::site::Reason;
use rustc_hash::FxHashSet;

/// A text as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    Absent,
    /// The reason of a received Close.
    Received,
    /// A text that is written out.
    Literal(usize),
    /// A text that is made here by what has this name.
    Made(Length, &'static str),
    /// A text whose length a condition has looked at.
    Measured,
    Unknown,
}

/// A text that was cut to a limit.
pub(super) const CUT: Text = Text::Made(Length::within(0..=MAX_REASON_LEN), "");

/// What a step of a search leads to.
enum Read {
    Is(Text),
    /// More expressions that it can be.
    Of(Vec<State>),
}

impl Text {
    fn reason(self) -> Reason {
        match self {
            Text::Absent => Reason::Absent,
            Text::Received => Reason::Received,
            Text::Literal(len) => Reason::Literal { len },
            Text::Measured | Text::Unknown => Reason::Unknown,
            Text::Made(length, what) => match length.max {
                None => Reason::Unbounded { what },
                Some(most) if most <= MAX_REASON_LEN => Reason::Bounded,
                Some(len) => Reason::UpTo { len, what },
            },
        }
    }

    /// Its length; `None` if that is not known.
    pub(super) fn length(self) -> Option<Length> {
        match self {
            Text::Absent => Some(Length::exactly(0)),
            Text::Literal(len) => Some(Length::exactly(len)),
            Text::Made(length, _) => Some(length),
            Text::Received => Some(Length::within(0..=MAX_REASON_LEN)),
            Text::Measured => Some(Length::SHORT),
            Text::Unknown => None,
        }
    }
}

impl Flow<'_> {
    /// What is known of a reason, and where it is written.
    pub(in crate::analysis) fn reasons(
        &self,
        expr: ExprId,
        steps: &[Step],
    ) -> Vec<(Reason, ExprId)> {
        let start = State { path: self.path(steps.to_vec()), ..State::at(expr, Within::default()) };
        let found = self.texts_from(start);
        found.into_iter().map(|(text, at)| (text.reason(), at)).collect()
    }

    /// The texts that an expression can yield, and where each is made.
    pub(super) fn texts(&self, expr: ExprId, within: Within) -> Vec<(Text, ExprId)> {
        self.texts_from(State::at(expr, within))
    }

    fn texts_from(&self, start: State) -> Vec<(Text, ExprId)> {
        self.deeper(|| self.texts_inside(start))
            .unwrap_or_else(|| vec![(Text::Unknown, start.expr)])
    }

    fn texts_inside(&self, start: State) -> Vec<(Text, ExprId)> {
        let (mut found, mut seen) = (Vec::new(), FxHashSet::default());
        let mut open = VecDeque::from([start]);
        let longest = self.longest_search();
        while let Some(state) = open.pop_front() {
            if !seen.insert(State { at: None, named: None, instead: None, ..state }) {
                continue;
            }
            if seen.len() > longest || !self.step() {
                found.push((Text::Unknown, start.expr));
                break;
            }
            let chosen = state.chosen || self.hir.expr(state.expr).chosen;
            let state = State { chosen, ..state };
            let mut further = Vec::new();
            let mut end = |text: Text, at: ExprId| {
                // What a condition has looked at has some limit.
                let text = match text {
                    Text::Made(..) if chosen => Text::Unknown,
                    text => text,
                };
                if !found.contains(&(text, at)) {
                    found.push((text, at));
                }
            };
            let steps = self.steps_of(state.path);
            match if steps.is_empty() { self.read(state) } else { None } {
                Some(Read::Is(text)) => end(text, self.made_at(state)),
                Some(Read::Of(all)) => further = all,
                None => {
                    for next in self.next(state) {
                        match next {
                            Next::Go(state) => further.push(state),
                            Next::End(Value::Absent, state) => end(Text::Absent, state.expr),
                            Next::End(Value::ReceivedReason, state) => {
                                end(Text::Received, state.expr);
                            }
                            Next::End(_, state) => end(Text::Unknown, state.expr),
                        }
                    }
                }
            }
            further.into_iter().rev().for_each(|state| open.push_front(state));
        }
        found
    }

    /// Where a text is made. A helper that cuts at the limit that it is given makes none.
    fn made_at(&self, state: State) -> ExprId {
        let is_given = |to: ExprId| self.limit(to, Within::default()).is_none();
        match (self.hir.kind(state.expr), self.call_of(state.within)) {
            (ExprKind::Index { index, .. }, Some((call, _))) => match self.hir.kind(*index) {
                ExprKind::Range { to: Some(to), .. } if is_given(*to) => call,
                _ => state.expr,
            },
            _ => state.expr,
        }
    }

    /// The text that is surely the longest of what an expression can yield.
    pub(super) fn longest(&self, expr: ExprId, within: Within) -> Text {
        let all = self.texts(expr, within).into_iter().map(|(text, _)| text);
        all.reduce(longer).unwrap_or(Text::Unknown)
    }

    /// What an expression is as a text; `None` where it is followed as any other value.
    fn read(&self, state: State) -> Option<Read> {
        let go = |expr: ExprId| Some(Read::Of(vec![state.to(expr)]));
        let is = |text: Text| Some(Read::Is(text));
        match self.hir.kind(state.expr) {
            _ if self.hir.measured.contains(&state.expr) => is(Text::Measured),
            ExprKind::Text(len) => is(Text::Literal(*len)),
            ExprKind::Bytes(bytes) => is(Text::Literal(bytes.len())),
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(def).kind {
                    DefKind::Constant { value, .. } => {
                        match self.longest(value, Within::default()) {
                            known @ Text::Literal(_) => is(known),
                            Text::Made(length, _) if length.max.is_some() => {
                                is(length.max.map_or(Text::Unknown, Text::Literal))
                            }
                            _ => is(Text::Unknown),
                        }
                    }
                    _ => None,
                },
                _ => None,
            },
            ExprKind::Concat(all) => {
                let lengths = all.iter().map(|one| self.length_shown(*one, state.within));
                is(sum(lengths, "concat!"))
            }
            ExprKind::Format(format) => is(self.text_of_format(format, state.within)),
            ExprKind::Local(local) => {
                self.built(*local, state).map(|length| Read::Is(Text::Made(length, "push_str()")))
            }
            ExprKind::Binary { operator: Operator::Add, left, right } => {
                let lengths = [left, right].map(|one| self.length_shown(*one, state.within));
                // The value of a constant of another crate is unknown.
                let is_constant = |it: &ExprId| matches!(self.hir.kind(*it), ExprKind::Path(_));
                if lengths.contains(&None) && [*left, *right].iter().any(is_constant) {
                    return is(Text::Unknown);
                }
                is(sum(lengths.into_iter(), "+"))
            }
            ExprKind::Index { base, index, .. } => {
                is(self.cut_by_index(*base, *index, state.within))
            }
            ExprKind::Checked { .. } => is(CUT),
            ExprKind::Field { base, name } => self.text_of_field(state, *base, name),
            ExprKind::Method { receiver, name, args, .. } => {
                self.text_of_method(state, *receiver, name, args)
            }
            ExprKind::Call { callee, args } => {
                let ExprKind::Path(path) = self.hir.kind(*callee) else { return None };
                if !self.callees(state.expr).is_empty() {
                    return None;
                }
                let last = path.last();
                match args.as_slice() {
                    _ if texts::cuts(last) => is(CUT),
                    [only] if texts::is_json(&path.segments) => {
                        is(self.text_as_json(*only, state.within))
                    }
                    [bytes] if texts::is_hex(&path.segments) => {
                        is(self.bytes_written(*bytes).map_or(Text::Unknown, |bytes| {
                            Text::Made(Length::exactly(bytes).times(2), "hex::encode()")
                        }))
                    }
                    [bytes] if last == texts::FROM_LOSSY => is(if self.is_part(*bytes) {
                        Text::Unknown
                    } else {
                        Text::Made(Length::UNLIMITED, "from_utf8_lossy()")
                    }),
                    [] | [_] if buffers::makes_empty(last, args.len()) => is(Text::Literal(0)),
                    [only] if texts::converts(last) => go(*only),
                    _ => None,
                }
            }
            ExprKind::Convert { inner, .. } if self.callees(state.expr).is_empty() => go(*inner),
            _ => None,
        }
    }

    /// Is it a part of something, as the reason is of a received payload?
    fn is_part(&self, bytes: ExprId) -> bool {
        match self.hir.kind(bytes) {
            ExprKind::Local(local) => {
                let is_cut = |value: ExprId| matches!(self.hir.kind(value), ExprKind::Index { .. });
                self.hir.locals.get(*local).sources.iter().any(|source| {
                    !source.steps.is_empty()
                        || matches!(source.origin, Origin::Value(value) if is_cut(value))
                })
            }
            ExprKind::Index { .. } | ExprKind::Method { .. } => true,
            ExprKind::Field { base, .. } => self.type_of(*base).item().is_some(),
            _ => false,
        }
    }

    fn text_of_method(
        &self,
        state: State,
        receiver: ExprId,
        name: &str,
        args: &[ExprId],
    ) -> Option<Read> {
        if texts::cuts(name) && name != texts::TRUNCATE {
            return Some(Read::Is(CUT));
        }
        if name != texts::TO_STRING && !self.callees(state.expr).is_empty() {
            return None;
        }
        let go = |all: &[ExprId]| Some(Read::Of(all.iter().map(|one| state.to(*one)).collect()));
        match (texts::makes(name, args.len()), args) {
            (Some(Makes::Shown), _) => Some(self.text_as_string(state, receiver)),
            (Some(Makes::Joined), _) => {
                let length = self.length_joined(receiver, args, state.within);
                let length = length.unwrap_or(Length::UNLIMITED);
                Some(Read::Is(Text::Made(length, "join()")))
            }
            // `.filter(|name| name.len() < 20)`
            (Some(Makes::Filtered), [closure]) if self.measures(*closure) => {
                Some(Read::Is(Text::Measured))
            }
            (Some(Makes::Repeated), [count]) => {
                Some(Read::Is(self.repeated(receiver, *count, state.within)))
            }
            // Cut by characters.
            (Some(Makes::Collected), _) => {
                let most = self.characters(receiver, state.within)?;
                Some(Read::Is(Text::Made(Length::of_chars(most), "collect()")))
            }
            (Some(Makes::Cut), [index]) => {
                match self.cut_by_index(receiver, *index, state.within) {
                    Text::Unknown => None,
                    text => Some(Read::Is(text)),
                }
            }
            (_, [other]) if neutral::replaces(name) => go(&[receiver, *other]),
            (_, [other, mapped]) if neutral::maps_or(name) => go(&[*other, *mapped]),
            (_, [_, ..]) if texts::gives_parts(name) => Some(Read::Is(Text::Unknown)),
            (_, []) if texts::is_neutral(name) => go(&[receiver]),
            // The result of a method of another crate is unknown.
            _ if !neutral::hands_on(name) && self.type_of(receiver).own().is_none() => {
                Some(Read::Is(Text::Unknown)).filter(|_| !self.gives_reason(state.expr))
            }
            _ => None,
        }
    }

    /// Does a closure look at the length of what it is called with?
    fn measures(&self, closure: ExprId) -> bool {
        let ExprKind::Closure { params, body, .. } = self.hir.kind(closure) else { return false };
        let Some(Pattern::Bind { local, .. }) = params.first().map(Pattern::inside) else {
            return false;
        };
        let measures = |used: &ExprId| {
            let call = self.hir.expr(*used).parent.map(|call| self.hir.kind(call));
            matches!(call, Some(ExprKind::Method { name, .. }) if texts::measures(name))
        };
        matches!(self.hir.kind(*body), ExprKind::Look(_))
            && self.hir.locals.get(*local).uses.iter().any(measures)
    }

    /// `"-".repeat(20)`
    fn repeated(&self, text: ExprId, count: ExprId, within: Within) -> Text {
        let length = self.longest(text, within).length();
        match (length, self.count(count, within)) {
            (Some(length), Some(count)) => Text::Made(length.times(count), "repeat()"),
            _ => Text::Unknown,
        }
    }

    /// `event.reason()`
    fn gives_reason(&self, call: ExprId) -> bool {
        self.codes(call).iter().any(|one| one.value == Value::ReceivedReason)
    }

    /// `value.to_string()`: a text is itself; the length of other values depends on their type.
    fn text_as_string(&self, state: State, value: ExprId) -> Read {
        let ty = self.type_shown(value);
        let is_text = match &ty {
            Ty::Named(name) => texts::is_text(name),
            Ty::StaticText => true,
            // A reason is a text, wherever it comes from.
            Ty::Unknown => {
                matches!(self.hir.kind(value), ExprKind::Field { name, .. } if texts::is_reason(name))
            }
            _ => false,
        };
        if is_text {
            return Read::Of(vec![state.to(value)]);
        }
        let length = self.length_of_value(value, &ty, state.within);
        if let Some(length) = length.or_else(|| {
            let shown = |given, within| self.length_shown(given, within);
            self.length_of_generic(value, state.within, shown)
        }) {
            return Read::Is(Text::Made(length, "to_string()"));
        }
        if self.is_short(value) {
            return Read::Is(Text::Made(Length::of_number(), "to_string()"));
        }
        // `json!(…)`
        if let ExprKind::Concat(all) = self.hir.kind(value) {
            let lengths = all.iter().map(|one| self.length_shown(*one, state.within));
            return Read::Is(sum(lengths, "to_string()"));
        }
        let is_known = |text: &Text| *text != Text::Unknown;
        let found = self.texts(value, state.within);
        if !matches!(ty, Ty::Own(_)) && found.iter().all(|(text, _)| is_known(text)) {
            return Read::Of(vec![state.to(value)]);
        }
        // What may be a short text of the program's own says nothing.
        if matches!(self.hir.kind(value), ExprKind::Path(_)) {
            return Read::Is(Text::Unknown);
        }
        Read::Is(Text::Made(Length::UNLIMITED, "to_string()"))
    }

    fn text_of_field(&self, state: State, base: ExprId, name: &str) -> Option<Read> {
        let is_received = |next: &Next| matches!(next, Next::End(Value::ReceivedReason, _));
        if self.codes(state.expr).iter().any(|one| one.value == Value::ReceivedReason)
            || self.next(state).iter().any(is_received)
        {
            return Some(Read::Is(Text::Received));
        }
        let mut owners = self.index.owners_of_field(name, self.scope(base));
        let is_static = owners.any(|def| match &self.hir.defs.get(def).kind {
            DefKind::Struct { fields } => {
                fields.iter().any(|(field, ty)| field == name && self.ty(ty) == Ty::StaticText)
            }
            _ => false,
        });
        let is_of_wsclose =
            self.type_of(base).item().is_some_and(|item| *item.library == wsclose::LIBRARY);
        if is_of_wsclose || is_static || !self.is_error(base) {
            return None;
        }
        let what = texts::message(name)?;
        Some(Read::Is(Text::Made(Length::UNLIMITED, what)))
    }

    /// Is it an error by its name?
    fn is_error(&self, base: ExprId) -> bool {
        match self.hir.kind(base) {
            ExprKind::Local(local) => texts::is_error(&self.hir.locals.get(*local).name),
            ExprKind::Field { name, .. } => {
                !name.starts_with(|c: char| c.is_ascii_digit()) && texts::is_error(name)
            }
            _ => false,
        }
    }
}

/// Several texts in a row; what is unknown is unlimited.
fn sum(lengths: impl Iterator<Item = Option<Length>>, what: &'static str) -> Text {
    let length =
        lengths.fold(Length::exactly(0), |sum, one| sum.then(one.unwrap_or(Length::UNLIMITED)));
    Text::Made(length, what)
}

/// The text of which more must be said if either may be sent.
fn longer(a: Text, b: Text) -> Text {
    let rank = |text: &Text| match text {
        Text::Unknown => (2, 0),
        known => match known.length().and_then(|length| length.max) {
            Some(most) => (1, most),
            None => (3, 0),
        },
    };
    if rank(&a) >= rank(&b) { a } else { b }
}
