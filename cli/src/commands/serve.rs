//! `cargo wsclose serve`.

use std::net::SocketAddr;

use serde::Serialize;

use crate::args::{ListFormat, Serve};
use crate::failure::{Exit, Failure};
use crate::live::serve::endpoints::{self, Endpoint};
use crate::live::serve::{Options, Server, certificate};
use crate::replace;
use crate::session::Session;
use crate::text::table;

/// Files that are open besides the connections.
const OTHER_FILES: u32 = 64;

pub(super) fn run(args: &Serve, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let certificate = args.tls.then(|| certificate::make(args.certificate)).transpose();
    let tls = certificate
        .map_err(|error| Failure::usage(&format!("the certificate cannot be made: {error}"), ""))?;
    if let (Some(path), Some(certificate)) = (&args.write_ca, &tls) {
        replace::write(&session.cwd.join(path), certificate.ca.as_bytes()).map_err(|error| {
            Failure::usage(&format!("`{}` cannot be written: {error}", path.display()), "")
        })?;
    }
    let address = SocketAddr::new(args.address, args.port);
    let options = Options {
        address,
        tls: tls.map(|certificate| certificate.config),
        max_connections: allowed_connections(args.max_connections),
        seed: args.seed,
    };
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let server = Server::bind(options).await.map_err(|error| {
            let message = format!("the address {address} cannot be used: {error}");
            Failure::usage(&message, "use `--port 0` for a free port")
        })?;
        let listening = Listening::new(server.address()?, args.tls);
        match args.format {
            ListFormat::Text => listening.print(session)?,
            ListFormat::Json => {
                let text = serde_json::to_string(&listening).map_err(std::io::Error::from)?;
                writeln!(session.stdout, "{text}")?;
            }
        }
        session.stdout.flush()?;
        tokio::select! {
            () = server.run(stopped()) => {}
            // A second Ctrl-C does not wait for clients.
            () = async { stopped().await; stopped().await } => {}
        }
        Ok(Exit::Clean)
    })
}

/// As many connections as the limit of open files allows, which is raised if the system lets it be.
fn allowed_connections(wanted: u32) -> u32 {
    let files = u64::from(wanted) + u64::from(OTHER_FILES);
    match rlimit::increase_nofile_limit(files) {
        Ok(limit) if limit < files => {
            u32::try_from(limit).unwrap_or(wanted).saturating_sub(OTHER_FILES).max(1)
        }
        // A limit that cannot be read may be none.
        Ok(_) | Err(_) => wanted,
    }
}

/// Waits until the user or the system wants the program to end.
async fn stopped() {
    #[cfg(unix)]
    let terminated = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        // Without a handler for Ctrl-C, the server stops rather than being unstoppable.
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}

/// What the command prints when the server listens.
#[derive(Serialize)]
struct Listening {
    /// For a browser.
    page: String,
    /// To append a path to.
    url: String,
    endpoints: Vec<Endpoint>,
}

impl Listening {
    fn new(address: SocketAddr, tls: bool) -> Listening {
        let s = if tls { "s" } else { "" };
        Listening {
            page: format!("http{s}://{address}/"),
            url: format!("ws{s}://{address}"),
            endpoints: endpoints::all(),
        }
    }

    fn print(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let rows: Vec<_> = self
            .endpoints
            .iter()
            .map(|endpoint| [endpoint.path.clone(), endpoint.does.clone()])
            .collect();
        write!(
            session.stdout,
            "{}\n/close/CODE?reason=TEXT&after=2s   any code from 0 to 65535\n\
             /http/STATUS?after=2s              any HTTP status from 200 to 599\n\
             /script?do=echo,wait:2s,close:1012,…   several in a row, with chances: `close:1013@0.3`\n\n\
             listening on {}\ntabulate what your browser reports: {}\nCtrl-C closes every connection with 1001, a second one ends at once\n",
            table(["ENDPOINT", "WHAT HAPPENS"], &rows),
            self.url,
            self.page,
        )?;
        Ok(())
    }
}
