//! Idle timeouts that proxies have by default, to name the one that may have ended a connection.

use std::time::Duration;

/// A proxy with the time after which it ends an idle connection.
#[derive(Debug)]
pub(super) struct Proxy {
    pub(super) name: &'static str,
    pub(super) setting: &'static str,
    seconds: u16,
    /// Where its documentation gives the time.
    #[cfg_attr(not(test), expect(dead_code, reason = "the source of the row"))]
    source: &'static str,
}

const PROXIES: [Proxy; 7] = [
    proxy(
        "Google Cloud Load Balancing",
        "the timeout of the backend service",
        30,
        "https://cloud.google.com/load-balancing/docs/https#timeout-bes",
    ),
    proxy(
        "the Heroku router",
        "not adjustable",
        55,
        "https://devcenter.heroku.com/articles/websockets#timeouts",
    ),
    proxy("nginx", "`proxy_read_timeout`", 60, "https://nginx.org/en/docs/http/websocket.html"),
    proxy(
        "AWS Elastic Load Balancing",
        "the idle timeout of the load balancer",
        60,
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-idle-timeout.html",
    ),
    proxy(
        "Cloudflare",
        "the proxy read timeout",
        100,
        "https://developers.cloudflare.com/fundamentals/reference/connection-limits",
    ),
    proxy(
        "Azure Load Balancer",
        "the TCP idle timeout",
        240,
        "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset",
    ),
    proxy(
        "Envoy",
        "`stream_idle_timeout`",
        300,
        "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts",
    ),
];

const fn proxy(
    name: &'static str,
    setting: &'static str,
    seconds: u16,
    source: &'static str,
) -> Proxy {
    Proxy { name, setting, seconds, source }
}

/// How far a measured time may be from a default: proxies look for idle connections now and then.
const TOLERANCE: Duration = Duration::from_secs(2);

/// The proxies whose default is about this time.
pub(super) fn with_timeout(idle: Duration) -> impl Iterator<Item = &'static Proxy> {
    PROXIES
        .iter()
        .filter(move |proxy| idle.abs_diff(Duration::from_secs(proxy.seconds.into())) <= TOLERANCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_found_by_their_default() {
        let names = |milliseconds| -> Vec<&str> {
            with_timeout(Duration::from_millis(milliseconds)).map(|proxy| proxy.name).collect()
        };
        assert_eq!(names(60_100), ["nginx", "AWS Elastic Load Balancing"]);
        assert_eq!(names(55_900), ["the Heroku router"]);
        assert_eq!(names(10_000), [""; 0]);
        assert!(PROXIES.iter().all(|proxy| proxy.source.starts_with("https://")));
    }
}
