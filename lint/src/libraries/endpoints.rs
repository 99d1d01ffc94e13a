//! What a program imports for one endpoint of a connection, of libraries for both. Data only.

use crate::site::Side;

/// For each library what the names of items and modules begin with, and the endpoint.
const ENDPOINTS: &[(&str, &[(&str, Side)])] = &[
    ("fastwebsockets", &[("handshake", Side::Client), ("upgrade", Side::Server)]),
    (
        "tungstenite",
        &[
            ("ClientHandshake", Side::Client),
            ("ClientRequestBuilder", Side::Client),
            ("HyperWebsocket", Side::Server),
            ("IntoClientRequest", Side::Client),
            ("ServerHandshake", Side::Server),
            ("accept", Side::Server),
            ("client", Side::Client),
            ("connect", Side::Client),
            ("server", Side::Server),
            ("upgrade", Side::Server),
        ],
    ),
];

/// The type with which either endpoint is chosen.
const EITHER: &str = "Role";

/// The libraries and the endpoints that an imported item is for.
pub(crate) fn of(path: &[String]) -> impl Iterator<Item = (&'static str, Side)> {
    ENDPOINTS.iter().flat_map(move |&(library, items)| {
        let at = path.iter().position(|segment| segment.contains(library));
        let inside = at.and_then(|at| path.get(at + 1..)).unwrap_or_default();
        items.iter().filter_map(move |&(item, side)| {
            inside.iter().find_map(|name| match name.as_str() {
                EITHER => Some((library, Side::Either)),
                name => name.starts_with(item).then_some((library, side)),
            })
        })
    })
}
