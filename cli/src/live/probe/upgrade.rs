//! The handshake: the request, the response, and what is wrong with it.

use std::fmt::Write as _;
use std::io;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use httparse::{EMPTY_HEADER, Response, Status};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::time::{Instant, timeout, timeout_at};

use super::body::Length;
use super::timeline::{Event, Field, Timeline, shown};
use super::{End, Options, target};
use crate::live::ending::{Ending, Fault};
use crate::live::key::accept_of;

/// The longest header of a response, in bytes and in fields.
const MAX_HEADER: usize = 64 * 1024;
const MAX_FIELDS: usize = 100;

/// How much of a body is read to find its end.
const MAX_BODY: usize = 256 * 1024;

/// The first byte of a TLS record that contains an alert (RFC 8446, section 5.1).
const TLS_ALERT: u8 = 21;

/// Headers of a response that explain how a handshake ended.
const SHOWN: [&str; 14] = [
    "upgrade",
    "connection",
    "sec-websocket-accept",
    "sec-websocket-protocol",
    "sec-websocket-extensions",
    "sec-websocket-version",
    "location",
    "retry-after",
    "www-authenticate",
    "content-type",
    "server",
    "via",
    "cf-ray",
    "set-cookie",
];

/// A connection that is open.
#[derive(Debug)]
pub(super) struct Upgraded {
    /// Bytes that arrived with the response.
    pub(super) unread: Vec<u8>,
    /// permessage-deflate was agreed on.
    pub(super) compression: bool,
}

/// The header of a response.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    status: u16,
    reason: String,
    fields: Vec<Field>,
}

/// Sends the request and checks the response.
pub(super) async fn handshake<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    options: &Options,
    timeline: &mut Timeline<'_>,
) -> Result<Upgraded, End> {
    let since = Instant::now();
    let dropped = |error: io::Error| End::because(Fault::DropBeforeResponse, error);
    let mut key = [0; 16];
    getrandom::fill(&mut key).map_err(|error| dropped(io::Error::other(error)))?;
    let key = STANDARD.encode(key);
    let request = request(options, &key);
    // A server may answer before it has read the request, and then end TCP: the answer counts.
    let written = async {
        stream.write_all(request.as_bytes()).await?;
        stream.flush().await
    };
    let written = written.await;
    let (head, unread) = match timeout(options.timeout, read_head(stream)).await {
        Ok(Ok(read)) => read,
        Ok(Err(end)) => {
            return Err(match written {
                Err(error) if end.detail.is_none() => {
                    End { detail: Some(error.to_string()), ..end }
                }
                _ => end,
            });
        }
        Err(_) => return Err(End::because(Fault::NoResponse, after(options.timeout))),
    };
    if head.status == 101 {
        timeline.record(since, head.event(None, options));
        let checked = check(&head, &key, options);
        if checked.is_ok() {
            let (subprotocol, extensions) =
                (head.field("sec-websocket-protocol"), head.field("sec-websocket-extensions"));
            timeline.record(since, Event::Open { subprotocol, extensions });
        }
        return checked.map(|compression| Upgraded { unread, compression });
    }
    let (body, ends) = read_body(stream, unread, &head, options.timeout).await;
    let tls = speaks_of_tls(head.status, &body);
    timeline.record(since, head.event((!body.is_empty()).then(|| shown(&body)), options));
    let status = format!("status {}", head.status);
    Err(match (tls, ends) {
        (true, _) => End::because(Fault::TlsOnPlainPort, status),
        (false, false) => End::because(Fault::EndlessBody, status),
        (false, true) => End {
            detail: head
                .field("location")
                .map(|url| format!("`Location: {}`", hide(options, &url))),
            ..End::new(Ending::Status(head.status))
        },
    })
}

fn after(time: Duration) -> String {
    format!("no answer in {} s", time.as_secs_f64())
}

fn hide(options: &Options, url: &str) -> String {
    if options.show_secrets { url.to_owned() } else { target::redact_url(url) }
}

fn request(options: &Options, key: &str) -> String {
    let target = &options.target;
    let mut request = format!(
        "GET {} HTTP/1.1\r\nHost: {}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n",
        target.path,
        target.authority()
    );
    let lists = [
        ("Sec-WebSocket-Protocol", &options.subprotocols),
        ("Sec-WebSocket-Extensions", &options.extensions),
    ];
    let lists = lists.into_iter().filter(|(_, values)| !values.is_empty());
    let lists = lists.map(|(name, values)| (name.to_owned(), values.join(", ")));
    for (name, value) in lists.chain(options.headers.iter().cloned()) {
        // Writing to a string does not fail.
        let _ = write!(request, "{name}: {value}\r\n");
    }
    request.push_str("\r\n");
    request
}

