//! The HTTP side: handshakes, right or wrong, and the page at `/`.

use std::convert::Infallible;
use std::future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use askama::Template;
use hyper::body::{Bytes, Frame, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::time::{Interval, interval, sleep};

use super::endpoints::{self, Endpoint};
use super::plan::{Act, Mistake, Plan};
use super::{Guard, HANDSHAKE_TIME, Shared, Socket, session};
use crate::live::ending::Fault;
use crate::live::key::accept_of;

/// The longest request header, in bytes and in fields.
const MAX_HEADER: usize = 16 * 1024;
const MAX_FIELDS: usize = 64;

/// The length of a header field that is too long for every client.
const LONG_FIELD: usize = 128 * 1024;

/// The pause between the pieces of a body that never ends.
const ENDLESS_PAUSE: Duration = Duration::from_millis(200);

/// The page that opens every endpoint from the browser.
#[derive(Template)]
#[template(path = "live.html")]
struct Page {
    endpoints: Vec<Endpoint>,
    /// How long the page leaves a connection open: longer than the listed `/idle`.
    open_ms: u32,
    /// How long it waits for the end of one: longer than the longest of the listed endpoints.
    limit_ms: u32,
}

/// Why a connection ends without a response.
#[derive(Debug)]
struct Dropped;

/// Writes the page at `/`.
///
/// # Errors
///
/// The template cannot be rendered.
pub(super) fn page() -> io::Result<String> {
    Page { endpoints: endpoints::all(), open_ms: 4_000, limit_ms: 15_000 }
        .render()
        .map_err(io::Error::other)
}

/// Serves HTTP on a connection until it ends or becomes a WebSocket.
pub(super) async fn serve(stream: Socket, shared: Arc<Shared>, guard: Guard) {
    let mut stop = guard.stop.clone();
    let service = service_fn(move |request| respond(request, Arc::clone(&shared), guard.clone()));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HANDSHAKE_TIME)
        .max_buf_size(MAX_HEADER)
        .max_headers(MAX_FIELDS)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    // An error is what the client did or asked for, so it need not be reported.
    tokio::select! {
        _ended = connection => {}
        _ = stop.wait_for(|stop| *stop) => {}
    }
}

/// Answers a request, and leaves the rest to a session if it becomes a WebSocket.
async fn respond(
    mut request: Request<Incoming>,
    shared: Arc<Shared>,
    guard: Guard,
) -> Result<Response<Body>, Dropped> {
    let uri = request.uri();
    if uri.path() == "/" {
        return Ok(page_response(&shared.page));
    }
    let acts = match Plan::parse(uri.path(), uri.query().unwrap_or_default()) {
        Ok(plan) => plan.roll(|| shared.chance()),
        Err(mistake) => return Ok(mistaken(&mistake)),
    };
    let Some(key) = websocket_key(&request) else { return Ok(no_websocket()) };
    let accept = accept_of(key.as_bytes());
    let upgrade = hyper::upgrade::on(&mut request);

    let ends_here = acts.iter().any(Act::is_handshake);
    let mut acts = acts.into_iter();
    if ends_here {
        for act in acts.by_ref() {
            match act {
                Act::Wait(time) => sleep(time).await,
                Act::Status(status) => return Ok(rejected(status)),
                Act::Fault(fault) => return faulty(fault, &accept, upgrade, guard).await,
                _ => {}
            }
        }
    }
    let response = switching(&accept);
    tokio::spawn(open(upgrade, acts.collect(), guard));
    Ok(response)
}

/// Runs the session when the handshake is complete.
async fn open(upgrade: OnUpgrade, acts: Vec<Act>, guard: Guard) {
    // Neither fails unless the client disconnected: the stream is the one that `serve` was given.
    let Ok(upgraded) = upgrade.await else { return };
    if let Ok((stream, unread)) = parts(upgraded) {
        session::run(stream, unread, acts, guard).await;
    }
}

fn parts(upgraded: Upgraded) -> Result<(Socket, Vec<u8>), Upgraded> {
    let parts = upgraded.downcast::<TokioIo<Socket>>()?;
    Ok((parts.io.into_inner(), parts.read_buf.into()))
}

