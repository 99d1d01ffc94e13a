//! The peers in Rust: one file a library, and what all of them have in common.
//!
//! A library is given a job for each connection. The job says what the application on top of the
//! library does, and records what that application is told.

mod actix_ws;
mod axum;
pub mod ending;
mod fastwebsockets;
pub mod measure;
pub mod probe;
pub mod raw_end;
mod soketto;
mod tokio_websockets;
mod tungstenite;
mod warp;

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;

pub type Pinned<T> = Pin<Box<dyn Future<Output = T> + Send>>;

pub type Client = fn(SocketAddr, Job) -> Pinned<io::Result<()>>;

pub type Server = fn(TcpListener, Jobs) -> io::Result<()>;

/// A library that can be measured.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// Its name in the data.
    pub name: &'static str,
    /// Connects as a client and does the job.
    pub client: Option<Client>,
    /// Serves for the rest of the program, one job a connection.
    pub server: Option<Server>,
    /// It leaves the answer to a Close frame to the application; the applications here give none.
    pub leaves_answer: bool,
    /// Its application chooses the code and the reason.
    pub chooses: bool,
}

/// Every library, in the order of the report.
pub const LIBRARIES: &[Library] = &[
    tungstenite::LIBRARY,
    axum::LIBRARY,
    warp::LIBRARY,
    actix_ws::LIBRARY,
    fastwebsockets::LIBRARY,
    tokio_websockets::LIBRARY,
    soketto::LIBRARY,
];

impl Library {
    pub fn named(name: &str) -> Option<Library> {
        LIBRARIES.iter().find(|library| library.name == name).copied()
    }

    /// The version in `Cargo.lock`. Of several it is the newest, which is listed last; older ones are
    /// inside of other libraries.
    pub fn version(&self) -> String {
        let entry = format!("name = \"{}\"\nversion = \"", self.name);
        let (_, rest) = include_str!("../../Cargo.lock").rsplit_once(&entry).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

/// What an application does with its connection.
#[derive(Clone, Debug)]
pub enum Act {
    /// Closes with a code and reason, or with an empty Close frame.
    Close(Option<(u16, String)>),
    /// Reads until the connection is over.
    Wait,
    /// Drops the connection.
    Drop,
}

/// What an application was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// What it wanted to send was taken.
    Sent,
    /// The library did not want to send it.
    Refused,
    /// The library panicked.
    Panic,
    /// A Close frame with this code and reason was received.
    Closed(Option<u16>, String),
    /// An error was returned instead of a Close frame.
    Error(String),
    /// A Close frame violated the protocol. Only the raw peer reports this.
    Illegal(String),
    /// The connection was over, without more.
    End,
    /// Nothing, in the time that a peer has.
    Hung,
}

/// One connection's work.
#[derive(Debug)]
pub struct Job {
    act: oneshot::Receiver<Act>,
    told: oneshot::Sender<Told>,
}

/// The other end of a [`Job`].
#[derive(Debug)]
pub struct Boss {
    act: Option<oneshot::Sender<Act>>,
    told: oneshot::Receiver<Told>,
}

impl Job {
    pub fn new() -> (Job, Boss) {
        let ((act, do_act), (tell, told)) = (oneshot::channel(), oneshot::channel());
        (Job { act: do_act, told: tell }, Boss { act: Some(act), told })
    }
}

impl Boss {
    /// Lets the application act.
    pub fn order(&mut self, act: Act) {
        if let Some(sender) = self.act.take() {
            // An application that has ended reports nothing either.
            let _gone = sender.send(act);
        }
    }

    /// What the application was told in the end.
    pub async fn told(self) -> Told {
        match tokio::time::timeout(crate::raw::PATIENCE, self.told).await {
            Ok(Ok(told)) => told,
            Ok(Err(_)) => Told::Error("the connection was never made".to_owned()),
            Err(_) => Told::Hung,
        }
    }
}

/// The jobs of a server's next connections.
#[derive(Clone, Debug, Default)]
pub struct Jobs(Arc<Mutex<VecDeque<Job>>>);

impl Jobs {
    /// Only this job is left: one that its connection never fetched must not go to the next.
    pub fn put(&self, job: Job) {
        let mut jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.clear();
        jobs.push_back(job);
    }

    pub fn take(&self) -> Option<Job> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}

/// A connection of a library, as its application has it.
trait Connection {
    /// Sends a Close frame.
    fn close(&mut self, close: Option<(u16, String)>) -> impl Future<Output = Result<(), String>>;

    /// Reads until a Close frame or the end of the connection, and writes what the library answers.
    fn wait(&mut self) -> impl Future<Output = Told>;
}

tokio::task_local! {
    static IN_LIBRARY: ();
}

/// Is this code running inside of a library, and a panic a measurement?
pub fn is_in_library() -> bool {
    IN_LIBRARY.try_with(|()| ()).is_ok()
}

/// Does the job on a connection; a panic of the library is reported too.
async fn run(mut connection: impl Connection, job: Job) {
    let Job { act, told } = job;
    let Ok(act) = act.await else { return };
    let work = async {
        match act.clone() {
            Act::Close(close) => match connection.close(close).await {
                Ok(()) => Told::Sent,
                Err(_) => Told::Refused,
            },
            Act::Wait => connection.wait().await,
            Act::Drop => Told::Sent,
        }
    };
    let result = AssertUnwindSafe(IN_LIBRARY.scope((), work)).catch_unwind().await;
    let result = result.unwrap_or(Told::Panic);
    let closes = matches!((&act, &result), (Act::Close(_), Told::Sent));
    // Whoever gave the job may have stopped waiting.
    let _gone = told.send(result);
    if closes {
        // The library reads the answer; what that is, the other side knows.
        let reading = AssertUnwindSafe(IN_LIBRARY.scope((), connection.wait())).catch_unwind();
        let _ended = tokio::time::timeout(crate::raw::PATIENCE, reading).await;
    }
}

/// A listener whose connections, at least on Linux, send small frames without delay.
fn listen() -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    socket.set_nodelay(true)?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    socket.listen(64)
}

/// A connection that sends small frames without delay.
async fn dial(address: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// For the handshakes: their errors only say that there is nothing to measure.
fn failed(error: impl std::fmt::Display) -> io::Error {
    io::Error::other(error.to_string())
}