/// Reads up to the end of the header; also returns what follows it.
async fn read_head<S: AsyncRead + Unpin>(stream: &mut S) -> Result<(Head, Vec<u8>), End> {
    let mut bytes = Vec::new();
    loop {
        match Head::parse(&bytes)? {
            // An interim response; the one that counts follows.
            Some((head, length)) if head.status < 200 && head.status != 101 => {
                bytes.drain(..length);
                continue;
            }
            Some((head, length)) => return Ok((head, bytes.split_off(length))),
            None if bytes.len() >= MAX_HEADER => return Err(End::new(Fault::LongHeader)),
            None => {}
        }
        match stream.read_buf(&mut bytes).await {
            Ok(0) if bytes.is_empty() => return Err(End::new(Fault::DropBeforeResponse)),
            Ok(0) => {
                let detail = format!("the response ended after {:?}", shown(&bytes));
                return Err(End::because(Fault::DropBeforeResponse, detail));
            }
            Ok(_) => {}
            Err(error) => return Err(End::because(Fault::DropBeforeResponse, error)),
        }
    }
}

/// Reads the body up to its end, a limit, or the end of the time. Returns its first bytes, and
/// whether the body ends.
async fn read_body<S: AsyncRead + Unpin>(
    stream: &mut S,
    mut bytes: Vec<u8>,
    head: &Head,
    time: Duration,
) -> (Vec<u8>, bool) {
    let length = Length::of(|name| head.field(name));
    let until = Instant::now() + time;
    loop {
        let seen = length.look(&bytes);
        // A body whose length is known does end.
        let known = matches!(length, Length::Known(_)) && !bytes.is_empty();
        if seen.complete || known {
            return (seen.content, true);
        }
        if bytes.len() >= MAX_BODY {
            return (seen.content, false);
        }
        match timeout_at(until, stream.read_buf(&mut bytes)).await {
            Ok(Ok(1..)) => {}
            Ok(Ok(0) | Err(_)) => return (length.look(&bytes).content, true),
            Err(_) => return (seen.content, false),
        }
    }
}

/// Is this the answer of a web server to HTTP on its TLS port? nginx, Go and Apache answer so.
fn speaks_of_tls(status: u16, body: &[u8]) -> bool {
    let body = String::from_utf8_lossy(body);
    let phrases =
        ["HTTP request was sent to HTTPS", "HTTP request to an HTTPS", "Instead use the HTTPS"];
    status == 400 && phrases.iter().any(|phrase| body.contains(phrase))
}

impl Head {
    /// Parses a header; `None` if it is not complete.
    fn parse(bytes: &[u8]) -> Result<Option<(Head, usize)>, End> {
        let mut headers = [EMPTY_HEADER; MAX_FIELDS];
        let mut response = Response::new(&mut headers);
        match response.parse(bytes) {
            Ok(Status::Partial) => Ok(None),
            Ok(Status::Complete(length)) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let fields = response.headers.iter().map(|header| Field {
                    name: header.name.to_ascii_lowercase(),
                    value: text(header.value),
                });
                let head = Head {
                    status: response.code.unwrap_or_default(),
                    reason: response.reason.unwrap_or_default().to_owned(),
                    fields: fields.collect(),
                };
                Ok(Some((head, length)))
            }
            Err(httparse::Error::TooManyHeaders) => Err(End::new(Fault::LongHeader)),
            Err(_) if bytes.first() == Some(&TLS_ALERT) => Err(End::new(Fault::TlsOnPlainPort)),
            Err(error) => {
                let detail = format!("{error}: \"{}\"", shown(bytes));
                Err(End::because(Fault::NotHttp, detail))
            }
        }
    }

    /// The values of a field, joined as HTTP joins them; `None` if there is none.
    fn field(&self, name: &str) -> Option<String> {
        let values: Vec<&str> = self.values(name).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |field| field.name == name).map(|field| field.value.as_str())
    }

    /// The members of a field that is a list, without their parameters.
    fn members(&self, name: &str) -> Vec<String> {
        let all = self.values(name).flat_map(|value| value.split(','));
        let names = all.map(|member| member.split(';').next().unwrap_or_default().trim());
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// The event, with the fields that explain something, and without secrets.
    fn event(&self, body: Option<String>, options: &Options) -> Event {
        let fields = self.fields.iter().filter(|field| SHOWN.contains(&field.name.as_str()));
        let headers = fields.map(|field| {
            let value = match field.name.as_str() {
                "set-cookie" if !options.show_secrets => match field.value.split_once('=') {
                    Some((name, _)) => format!("{name}=…"),
                    None => "…".to_owned(),
                },
                "location" => hide(options, &field.value),
                _ => field.value.clone(),
            };
            Field { name: field.name.clone(), value: shown(value.as_bytes()) }
        });
        let (status, reason) = (self.status, self.reason.clone());
        Event::Http { status, reason, headers: headers.collect(), body }
    }
}

