//! Everything works through a macro of the user's, whose fragments arrive in invisible groups.

use wsclose::{CloseCode, SendCode};

macro_rules! literal {
    ($code:literal) => {
        wsclose::close_code!($code)
    };
}
macro_rules! ident {
    ($code:ident) => {
        wsclose::close_code!(send $code)
    };
}
macro_rules! expr {
    ($code:expr) => {
        wsclose::close_code!(send $code as server)
    };
}
macro_rules! role {
    ($code:literal $role:ident) => {
        wsclose::close_code!(send $code as $role)
    };
}
macro_rules! nested {
    ($code:expr) => {
        expr!($code)
    };
}
macro_rules! constant {
    ($(#[$meta:meta])* $vis:vis $name:ident: $ty:ty = $code:expr) => {
        wsclose::close_code! { $(#[$meta])* $vis const $name: $ty = $code; }
    };
    (ident $vis:vis $name:ident: $ty:ident = $code:literal) => {
        wsclose::close_code! { $vis const $name: $ty = $code; }
    };
}

mod inner {
    constant!(#[doc = "ours"] #[allow(dead_code)] pub(crate) CRATE: SendCode = 4001);
    constant!(pub(in crate::inner) HERE: wsclose::CloseCode = 1006);
    constant!(NONE: SendCode = 4000 + 2);
    constant!(ident pub PUB: BrowserCode = 4003);

    pub fn sum() -> u16 {
        CRATE.get() + HERE.get() + NONE.get() + PUB.get()
    }
}

fn main() {
    assert_eq!(literal!(1006), CloseCode::ABNORMAL_CLOSURE);
    assert_eq!(ident!(GOING_AWAY), SendCode::GOING_AWAY);
    assert_eq!(expr!(1000), SendCode::NORMAL_CLOSURE);
    assert_eq!(expr!(1000 + 11), SendCode::INTERNAL_ERROR);
    assert_eq!(nested!(1000 + 12), SendCode::SERVICE_RESTART);
    assert_eq!(role!(1010 client), SendCode::MANDATORY_EXTENSION);
    assert!(matches!(CloseCode::from(4001), literal!(4001)));
    assert_eq!(inner::CRATE, 4001);
    assert_eq!(inner::sum(), 4001 + 1006 + 4002 + 4003);
}
