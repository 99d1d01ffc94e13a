//! Name lookup and TCP.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use tokio::net::{TcpStream, lookup_host};
use tokio::time::{Instant, timeout};

use super::End;
use super::target::Target;
use super::timeline::{Event, Timeline};
use crate::live::ending::Fault;

/// The addresses of the host.
pub(super) async fn lookup(
    target: &Target,
    time: Duration,
    timeline: &mut Timeline<'_>,
) -> Result<Vec<SocketAddr>, End> {
    if let Some(address) = target.address() {
        return Ok(vec![(address, target.port).into()]);
    }
    let since = Instant::now();
    let found = addresses(target, time).await;
    let (addresses, error) = match found {
        Ok(addresses) if addresses.is_empty() => (addresses, Some("no addresses".to_owned())),
        Ok(addresses) => (addresses, None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let host = target.host.clone();
    let list = addresses.iter().map(SocketAddr::ip).collect();
    timeline.record(since, Event::Lookup { host, addresses: list, error: error.clone() });
    error.map_or(Ok(addresses), |error| Err(End::because(Fault::NameNotFound, error)))
}

async fn addresses(target: &Target, time: Duration) -> Result<Vec<SocketAddr>, String> {
    // These two are answered without a lookup (RFC 6761, sections 6.3 and 6.4).
    if target.is_localhost() {
        let local = [IpAddr::from(Ipv4Addr::LOCALHOST), Ipv6Addr::LOCALHOST.into()];
        return Ok(local.into_iter().map(|address| (address, target.port).into()).collect());
    }
    if target.host.ends_with(".invalid") {
        return Err("names under `.invalid` do not exist".to_owned());
    }
    match timeout(time, lookup_host((target.host.as_str(), target.port))).await {
        Ok(Ok(addresses)) => Ok(addresses.collect()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(format!("no answer in {} s", time.as_secs_f64())),
    }
}

/// Connects to the first address that accepts.
pub(super) async fn connect(
    addresses: &[SocketAddr],
    time: Duration,
    timeline: &mut Timeline<'_>,
) -> Result<TcpStream, End> {
    let mut failed = End::new(Fault::NameNotFound);
    let mut best = None;
    for &address in addresses {
        let since = Instant::now();
        let result = match timeout(time, TcpStream::connect(address)).await {
            Ok(result) => result,
            Err(_) => Err(ErrorKind::TimedOut.into()),
        };
        let error = result.as_ref().err().map(ToString::to_string);
        timeline.record(since, Event::Tcp { address, error: error.clone() });
        match result {
            Ok(stream) => return Ok(stream),
            Err(error) => {
                // The error of the address that got furthest describes the host best.
                let rank = rank(fault(&error));
                if best.is_none_or(|best| rank > best) {
                    best = Some(rank);
                    failed = End::because(fault(&error), format!("{address}: {error}"));
                }
            }
        }
    }
    Err(failed)
}

fn fault(error: &io::Error) -> Fault {
    match error.kind() {
        ErrorKind::ConnectionRefused => Fault::Refused,
        ErrorKind::TimedOut => Fault::ConnectTimeout,
        _ => Fault::NoRoute,
    }
}

fn rank(fault: Fault) -> u8 {
    match fault {
        Fault::Refused => 2,
        Fault::ConnectTimeout => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_are_faults() {
        for (kind, expected) in [
            (ErrorKind::ConnectionRefused, Fault::Refused),
            (ErrorKind::TimedOut, Fault::ConnectTimeout),
            (ErrorKind::NetworkUnreachable, Fault::NoRoute),
            (ErrorKind::HostUnreachable, Fault::NoRoute),
            (ErrorKind::AddrNotAvailable, Fault::NoRoute),
        ] {
            assert_eq!(fault(&kind.into()), expected);
        }
    }
}