/// The key of a request for a WebSocket; `None` for any other request.
fn websocket_key(request: &Request<Incoming>) -> Option<HeaderValue> {
    let headers = request.headers();
    let has = |name: HeaderName, token: &str| {
        headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(token)))
    };
    let asks = request.method() == Method::GET
        && has(header::UPGRADE, "websocket")
        && has(header::CONNECTION, "upgrade")
        && has(header::SEC_WEBSOCKET_VERSION, "13");
    asks.then(|| headers.get(header::SEC_WEBSOCKET_KEY).cloned()).flatten()
}

/// A response with the headers of a right handshake.
fn switching(accept: &str) -> Response<Body> {
    let mut response = Response::new(Body::text(""));
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
    insert(&mut response, header::SEC_WEBSOCKET_ACCEPT, accept);
    response
}

/// Commits a fault of the handshake.
async fn faulty(
    fault: Fault,
    accept: &str,
    upgrade: OnUpgrade,
    guard: Guard,
) -> Result<Response<Body>, Dropped> {
    let mut response = switching(accept);
    match fault {
        Fault::NoResponse => return future::pending().await,
        Fault::DropBeforeResponse => return Err(Dropped),
        Fault::EndlessBody => return Ok(Response::new(Body::Endless(interval(ENDLESS_PAUSE)))),
        Fault::LongHeader => {
            insert(&mut response, HeaderName::from_static("x-long"), &"x".repeat(LONG_FIELD));
        }
        Fault::MissingUpgrade => drop(response.headers_mut().remove(header::UPGRADE)),
        Fault::MissingConnection => drop(response.headers_mut().remove(header::CONNECTION)),
        Fault::MissingAccept => drop(response.headers_mut().remove(header::SEC_WEBSOCKET_ACCEPT)),
        Fault::WrongAccept => {
            insert(&mut response, header::SEC_WEBSOCKET_ACCEPT, &accept_of(b"another key"));
        }
        Fault::UnofferedExtension => {
            insert(&mut response, header::SEC_WEBSOCKET_EXTENSIONS, "x-not-offered");
        }
        Fault::UnofferedSubprotocol => {
            insert(&mut response, header::SEC_WEBSOCKET_PROTOCOL, "not-offered");
        }
        _ => {}
    }
    // For clients that accept the response.
    tokio::spawn(open(upgrade, vec![Act::Echo], guard));
    Ok(response)
}

/// Sets a header. All values are made here, of ASCII letters and digits.
fn insert(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// Rejects a handshake, with the headers that belong to the status.
fn rejected(status: u16) -> Response<Body> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let reason = status.canonical_reason().unwrap_or("rejected");
    let mut response = plain(status, &format!("{} {reason}, as asked for\n", status.as_u16()));
    let more = match status.as_u16() {
        301..=308 => Some((header::LOCATION, "/echo")),
        401 => Some((header::WWW_AUTHENTICATE, "Bearer")),
        426 => Some((header::UPGRADE, "websocket")),
        429 | 503 => Some((header::RETRY_AFTER, "1")),
        _ => None,
    };
    if let Some((name, value)) = more {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn mistaken(mistake: &Mistake) -> Response<Body> {
    let status = match mistake {
        Mistake::Unknown(_) => StatusCode::NOT_FOUND,
        _ => StatusCode::BAD_REQUEST,
    };
    plain(status, &format!("error: {mistake}\n"))
}

fn no_websocket() -> Response<Body> {
    let text =
        "error: this is a WebSocket endpoint\nhelp: open it with a WebSocket client, or see `/`\n";
    let mut response = plain(StatusCode::UPGRADE_REQUIRED, text);
    let headers = response.headers_mut();
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
    response
}

fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = Response::new(Body::text(text));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

fn page_response(page: &str) -> Response<Body> {
    let mut response = Response::new(Body::text(page));
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The body of a response.
enum Body {
    /// A text, once.
    Text(Option<Bytes>),
    /// A piece now and then, without end.
    Endless(Interval),
}

impl Body {
    fn text(text: &str) -> Body {
        Body::Text((!text.is_empty()).then(|| Bytes::copy_from_slice(text.as_bytes())))
    }
}

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match &mut *self {
            Body::Text(text) => Poll::Ready(text.take().map(|text| Ok(Frame::data(text)))),
            Body::Endless(pause) => pause
                .poll_tick(context)
                .map(|_| Some(Ok(Frame::data(Bytes::from_static(b"and so on\n"))))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Body::Text(None))
    }
}

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection is dropped on request")
    }
}

impl std::error::Error for Dropped {}
