//! What a program imports for one endpoint of a connection, of libraries for both. Data only.

use crate::site::Side;

/// The library, what the names of the items begin with, and the endpoint.
const ENDS: &[(&str, &str, Side)] = &[
    ("fastwebsockets", "handshake", Side::Client),
    ("fastwebsockets", "upgrade", Side::Server),
    ("tungstenite", "ClientRequestBuilder", Side::Client),
    ("tungstenite", "IntoClientRequest", Side::Client),
    ("tungstenite", "accept_async", Side::Server),
    ("tungstenite", "accept_hdr", Side::Server),
    ("tungstenite", "client_async", Side::Client),
    ("tungstenite", "client_tls", Side::Client),
    ("tungstenite", "connect_async", Side::Client),
];

/// The type with which either endpoint is chosen.
const EITHER: &str = "Role";

/// The libraries and the endpoints that an imported item is for.
pub(crate) fn of(path: &[String]) -> impl Iterator<Item = (&'static str, Side)> {
    let name = path.last().map(String::as_str).unwrap_or_default();
    let is_in = |library: &str| path.iter().any(|segment| segment.contains(library));
    ENDS.iter().filter(move |(library, ..)| is_in(library)).filter_map(
        move |&(library, item, side)| match name {
            EITHER => Some((library, Side::Either)),
            _ => name.starts_with(item).then_some((library, side)),
        },
    )
}
