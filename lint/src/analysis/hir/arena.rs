//! Lists whose elements are named by their index.

use std::marker::PhantomData;

/// A list whose elements are named by ids; an id of another list names an empty element.
#[derive(Debug)]
pub(in crate::analysis) struct Arena<Id, T> {
    items: Vec<T>,
    nothing: T,
    ids: PhantomData<Id>,
}

impl<Id, T: Default> Default for Arena<Id, T> {
    fn default() -> Self {
        Arena { items: Vec::new(), nothing: T::default(), ids: PhantomData }
    }
}

impl<Id: Copy + From<u32> + Into<u32>, T> Arena<Id, T> {
    pub(in crate::analysis) fn push(&mut self, item: T) -> Id {
        let id = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        self.items.push(item);
        Id::from(id)
    }

    pub(in crate::analysis) fn get(&self, id: Id) -> &T {
        self.items.get(id.into() as usize).unwrap_or(&self.nothing)
    }

    pub(in crate::analysis) fn get_mut(&mut self, id: Id) -> &mut T {
        self.items.get_mut(id.into() as usize).unwrap_or(&mut self.nothing)
    }

    pub(in crate::analysis) fn len(&self) -> usize {
        self.items.len()
    }

    pub(in crate::analysis) fn iter(&self) -> impl Iterator<Item = (Id, &T)> {
        self.items
            .iter()
            .enumerate()
            .map(|(at, item)| (Id::from(u32::try_from(at).unwrap_or(u32::MAX)), item))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(in crate::analysis) struct $name(u32);

        impl From<u32> for $name {
            fn from(id: u32) -> Self {
                $name(id)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> u32 {
                id.0
            }
        }
    )*};
}

ids! {
    /// An expression.
    ExprId
    /// A variable or parameter.
    LocalId
    /// A function or method.
    FunctionId
    /// An item that a path can name.
    DefId
    /// A module, a block with items, or an `impl`.
    ScopeId
    /// An `impl`.
    ImplId
    /// What surrounds an expression.
    ContextId
}
