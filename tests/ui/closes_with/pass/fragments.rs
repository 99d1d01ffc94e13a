//! Through a macro of the user's, whose fragments arrive in invisible groups.
#![deny(warnings)]

use wsclose::{SendCode, close_code, close_codes};

#[close_codes]
enum Chat {
    Kicked = 4001,
}

macro_rules! closes {
    ($(#[$meta:meta])* $vis:vis fn $name:ident($($code:path),*) -> $out:ty $body:block) => {
        $(#[$meta])*
        #[wsclose::closes_with(exact, $($code),*)]
        $vis fn $name() -> $out $body
    };
    (expr $code:expr, $name:ident $body:block) => {
        #[wsclose::closes_with($code, exact)]
        fn $name() -> SendCode $body
    };
    (item $code:literal $item:item) => {
        #[wsclose::closes_with(exact, $code)]
        $item
    };
}

closes! {
    /// Documented.
    #[must_use]
    pub fn paths(SendCode::GOING_AWAY, Chat::Kicked) -> [SendCode; 2] {
        [SendCode::GOING_AWAY, Chat::Kicked.code()]
    }
}
closes!(expr 1008, expression { close_code!(send 1008) });
closes!(item 1008 fn item() -> SendCode { close_code!(send 1008) });

fn main() {
    assert_eq!(paths(), [1001, 4001]);
    assert_eq!(expression(), item());
}
