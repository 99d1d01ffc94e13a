//! What is known about each WebSocket library: where its API takes codes and reasons, how
//! it spells codes, what it does with a bad one. Data only; one file a library, one line here.

mod actix_http;
mod actix_ws;
mod async_graphql;
mod awc;
mod axum;
pub(crate) mod buffers;
pub(crate) mod channels;
pub(crate) mod conversions;
mod dioxus_fullstack;
mod displayed;
mod embedded_svc;
mod embedded_websocket;
pub(crate) mod endpoints;
pub(crate) mod everywhere;
mod ezsockets;
mod fastwebsockets;
mod gloo_net;
mod graphql_ws_client;
pub(crate) mod handling;
pub(crate) mod http;
mod http_ws;
mod juniper_graphql_ws;
pub(crate) mod macros;
mod mews;
pub(crate) mod neutral;
mod ntex;
pub(crate) mod numbers;
mod picoserve;
mod poem;
pub(crate) mod process;
mod ratchet;
mod reqwest_websocket;
pub(crate) mod results;
mod rocket_ws;
mod rustapi_ws;
mod salvo;
mod schema;
mod serenity;
mod shiguredo;
mod sockudo_ws;
pub(crate) mod targets;
#[cfg(test)]
mod tests;
pub(crate) mod texts;
mod tokio_tungstenite_wasm;
mod tokio_websockets;
mod tungstenite;
mod twilight;
mod warp;
mod web_socket;
mod web_sys;
mod websocket;
mod websocket_codec;
mod websocket_web;
mod websockets;
mod websocketz;
mod worker;
mod ws;
mod ws_stream_wasm;
mod ws_tool;
pub(crate) mod wsclose;
mod wsocket;
mod wtx;
mod yawc;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

pub(crate) use displayed::{
    DISPLAYED, given_by, held_by_variant, made_by, name_in_std, primitive_in,
};
pub(crate) use schema::{
    Codes, Delivers, Form, From, Kind, Library, NoCode, Outcome, Receives, Root, Sends, Shape,
    Slot, Source,
};
pub(crate) use schema::{method, root};

/// The words of which a file contains one if anything in it is about closing.
pub const WORDS: &[&str] = &["close", "Close", "CLOSE"];

/// Every library, the project's own first.
pub(crate) static LIBRARIES: &[&Library] = &[
    &wsclose::LIBRARY,
    &actix_http::LIBRARY,
    &actix_ws::LIBRARY,
    &async_graphql::LIBRARY,
    &awc::LIBRARY,
    &axum::LIBRARY,
    &dioxus_fullstack::LIBRARY,
    &embedded_svc::LIBRARY,
    &embedded_websocket::LIBRARY,
    &ezsockets::LIBRARY,
    &fastwebsockets::LIBRARY,
    &gloo_net::LIBRARY,
    &graphql_ws_client::LIBRARY,
    &http_ws::LIBRARY,
    &juniper_graphql_ws::LIBRARY,
    &mews::LIBRARY,
    &ntex::LIBRARY,
    &picoserve::LIBRARY,
    &poem::LIBRARY,
    &ratchet::LIBRARY,
    &reqwest_websocket::LIBRARY,
    &rocket_ws::LIBRARY,
    &rustapi_ws::LIBRARY,
    &salvo::LIBRARY,
    &serenity::LIBRARY,
    &shiguredo::LIBRARY,
    &sockudo_ws::LIBRARY,
    &tokio_tungstenite_wasm::LIBRARY,
    &tokio_websockets::LIBRARY,
    &tungstenite::LIBRARY,
    &twilight::LIBRARY,
    &warp::LIBRARY,
    &web_socket::LIBRARY,
    &web_sys::LIBRARY,
    &websocket::LIBRARY,
    &websocket_codec::LIBRARY,
    &websocket_web::LIBRARY,
    &websockets::LIBRARY,
    &websocketz::LIBRARY,
    &worker::LIBRARY,
    &ws::LIBRARY,
    &ws_stream_wasm::LIBRARY,
    &ws_tool::LIBRARY,
    &wsocket::LIBRARY,
    &wtx::LIBRARY,
    &yawc::LIBRARY,
];

/// Is it the last part of the path of a shape? Most names in a program are not.
pub(crate) fn names_shape(name: &str) -> bool {
    static NAMES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let shapes = LIBRARIES.iter().flat_map(|library| library.shapes);
        let names = shapes.filter_map(|shape| match shape.form {
            Form::Struct(path) | Form::Call(path, _) => path.rsplit("::").next(),
            Form::Method { .. } => None,
        });
        names.collect()
    });
    NAMES.contains(name)
}

/// Returns the names of the known WebSocket libraries, in alphabetical order.
pub fn library_names() -> impl Iterator<Item = &'static str> {
    LIBRARIES.iter().map(|library| library.name)
}

/// Returns whether a package is a known WebSocket library, or a crate that is one together with others.
pub fn is_library(package: &str) -> bool {
    LIBRARIES.iter().flat_map(|library| library.roots).any(|root| root.package == package)
}
