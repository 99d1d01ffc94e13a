//! The URL of a probe, and how it is shown without its secrets.

use std::fmt::Write as _;
use std::net::IpAddr;

use hyper::Uri;

/// Where to connect to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) tls: bool,
    /// The name or address, without brackets.
    pub(crate) host: String,
    pub(crate) port: u16,
    /// The path with the query.
    pub(crate) path: String,
}

/// The scheme of `wss//host` or `wss:/host`.
fn broken_scheme(text: &str) -> Option<&'static str> {
    let is_it = |scheme: &&str| {
        text.strip_prefix(scheme)
            .is_some_and(|rest| rest.starts_with("//") || rest.starts_with(":/"))
    };
    ["ws", "wss", "http", "https"].into_iter().find(is_it)
}

/// What is wrong with a URL, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UrlError {
    pub(crate) problem: String,
    pub(crate) help: &'static str,
}

impl Target {
    /// Reads `ws://…`, `wss://…`, `http(s)://…` or a host with or without a port and path. A bare
    /// host is asked over TLS, unless it is this machine.
    pub(crate) fn parse(text: &str) -> Result<Target, UrlError> {
        let error = |problem: String, help| UrlError { problem, help };
        let bare = !text.contains("://");
        if bare && let Some(scheme) = broken_scheme(text) {
            let problem = format!("`{}` has no `://` after `{scheme}`", redact_url(text));
            return Err(error(problem, "write `wss://host/path`"));
        }
        let uri = if bare { format!("wss://{text}") } else { text.to_owned() };
        let uri: Uri = uri.parse().map_err(|reason| {
            error(
                format!("`{}` is not a URL: {reason}", redact_url(text)),
                "write `wss://host/path`, with other characters percent-encoded and \
                 international names in their `xn--` form",
            )
        })?;
        let tls = match uri.scheme_str() {
            Some("ws" | "http") => false,
            Some("wss" | "https") => true,
            other => {
                let problem = format!("`{}` is not a WebSocket scheme", other.unwrap_or_default());
                return Err(error(problem, "use `ws://` or `wss://`"));
            }
        };
        if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
            let problem = "the URL contains a user name".to_owned();
            return Err(error(problem, "use `--header 'Authorization: …'`"));
        }
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_ascii_lowercase();
        if host.is_empty() {
            return Err(error("the URL has no host".to_owned(), "write `wss://host/path`"));
        }
        let port = match uri.authority().and_then(|authority| authority.as_str().rsplit_once(':')) {
            Some((before, port))
                if !port.ends_with(']') && (!before.contains(':') || before.ends_with(']')) =>
            {
                Some(port.parse().map_err(|_| {
                    error(format!("`{port}` is not a port"), "ports are 1 to 65535")
                })?)
            }
            _ => None,
        };
        let tls = tls && !(bare && is_local(&host));
        let path = match uri.path_and_query().map_or("/", |path| path.as_str()) {
            "" => "/".to_owned(),
            path if path.starts_with('?') => format!("/{path}"),
            path => path.to_owned(),
        };
        Ok(Target { tls, port: port.unwrap_or(if tls { 443 } else { 80 }), host, path })
    }

    /// The address, if the host is one.
    pub(crate) fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }

    /// Returns whether the host is `localhost` or a name under it (RFC 6761, section 6.3).
    pub(crate) fn is_localhost(&self) -> bool {
        is_localhost(&self.host)
    }

    /// The value of the header `Host`.
    pub(crate) fn authority(&self) -> String {
        let mut out =
            if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port != if self.tls { 443 } else { 80 } {
            // Writing to a string does not fail.
            let _ = write!(out, ":{}", self.port);
        }
        out
    }

    /// The URL, with the values of its query hidden unless secrets are shown.
    pub(crate) fn shown(&self, secrets: bool) -> String {
        let scheme = if self.tls { "wss" } else { "ws" };
        let url = format!("{scheme}://{}{}", self.authority(), self.path);
        if secrets { url } else { redact_url(&url) }
    }
}

fn is_localhost(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost")
}

fn is_local(host: &str) -> bool {
    is_localhost(host) || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

/// Hides the values of a query, and a user name: `wss://…@host/?token=…`.
pub(crate) fn redact_url(url: &str) -> String {
    let (url, fragment) = url.split_once('#').map_or((url, ""), |(url, _)| (url, "#…"));
    let (before, query) = match url.split_once('?') {
        Some((before, query)) => (before, Some(query)),
        None => (url, None),
    };
    let start = before.find("://").map_or(0, |at| at + 3);
    let (scheme, rest) = before.split_at_checked(start).unwrap_or(("", before));
    let end = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let authority = match authority.rsplit_once('@') {
        Some((_, host)) => format!("…@{host}"),
        None => authority.to_owned(),
    };
    let mut out = format!("{scheme}{authority}{path}");
    for (index, pair) in query.into_iter().flat_map(|query| query.split('&')).enumerate() {
        out.push(if index == 0 { '?' } else { '&' });
        match pair.split_once('=') {
            Some((name, _)) => {
                out.push_str(name);
                out.push_str("=…");
            }
            // Without a name, the whole may be the secret.
            None if pair.is_empty() => {}
            None => out.push('…'),
        }
    }
    out.push_str(fragment);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_read() {
        for (text, shown) in [
            ("ws://example.com", "ws://example.com/"),
            ("wss://example.com:443/chat", "wss://example.com/chat"),
            ("https://Example.com?x=1", "wss://example.com/?x=1"),
            ("example.com", "wss://example.com/"),
            ("example.com:8443/a", "wss://example.com:8443/a"),
            ("localhost:8080/drop", "ws://localhost:8080/drop"),
            ("127.0.0.1", "ws://127.0.0.1/"),
            ("[::1]:9", "ws://[::1]:9/"),
            ("ws://[::1]:80/#part", "ws://[::1]/"),
            ("wss://localhost/", "wss://localhost/"),
            ("ws:8080/a", "wss://ws:8080/a"),
            ("wss/chat", "wss://wss/chat"),
        ] {
            assert_eq!(
                Target::parse(text).map(|target| target.shown(true)).as_deref(),
                Ok(shown),
                "{text}"
            );
        }
        for text in [
            "",
            "ftp://a/",
            "ws://",
            "ws://a:70000/",
            "ws://a b/",
            "ws://me:pw@a/",
            "://",
            "ws:///x",
            "wss//a/",
            "http:/a",
            "é",
            "\0",
        ] {
            let error = Target::parse(text).unwrap_err();
            assert!(!error.help.is_empty() && !error.problem.contains("pw"), "{text}: {error:?}");
        }
    }

    #[test]
    fn secrets_are_hidden() {
        for (url, shown) in [
            ("wss://a/p?token=s3cret&x=1", "wss://a/p?token=…&x=…"),
            ("wss://a/p?s3cret", "wss://a/p?…"),
            ("wss://me:s3cret@a/?", "wss://…@a/?"),
            ("/login?next=s3cret#s3cret", "/login?next=…#…"),
            ("a", "a"),
        ] {
            assert_eq!(redact_url(url), shown);
        }
        let target = Target::parse("wss://a/?token=s3cret").unwrap();
        assert!(!target.shown(false).contains("s3cret"));
    }
}
