//! The fixtures, each a module: one a library, then one a rule and the traps.
#![allow(dead_code, unused, reason = "nobody calls a fixture")]
#![allow(deprecated, reason = "some libraries are deprecated, and people still use them")]

#[path = "../../../lint/libraries/actix_http.rs"]
mod actix_http;
#[path = "../../../lint/libraries/actix_web_actors.rs"]
mod actix_web_actors;
#[path = "../../../lint/libraries/actix_ws.rs"]
mod actix_ws;
#[path = "../../../lint/libraries/async_graphql.rs"]
mod async_graphql;
#[path = "../../../lint/libraries/async_tungstenite.rs"]
mod async_tungstenite;
#[path = "../../../lint/libraries/awc.rs"]
mod awc;
#[path = "../../../lint/libraries/axum.rs"]
mod axum;
#[path = "../../../lint/libraries/axum_tws.rs"]
mod axum_tws;
#[path = "../../../lint/libraries/compio_ws.rs"]
mod compio_ws;
#[path = "../../../lint/libraries/dioxus.rs"]
mod dioxus;
#[path = "../../../lint/libraries/dioxus_fullstack.rs"]
mod dioxus_fullstack;
#[path = "../../../lint/libraries/embedded_svc.rs"]
mod embedded_svc;
#[path = "../../../lint/libraries/embedded_websocket.rs"]
mod embedded_websocket;
#[path = "../../../lint/libraries/embedded_websocket_async.rs"]
mod embedded_websocket_async;
#[path = "../../../lint/libraries/ezsockets.rs"]
mod ezsockets;
#[path = "../../../lint/libraries/fastwebsockets.rs"]
mod fastwebsockets;
#[path = "../../../lint/libraries/gloo.rs"]
mod gloo;
#[path = "../../../lint/libraries/gloo_net.rs"]
mod gloo_net;
#[path = "../../../lint/libraries/graphql_ws_client.rs"]
mod graphql_ws_client;
#[path = "../../../lint/libraries/http_ws.rs"]
mod http_ws;
#[path = "../../../lint/libraries/hyper_tungstenite.rs"]
mod hyper_tungstenite;
#[path = "../../../lint/libraries/juniper_graphql_ws.rs"]
mod juniper_graphql_ws;
#[path = "../../../lint/libraries/mews.rs"]
mod mews;
#[path = "../../../lint/libraries/ntex.rs"]
mod ntex;
#[path = "../../../lint/libraries/ohkami.rs"]
mod ohkami;
#[path = "../../../lint/libraries/picoserve.rs"]
mod picoserve;
#[path = "../../../lint/libraries/poem.rs"]
mod poem;
#[path = "../../../lint/libraries/ratchet.rs"]
mod ratchet;
#[path = "../../../lint/libraries/reqwest_websocket.rs"]
mod reqwest_websocket;
#[path = "../../../lint/libraries/rocket_ws.rs"]
mod rocket_ws;
#[path = "../../../lint/libraries/rustapi_ws.rs"]
mod rustapi_ws;
#[path = "../../../lint/libraries/salvo.rs"]
mod salvo;
#[path = "../../../lint/libraries/serenity.rs"]
mod serenity;
#[path = "../../../lint/libraries/shiguredo.rs"]
mod shiguredo;
#[path = "../../../lint/libraries/sockudo_ws.rs"]
mod sockudo_ws;
#[path = "../../../lint/libraries/tide_websockets.rs"]
mod tide_websockets;
#[path = "../../../lint/libraries/tokio_tungstenite.rs"]
mod tokio_tungstenite;
#[path = "../../../lint/libraries/tokio_tungstenite_wasm.rs"]
mod tokio_tungstenite_wasm;
#[path = "../../../lint/libraries/tokio_websockets.rs"]
mod tokio_websockets;
#[path = "../../../lint/libraries/trillium_websockets.rs"]
mod trillium_websockets;
#[path = "../../../lint/libraries/tungstenite.rs"]
mod tungstenite;
#[path = "../../../lint/libraries/twilight.rs"]
mod twilight;
#[path = "../../../lint/libraries/twilight_model.rs"]
mod twilight_model;
#[path = "../../../lint/libraries/warp.rs"]
mod warp;
#[path = "../../../lint/libraries/web_socket.rs"]
mod web_socket;
#[path = "../../../lint/libraries/web_sys.rs"]
mod web_sys;
#[path = "../../../lint/libraries/websocket.rs"]
mod websocket;
#[path = "../../../lint/libraries/websocket_codec.rs"]
mod websocket_codec;
#[path = "../../../lint/libraries/websocket_lite.rs"]
mod websocket_lite;
#[path = "../../../lint/libraries/websockets.rs"]
mod websockets;
#[path = "../../../lint/libraries/websocketz.rs"]
mod websocketz;
#[path = "../../../lint/libraries/worker.rs"]
mod worker;
#[path = "../../../lint/libraries/ws.rs"]
mod ws;
#[path = "../../../lint/libraries/ws_stream_wasm.rs"]
mod ws_stream_wasm;
#[path = "../../../lint/libraries/ws_tool.rs"]
mod ws_tool;
#[path = "../../../lint/libraries/wsclose.rs"]
mod wsclose;
#[path = "../../../lint/libraries/wsocket.rs"]
mod wsocket;
#[path = "../../../lint/libraries/wtx.rs"]
mod wtx;
#[path = "../../../lint/libraries/xitca_web.rs"]
mod xitca_web;
#[path = "../../../lint/libraries/yawc.rs"]
mod yawc;

#[path = "../../../lint/browser-forbidden-code.rs"]
mod browser_forbidden_code;
#[path = "../../../lint/code-lost-in-library.rs"]
mod code_lost_in_library;
#[path = "../../../lint/code-misread-by-peer.rs"]
mod code_misread_by_peer;
#[path = "../../../lint/code-out-of-range.rs"]
mod code_out_of_range;
#[path = "../../../lint/duplicate-private-code.rs"]
mod duplicate_private_code;
#[path = "../../../lint/invented-close-code.rs"]
mod invented_close_code;
#[path = "../../../lint/lossy-code-conversion.rs"]
mod lossy_code_conversion;
#[path = "../../../lint/magic-close-code.rs"]
mod magic_close_code;
#[path = "../../../lint/reason-too-long.rs"]
mod reason_too_long;
#[path = "../../../lint/reason-without-code.rs"]
mod reason_without_code;
#[path = "../../../lint/relayed-close-code.rs"]
mod relayed_close_code;
#[path = "../../../lint/reserved-code-sent.rs"]
mod reserved_code_sent;
#[path = "../../../lint/stale-closes-with.rs"]
mod stale_closes_with;
#[path = "../../../lint/traps.rs"]
mod traps;
#[path = "../../../lint/traps-of-names-and-numbers.rs"]
mod traps_of_names_and_numbers;
#[path = "../../../lint/unassigned-code-sent.rs"]
mod unassigned_code_sent;
#[path = "../../../lint/unbounded-reason.rs"]
mod unbounded_reason;
#[path = "../../../lint/unregistered-library-code.rs"]
mod unregistered_library_code;
#[path = "../../../lint/wrong-role.rs"]
mod wrong_role;
