//! `browser-forbidden-code`: a code that a browser script cannot send.

use super::verdict::{Verdict, verdict};
use super::{Context, rule};
use crate::finding::Finding;
use crate::site::{Part, Site};

rule! {
    /// ## What it does
    ///
    /// Finds codes other than 1000 and 3000 to 4999 that are passed to a browser's `close`. Code
    /// that runs elsewhere is not reported: a native program or a Cloudflare Worker may send 1001
    /// or 1011.
    ///
    /// ## Why is this bad
    ///
    /// `WebSocket.close()` throws `InvalidAccessError` for every other code (WHATWG WebSockets).
    /// Nothing is sent, and the connection stays open. The error is returned as an `Err`, which is
    /// often ignored.
    ///
    /// ## Example
    ///
    /// ```rust
    /// //! dependencies: web-sys(WebSocket)
    /// use web_sys::WebSocket;
    ///
    /// fn leave(socket: &WebSocket) {
    ///     let _ = socket.close_with_code(1001);
    /// }
    /// ```
    ///
    /// ## Use instead
    ///
    /// ```rust
    /// //! dependencies: web-sys(WebSocket)
    /// use web_sys::WebSocket;
    ///
    /// fn leave(socket: &WebSocket) {
    ///     let _ = socket.close_with_code(1000);
    /// }
    /// ```
    "browser-forbidden-code", Error, check
}

fn check(_: &Context<'_>, index: usize, site: &Site, findings: &mut Vec<Finding>) {
    let Some(Verdict::BrowserForbids(error)) = verdict(site) else { return };
    findings.push(RULE.finding(
        index,
        site,
        Part::Code,
        error.to_string(),
        error.help().to_string(),
        format!("nothing is sent, and the connection stays open: {}", error.note()),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;
    use crate::rules::testing::spelled;
    use crate::rules::testing::{AXUM, BROWSER, WORKERS, check, is_silent, level, library, send};
    use crate::site::{Side, Spelling};

    #[test]
    fn what_only_others_may_send_is_found() {
        for number in [1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014] {
            assert_eq!(level(&RULE, &send(&BROWSER, number)), Some(Level::Error), "{number}");
        }
        for number in [1000, 3000, 3500, 4000, 4999] {
            assert!(is_silent(&RULE, &send(&BROWSER, number)), "{number}");
        }
    }

    #[test]
    fn what_nobody_may_send_belongs_to_the_other_rules() {
        for number in [0, 1004, 1005, 1006, 1015, 1016, 5000, 70_000] {
            assert!(is_silent(&RULE, &send(&BROWSER, number)), "{number}");
        }
    }

    #[test]
    fn workers_and_native_halves_are_free() {
        for side in [Side::Client, Side::Server, Side::Either, Side::Workers] {
            assert!(is_silent(&RULE, &Site { side, ..send(&BROWSER, 1011) }), "{side:?}");
        }
        assert!(is_silent(&RULE, &send(&WORKERS, 1001)));
        let on_wasm = Site { side: Side::Browser, ..send(library(AXUM), 1001) };
        assert_eq!(level(&RULE, &on_wasm), Some(Level::Error));
    }

    #[test]
    fn a_checked_code_can_still_be_one_that_a_browser_refuses() {
        let site = spelled(&BROWSER, 1001, Spelling::Checked);
        let finding = check(&RULE, &site).unwrap();
        assert_eq!(finding.message, "a browser script cannot send 1001 (Going Away)");
        assert!(finding.note.contains("InvalidAccessError"));
    }
}
