//! Everything works through a macro of the user's, whose fragments arrive in invisible groups.
#![deny(warnings)]

use wsclose::Retry;

macro_rules! literals {
    ($(#[$meta:meta])* $vis:vis enum $name:ident {
        $($(#[$inner:meta])* $variant:ident = $code:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[wsclose::close_codes(display)]
        $vis enum $name { $($(#[$inner])* $variant = $code),* }
    };
}
macro_rules! expressions {
    ($name:ident { $($variant:ident = $code:expr, $doc:expr, $remedy:expr, $retry:ident;)* }) => {
        #[doc = "Ours."]
        #[wsclose::close_codes]
        pub enum $name {
            $(#[doc = $doc] #[code(remedy = $remedy, retry = $retry)] $variant = $code,)*
        }
    };
}
macro_rules! item {
    ($item:item) => {
        #[wsclose::close_codes]
        $item
    };
}
macro_rules! catch_all {
    ($name:ident, $ty:ty) => {
        #[wsclose::close_codes]
        enum $name {
            One = 4001,
            Other($ty),
        }
    };
}
macro_rules! path {
    ($path:literal) => {
        #[wsclose::close_codes(crate = $path)]
        enum WithPath {
            One = 4001,
        }
    };
}

literals! {
    /// Documented.
    #[derive(Debug, PartialEq)]
    pub enum Literals {
        /// One.
        #[code(remedy = none)]
        One = 4001,
        /// Two.
        #[code(remedy = "Wait.", retry = seconds(1, 2))]
        #[cfg(all())]
        Two = 0xFA2,
    }
}

expressions!(Expressions {
    One = 4001, "The first.", "Wait.", never;
    Two = 4002, "The second.", "Wait.", backoff;
});

item! {
    #[derive(Debug)]
    enum Item {
        One = 4001,
    }
}

catch_all!(Sent, wsclose::SendCode);
catch_all!(Received, wsclose::CloseCode);
path!("wsclose");

fn main() {
    assert_eq!(Literals::Two.retry(), Some(Retry::Seconds { from: 1, to: 2 }));
    assert_eq!(Literals::One.description(), "One.");
    assert_eq!(Expressions::One.description(), "The first.");
    assert_eq!(Expressions::Two.retry(), Some(Retry::Backoff));
    assert_eq!(Item::One.code(), WithPath::One.code());
    assert_eq!(Sent::try_from(1001).unwrap().code(), 1001);
    assert_eq!(Received::from(1006).code(), wsclose::CloseCode::ABNORMAL_CLOSURE);
}