/// Checks a response with the status 101 (RFC 6455, section 4.1). Returns whether
/// permessage-deflate was agreed on.
fn check(head: &Head, key: &str, options: &Options) -> Result<bool, End> {
    let has = |name: &str, token: &str| {
        head.members(name).iter().any(|member| member.eq_ignore_ascii_case(token))
    };
    if !has("upgrade", "websocket") {
        return Err(End::new(Fault::MissingUpgrade));
    }
    if !has("connection", "upgrade") {
        return Err(End::new(Fault::MissingConnection));
    }
    let expected = accept_of(key.as_bytes());
    match head.field("sec-websocket-accept") {
        None => return Err(End::new(Fault::MissingAccept)),
        Some(accept) if accept.trim() != expected => {
            let detail = format!("expected `{expected}`, received `{}`", shown(accept.as_bytes()));
            return Err(End::because(Fault::WrongAccept, detail));
        }
        Some(_) => {}
    }
    let offered = |offers: &[String], name: &str| {
        let mut offers = offers.iter().flat_map(|offer| offer.split(','));
        offers.any(|offer| offer.split(';').next().unwrap_or_default().trim() == name)
    };
    let extensions = head.members("sec-websocket-extensions");
    if let Some(extension) = extensions.iter().find(|name| !offered(&options.extensions, name)) {
        return Err(End::because(
            Fault::UnofferedExtension,
            format!("`{}`", shown(extension.as_bytes())),
        ));
    }
    let subprotocols = head.members("sec-websocket-protocol");
    if let Some(chosen) = subprotocols.iter().find(|name| !offered(&options.subprotocols, name)) {
        return Err(End::because(
            Fault::UnofferedSubprotocol,
            format!("`{}`", shown(chosen.as_bytes())),
        ));
    }
    Ok(extensions.iter().any(|extension| extension == "permessage-deflate"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::probe::tls::Trust;

    const KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";

    fn options(show_secrets: bool) -> Options {
        Options {
            target: target::Target::parse("ws://a/").unwrap(),
            headers: Vec::new(),
            subprotocols: vec!["chat, superchat".to_owned()],
            extensions: vec!["permessage-deflate; client_max_window_bits".to_owned()],
            send: Vec::new(),
            wait: Duration::ZERO,
            close: 1000,
            timeout: Duration::from_secs(1),
            trust: Trust::new(false),
            show_secrets,
        }
    }

    fn head(lines: &str) -> Head {
        let text = format!("HTTP/1.1 101 x\r\n{lines}\r\n");
        Head::parse(text.as_bytes()).unwrap().unwrap().0
    }

    #[test]
    fn a_right_response_is_accepted() {
        let lines = "UPGRADE: WebSocket\r\nConnection: keep-alive\r\nconnection: upgrade\r\n\
                     Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\
                     Sec-WebSocket-Protocol: superchat\r\n";
        assert_eq!(check(&head(lines), KEY, &options(false)), Ok(false));
        let deflate = "Sec-WebSocket-Extensions: permessage-deflate;server_no_context_takeover\r\n";
        assert_eq!(check(&head(&format!("{lines}{deflate}")), KEY, &options(false)), Ok(true));
    }

    #[test]
    fn secrets_of_a_response_are_hidden() {
        let lines = "Set-Cookie: id=s3cret; Path=/\r\nLocation: /?token=s3cret\r\n\
                     X-Token: s3cret\r\nAuthorization: s3cret\r\n";
        let shown = format!("{:?}", head(lines).event(None, &options(false)));
        assert!(shown.contains("id=…") && !shown.contains("s3cret"), "{shown}");
        let asked = format!("{:?}", head(lines).event(None, &options(true)));
        assert!(asked.contains("id=s3cret"), "{asked}");
    }

    #[test]
    fn what_is_not_http_is_told() {
        let ending = |bytes: &[u8]| Head::parse(bytes).map(|_| ()).map_err(|end| end.ending);
        assert_eq!(ending(b"SSH-2.0-OpenSSH_9.6\r\n"), Err(Fault::NotHttp.into()));
        assert_eq!(ending(b"\x15\x03\x03\0\x02\x02\x0a"), Err(Fault::TlsOnPlainPort.into()));
        let many = format!("HTTP/1.1 101 x\r\n{}\r\n", "a: b\r\n".repeat(MAX_FIELDS + 1));
        assert_eq!(ending(many.as_bytes()), Err(Fault::LongHeader.into()));
        assert_eq!(ending(b"HTTP/1.1 2"), Ok(()));
    }

    /// A header that arrives in any two pieces, with any bytes in place of one byte, never panics.
    #[test]
    fn any_header_is_read() {
        let text = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nA:\r\n\r\nrest";
        for place in 0..text.len() {
            for byte in 0..=u8::MAX {
                let mut bytes = text.to_vec();
                bytes[place] = byte;
                // The result is any; that it comes is what is tested.
                let _ = Head::parse(&bytes).map(|_| ());
            }
            let complete = Head::parse(&text[..place]).unwrap().is_some();
            assert_eq!(complete, place >= text.len() - "rest".len(), "{place}");
        }
    }
}
