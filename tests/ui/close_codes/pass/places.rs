//! Where an enum stands, who sees it, and what its names are.
#![deny(warnings)]
#![allow(non_camel_case_types)]

use wsclose::{close_codes, closes_with};

mod outer {
    pub(crate) mod inner {
        use wsclose::close_codes;

        #[close_codes]
        pub(crate) enum InTheCrate {
            One = 4001,
        }

        #[close_codes]
        pub(super) enum InTheParent {
            One = 4001,
        }

        #[close_codes]
        pub(in crate::outer) enum InAPath {
            One = 4001,
        }

        #[close_codes]
        enum Here {
            One = 4001,
        }

        #[wsclose::closes_with(Here::One)]
        pub(crate) fn here() -> u16 {
            Here::One.code().get()
        }
    }

    #[wsclose::closes_with(inner::InTheParent::One, inner::InAPath::One)]
    pub(crate) fn parents() -> usize {
        let _ = (inner::InTheParent::One, inner::InAPath::One);
        inner::InTheParent::ALL.len() + inner::InAPath::ALL.len()
    }
}

// Two enums with the same text, on the same line of two macro uses.
macro_rules! module {
    ($name:ident) => {
        pub mod $name {
            /// Ours.
            #[wsclose::close_codes]
            pub enum Same {
                /// One.
                #[code(remedy = none)]
                One = 4001,
            }
        }
    };
}
module!(first);
module!(second);

/// Names that are words of the language.
#[close_codes(display)]
#[derive(Debug, PartialEq)]
pub enum r#enum {
    /// A type.
    #[code(remedy = none)]
    r#type = 4001,
    /// A loop.
    #[code(remedy = none)]
    r#Loop = 4002,
}

#[closes_with(link r#enum::r#type, link r#enum::Loop)]
fn raw() -> [r#enum; 2] {
    [r#enum::r#type, r#enum::Loop]
}

#[close_codes]
#[repr(u16)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
enum Represented {
    #[default]
    One = 4001,
    #[allow(dead_code)]
    Two = 4002u16,
}

// Attributes of the user's stay, also in front.
#[derive(Debug, PartialEq)]
#[close_codes]
#[non_exhaustive]
enum Before {
    One = 4001,
}

#[close_codes]
#[allow(deprecated)]
pub enum Deprecated {
    /// One.
    #[deprecated]
    #[code(remedy = none)]
    One = 4001,
    /// Two.
    #[code(remedy = none)]
    Two = 4002,
}

fn main() {
    #[close_codes(display)]
    #[derive(Debug, PartialEq)]
    enum InAFunction {
        One = 4001,
    }
    #[closes_with(InAFunction::One)]
    fn inner() -> InAFunction {
        InAFunction::One
    }
    assert_eq!(inner().to_string(), "4001 One");

    assert_eq!(outer::inner::InTheCrate::One.code(), 4001);
    assert_eq!(outer::inner::here() as usize + outer::parents(), 4003);
    assert_eq!(first::Same::One.code(), second::Same::One.code());
    assert_eq!(raw().map(|code| code.name()), ["type", "Loop"]);
    assert_eq!(r#enum::r#type.to_string(), "4001 type");
    assert_eq!(
        r#enum::try_from(1000).unwrap_err().to_string(),
        "1000 (Normal Closure) is not one of the codes of `enum`, which are 4001 type, 4002 Loop",
    );
    assert_eq!(Represented::default() as u16, 4001);
    assert_eq!(Before::try_from(4001), Ok(Before::One));
    assert_eq!(Deprecated::Two.code(), 4002);
}
