//! HTTP statuses that end a handshake.

use super::Words;

/// The statuses that `serve` offers.
pub(crate) const STATUSES: [u16; 11] = [200, 301, 400, 401, 403, 404, 426, 429, 500, 502, 503];

pub(super) fn words(status: u16) -> Words {
    let (meaning, help) = meaning(status);
    let problem = match meaning {
        "" => format!("the server answered {status} instead of 101"),
        meaning => format!("the server answered {status} ({meaning}) instead of 101"),
    };
    Words {
        problem: problem.into(),
        help: help.into(),
        note: "any status other than 101 means that the handshake is not complete; browsers do \
               not show it to scripts (RFC 6455, section 4.2.2)"
            .into(),
    }
}

/// The name of a status in RFC 9110, and what to do about it.
fn meaning(status: u16) -> (&'static str, &'static str) {
    match status {
        200 => (
            "OK",
            "check the path: a page or API answers here, not a WebSocket endpoint; or a proxy \
             removed the `Upgrade` header",
        ),
        301 | 302 | 303 | 307 | 308 => (
            "redirect",
            "connect to the URL in the `Location` header; browsers do not follow redirects for \
             WebSocket",
        ),
        400 => (
            "Bad Request",
            "check that every proxy passes `Upgrade` and `Connection` on and speaks HTTP/1.1 to \
             the server",
        ),
        401 => (
            "Unauthorized",
            "send credentials with the handshake; a browser can only send cookies, a subprotocol, \
             or a token in the URL",
        ),
        403 => (
            "Forbidden",
            "check the `Origin` that the server allows, then the permissions of the user",
        ),
        404 => ("Not Found", "check the path of the URL and the routes of the proxy"),
        405 => ("Method Not Allowed", "allow GET on this path: the WebSocket handshake is a GET"),
        407 => ("Proxy Authentication Required", "configure credentials for the proxy"),
        426 => (
            "Upgrade Required",
            "check that every proxy passes `Upgrade` on, and that the server supports version 13",
        ),
        429 => {
            ("Too Many Requests", "wait as long as `Retry-After` says, then reconnect with backoff")
        }
        500 => ("Internal Server Error", "look for the failed handshake in the log of the server"),
        502 => (
            "Bad Gateway",
            "check that the server behind the proxy runs, and that the proxy reaches it",
        ),
        503 => (
            "Service Unavailable",
            "wait as long as `Retry-After` says, then reconnect with backoff",
        ),
        504 => ("Gateway Timeout", "check why the server behind the proxy does not answer in time"),
        _ => ("", other(status)),
    }
}

/// What to do about a status without a row.
fn other(status: u16) -> &'static str {
    match status / 100 {
        4 => "change the request: the server rejects it as it is",
        5 => "look for the failed handshake in the log of the server or proxy",
        _ => "check that the URL leads to a WebSocket endpoint",
    }
}
