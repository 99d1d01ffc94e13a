//! What a program imports for one endpoint of a connection, of libraries for both. Data only.

use crate::site::Side;

/// The library, what the names of the items and modules begin with, and the endpoint.
const ENDPOINTS: &[(&str, &str, Side)] = &[
    ("fastwebsockets", "handshake", Side::Client),
    ("fastwebsockets", "upgrade", Side::Server),
    ("tungstenite", "ClientHandshake", Side::Client),
    ("tungstenite", "ClientRequestBuilder", Side::Client),
    ("tungstenite", "HyperWebsocket", Side::Server),
    ("tungstenite", "IntoClientRequest", Side::Client),
    ("tungstenite", "ServerHandshake", Side::Server),
    ("tungstenite", "accept", Side::Server),
    ("tungstenite", "client", Side::Client),
    ("tungstenite", "connect", Side::Client),
    ("tungstenite", "server", Side::Server),
    ("tungstenite", "upgrade", Side::Server),
];

/// The type with which either endpoint is chosen.
const EITHER: &str = "Role";

/// The libraries and the endpoints that an imported item is for.
pub(crate) fn of(path: &[String]) -> impl Iterator<Item = (&'static str, Side)> {
    let inside = |library: &str| {
        let at = path.iter().position(|segment| segment.contains(library));
        at.and_then(|at| path.get(at + 1..)).unwrap_or_default()
    };
    ENDPOINTS.iter().filter_map(move |&(library, item, side)| {
        let mut inside = inside(library).iter();
        inside.find_map(|name| match name.as_str() {
            EITHER => Some((library, Side::Either)),
            name => name.starts_with(item).then_some((library, side)),
        })
    })
}
