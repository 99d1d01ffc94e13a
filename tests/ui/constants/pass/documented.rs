//! Constants of every type, in every place where an item may stand.

use wsclose::{CloseCode, SendCode, close_code};

close_code! {
    /// The session token ran out.
    ///
    /// It has two paragraphs.
    pub const SESSION_EXPIRED: SendCode = 4001;
    pub(crate) const FROM_A_BROWSER: BrowserCode = 4002;
    const LOST: CloseCode = 1006;
    #[deprecated = "use another"]
    pub const OLD: SendCode = 4003;
    pub const NAMED: SendCode = INTERNAL_ERROR;
    pub const WITH_ROLE: SendCode = 1010 as client;
    pub const WITH_SEND: SendCode = send 1013 as server;
    pub const COMPUTED: SendCode = { SESSION_EXPIRED.get() + 100 };
    pub const COMPUTED_BROWSER: BrowserCode = { FROM_A_BROWSER.get() + 100 };
    pub const BY_PATH: wsclose::SendCode = 4004;
    #[cfg(windows)]
    pub const SYSTEM: SendCode = 4005;
    #[cfg(not(windows))]
    pub const SYSTEM: SendCode = 4005;
}

fn main() {
    close_code! {
        const LOCAL: SendCode = 4010;
    }
    let all: [SendCode; 8] =
        [SESSION_EXPIRED, NAMED, WITH_ROLE, WITH_SEND, COMPUTED, BY_PATH, SYSTEM, LOCAL];
    assert_eq!(all.map(SendCode::get), [4001, 1011, 1010, 1013, 4101, 4004, 4005, 4010]);
    assert_eq!(FROM_A_BROWSER, 4002);
    assert_eq!(COMPUTED_BROWSER, 4102);
    assert!(matches!(CloseCode::from(1006), LOST));
    #[allow(deprecated)]
    let old = OLD;
    assert_eq!(old, 4003);
}
