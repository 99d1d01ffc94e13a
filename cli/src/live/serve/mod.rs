//! The server: ends each connection as its URL says.
//!
//! ```text
//! request ─ plan ─→ acts ─┬─ http: the handshake, right or wrong
//!                         └─ session: what happens on the open connection
//! ```

pub(crate) mod certificate;
pub(crate) mod endpoints;
mod faults;
mod http;
mod plan;
mod session;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::server::TlsStream;

use super::wire::Stream;

/// A connection to this server.
type Socket = Stream<TlsStream<TcpStream>>;

/// How long a client may take for the TLS handshake, and for the header of its request.
const HANDSHAKE_TIME: Duration = Duration::from_secs(10);

/// When the server stops and no connection has ended for this time, the clients of the rest no longer
/// read. Longer than a session takes to end on request.
const STOP_TIME: Duration = Duration::from_secs(10);

/// How long the server rests when the system cannot accept a connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// What a server is started with.
pub(crate) struct Options {
    pub(crate) address: SocketAddr,
    /// With it, the server speaks TLS.
    pub(crate) tls: Option<ServerConfig>,
    /// More connections wait until others have ended.
    pub(crate) max_connections: u32,
    /// Where the chances of scripts begin; a new sequence each time without it.
    pub(crate) seed: Option<u64>,
}

/// A server that listens.
pub(crate) struct Server {
    listener: TcpListener,
    max_connections: u32,
    shared: Arc<Shared>,
}

/// What all connections of a server share.
struct Shared {
    tls: Option<TlsAcceptor>,
    /// One for each connection that may be open.
    slots: Arc<Semaphore>,
    random: Mutex<fastrand::Rng>,
    /// The page at `/`.
    page: String,
}

/// What a connection holds while it is open.
#[derive(Clone)]
struct Guard {
    /// Becomes true when the server stops.
    stop: watch::Receiver<bool>,
    _slot: Arc<OwnedSemaphorePermit>,
}

impl Server {
    /// Listens on the address.
    ///
    /// # Errors
    ///
    /// The address cannot be used.
    pub(crate) async fn bind(options: Options) -> io::Result<Server> {
        let listener = TcpListener::bind(options.address).await?;
        let random = options.seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed);
        let shared = Shared {
            tls: options.tls.map(|config| TlsAcceptor::from(Arc::new(config))),
            slots: Arc::new(Semaphore::new(options.max_connections as usize)),
            random: Mutex::new(random),
            page: http::page()?,
        };
        let max_connections = options.max_connections;
        Ok(Server { listener, max_connections, shared: Arc::new(shared) })
    }

    /// The address with the port that was chosen.
    ///
    /// # Errors
    ///
    /// The system does not know it.
    pub(crate) fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until `stop` is done; then closes every connection with 1001, and returns when all of
    /// them have ended.
    pub(crate) async fn run(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(false);
        tokio::select! {
            () = stop => {}
            () = self.accept(&stopped) => {}
        }
        stopping.send_replace(true);
        let slots = &self.shared.slots;
        loop {
            let before = slots.available_permits();
            let all = timeout(STOP_TIME, slots.acquire_many(self.max_connections)).await;
            if all.is_ok() || slots.available_permits() == before {
                return;
            }
        }
    }

    /// Accepts connections without end.
    async fn accept(&self, stop: &watch::Receiver<bool>) {
        loop {
            let Ok(slot) = Arc::clone(&self.shared.slots).acquire_owned().await else { return };
            match self.listener.accept().await {
                Ok((stream, _)) => {
                    let guard = Guard { stop: stop.clone(), _slot: Arc::new(slot) };
                    tokio::spawn(connection(stream, Arc::clone(&self.shared), guard));
                }
                // The client disconnected, or the process has no file descriptor left.
                Err(_) => sleep(ACCEPT_PAUSE).await,
            }
        }
    }
}

impl Shared {
    /// A number from 0 to 1, for the chances of a script.
    fn chance(&self) -> f64 {
        self.random.lock().unwrap_or_else(PoisonError::into_inner).f64()
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>, guard: Guard) {
    // A frame is written at once, so waiting for more would only delay it.
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let stream = match &shared.tls {
        None => Stream::Plain(stream),
        Some(tls) => match timeout(HANDSHAKE_TIME, tls.accept(stream)).await {
            Ok(Ok(stream)) => Stream::Tls(Box::new(stream)),
            // A client that does not trust the certificate is a test that went well.
            Ok(Err(_)) | Err(_) => return,
        },
    };
    http::serve(stream, shared, guard).await;
}
