//! Idle timeouts that proxies have by default, to name the one that may have ended a connection.

use std::time::Duration;

/// A proxy with the time after which it ends a WebSocket connection by default.
#[derive(Debug)]
pub(super) struct Proxy {
    pub(super) name: &'static str,
    pub(super) setting: &'static str,
    seconds: u16,
    /// The page of its vendor that gives the time.
    pub(super) source: &'static str,
}

const PROXIES: [Proxy; 6] = [
    proxy(
        "Google Cloud Load Balancing",
        "the timeout of the backend service, also for a connection in use",
        30,
        "https://cloud.google.com/load-balancing/docs/https#timeout-bes",
    ),
    proxy(
        "the Heroku router",
        "not adjustable",
        55,
        "https://devcenter.heroku.com/articles/http-routing#timeouts",
    ),
    proxy("nginx", "`proxy_read_timeout`", 60, "https://nginx.org/en/docs/http/websocket.html"),
    proxy(
        "AWS Elastic Load Balancing",
        "the idle timeout of the load balancer",
        60,
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
    ),
    proxy(
        "Azure Load Balancer",
        "the idle timeout of the rule, with TCP reset enabled",
        240,
        "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout",
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
    use wsclose_core::explain::Language;

    use super::*;
    use crate::live::ending::Fault;
    use crate::scenarios::Scenario;

    #[test]
    fn proxies_are_found_by_their_default() {
        let names = |milliseconds| -> Vec<&str> {
            with_timeout(Duration::from_millis(milliseconds)).map(|proxy| proxy.name).collect()
        };
        assert_eq!(names(60_100), ["nginx", "AWS Elastic Load Balancing"]);
        assert_eq!(names(55_900), ["the Heroku router"]);
        assert_eq!(names(10_000), [""; 0]);
    }

    /// What the page about it says is about the same times.
    #[test]
    fn the_page_about_idle_connections_has_the_same_times() {
        let page = Scenario::of(Fault::Idle.into()).unwrap().text(Language::English);
        for (word, name) in [
            ("nginx", "nginx"),
            ("AWS", "AWS Elastic Load Balancing"),
            ("Google", "Google Cloud Load Balancing"),
            ("Heroku", "the Heroku router"),
        ] {
            let proxy = PROXIES.iter().find(|proxy| proxy.name == name).unwrap();
            let start = format!("{} seconds", proxy.seconds);
            assert!(
                page.lines().any(|line| line.contains(&start) && line.contains(word)),
                "{name}"
            );
        }
    }
}
