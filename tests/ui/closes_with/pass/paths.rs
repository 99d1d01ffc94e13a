//! However an enum is reached, its macro is reached the same way.
#![deny(warnings)]

mod before {
    use wsclose::closes_with;

    // The enum is defined below.
    #[closes_with(Chat::Kicked, Chat::Deploy)]
    pub(crate) fn early() -> Chat {
        Chat::Kicked
    }

    #[wsclose::close_codes]
    #[derive(Debug, PartialEq)]
    pub(crate) enum Chat {
        Kicked = 4001,
        Deploy = 1012,
    }

    #[closes_with(self::Chat::Kicked, super::before::Chat::Deploy)]
    pub(crate) fn late() -> [Chat; 2] {
        [Chat::Kicked, super::before::Chat::Deploy]
    }
}

mod renamed {
    use crate::before::Chat as C;

    #[wsclose::closes_with(exact, C::Kicked)]
    pub(crate) fn close() -> C {
        C::Kicked
    }
}

mod glob {
    use crate::before::*;

    #[wsclose::closes_with(Chat::Kicked)]
    pub(crate) fn close() -> Chat {
        Chat::Kicked
    }
}

mod hands_on {
    pub(crate) use crate::before::Chat as Codes;
}

mod public {
    /// Public, so its macro is exported.
    #[wsclose::close_codes]
    pub enum Public {
        /// One.
        #[code(remedy = none)]
        One = 4001,
    }
}

use public::Public;

#[wsclose::closes_with(Public::One)]
fn public() -> Public {
    public::Public::One
}

#[wsclose::closes_with(crate::public::Public::One, hands_on::Codes::Kicked)]
fn absolute() -> Public {
    let _ = hands_on::Codes::Kicked;
    crate::public::Public::One
}

fn main() {
    assert_eq!(before::early(), before::late()[0].code().try_into().unwrap());
    assert_eq!(renamed::close(), glob::close());
    assert_eq!(public().code(), absolute().code());
}
