//! What may be typed.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use crate::failure::Failure;
use crate::session::Session;

/// WebSocket close codes: find wrong ones in Rust code, look up what each means
#[derive(Debug, Parser)]
#[command(name = "cargo-wsclose", bin_name = "cargo wsclose", version)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Colour the output; `auto` does on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find wrong close codes in Rust code
    #[command(after_help = CHECK_HELP)]
    Check(Check),
    /// Explain a close code or a rule
    Explain {
        /// A number, name or other known name of a code, or the name of a rule
        #[arg(value_name = "CODE|RULE", required = true, num_args = 1.., allow_negative_numbers = true)]
        what: Vec<String>,
        #[command(flatten)]
        text: TextOptions,
    },
    /// Say what the difference between two close codes is, and when to use which
    Compare {
        /// A number, name or other known name of a code
        #[arg(value_name = "CODE", allow_negative_numbers = true)]
        left: String,
        /// The same of the other code
        #[arg(value_name = "CODE", allow_negative_numbers = true)]
        right: String,
        #[command(flatten)]
        text: TextOptions,
    },
    /// List the registered close codes and the ranges of all others
    Codes {
        #[command(flatten)]
        list: List,
    },
    /// List the rules of `check` with their default levels
    Rules {
        #[command(flatten)]
        list: List,
    },
    /// Show what measured WebSocket software does with close codes
    Peers {
        /// A number, name or other known name of a code; without it, all ranges are shown
        #[arg(value_name = "CODE", num_args = 0.., allow_negative_numbers = true)]
        code: Vec<String>,
        #[command(flatten)]
        list: List,
    },
    /// Run a server that ends WebSocket connections in every way there is
    #[cfg(feature = "live")]
    Serve(Serve),
    /// Open a WebSocket connection and say how it ended and why
    #[cfg(feature = "live")]
    #[command(after_help = PROBE_HELP)]
    Probe(Probe),
    /// Write all of it as a web site that needs no server, in every language
    Site {
        /// The folder for the site; one that holds an earlier site is brought up to date
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// The form of the list
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct TextOptions {
    /// The language, such as `es` [default: `lang` in the configuration, else that of the locale]
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
    /// The form of the text
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: TextFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextFormat {
    /// For reading in a terminal
    #[default]
    Text,
    Markdown,
    Json,
}

#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(crate) struct Check {
    /// Folders and Rust files to look at [default: the current folder]
    #[arg(value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    /// Do not report what RULE finds
    #[arg(short = 'A', long = "allow", value_name = "RULE", value_delimiter = ',')]
    pub(crate) allow: Vec<String>,
    /// Report what RULE finds as warnings
    #[arg(short = 'W', long = "warn", value_name = "RULE", value_delimiter = ',')]
    pub(crate) warn: Vec<String>,
    /// Report what RULE finds as errors
    #[arg(short = 'D', long = "deny", value_name = "RULE", value_delimiter = ',')]
    pub(crate) deny: Vec<String>,
    /// Also list the places whose code could not be determined (the rule `unresolved-code`)
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// The form of the report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,
    /// Apply the fixes after which the program does the same, or what it surely was meant to do
    #[arg(long, conflicts_with = "diff")]
    pub(crate) fix: bool,
    /// Print what the fixes would change, in place of the report, and write nothing
    #[arg(long)]
    pub(crate) diff: bool,
    /// With --fix or --diff: also fixes after which the program may do something else than before
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,
}

#[cfg(feature = "live")]
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// The port; 0 for a free one
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// The address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) address: std::net::IpAddr,
    /// Speak TLS, with a certificate made on start
    #[arg(long)]
    pub(crate) tls: bool,
    /// The certificate of `--tls`
    #[arg(long, value_enum, default_value_t, value_name = "KIND", requires = "tls")]
    pub(crate) certificate: crate::live::serve::certificate::Kind,
    /// Write the certificate of the authority to trust to FILE
    #[arg(long, value_name = "FILE", requires = "tls")]
    pub(crate) write_ca: Option<PathBuf>,
    /// The most connections at a time; more wait
    #[arg(long, default_value_t = 16_384, value_name = "NUMBER")]
    pub(crate) max_connections: usize,
    /// Make the chances of scripts the same in every run
    #[arg(long, value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
    /// The form of the list of endpoints
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,
}

#[cfg(feature = "live")]
#[derive(Debug, clap::Args)]
pub(crate) struct Probe {
    /// `ws://…`, `wss://…`, or a host
    #[arg(value_name = "URL")]
    pub(crate) url: String,
    /// Send a header with the handshake
    #[arg(short = 'H', long, value_name = "NAME: VALUE")]
    pub(crate) header: Vec<String>,
    /// Send an `Origin`, as a browser does
    #[arg(long, value_name = "ORIGIN")]
    pub(crate) origin: Option<String>,
    /// Offer a subprotocol
    #[arg(long, value_name = "NAME")]
    pub(crate) subprotocol: Vec<String>,
    /// Offer an extension, such as `permessage-deflate`
    #[arg(long, value_name = "EXTENSION")]
    pub(crate) extension: Vec<String>,
    /// Send a text message when the connection is open
    #[arg(long, value_name = "TEXT")]
    pub(crate) send: Vec<String>,
    /// Leave the connection open for this time; to find the idle timeout of a proxy, a little
    /// longer than that
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = crate::live::duration::parse)]
    pub(crate) wait: std::time::Duration,
    /// Close with this code
    #[arg(long, value_name = "CODE", default_value_t = 1000)]
    pub(crate) close: u16,
    /// How long each stage may take
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = crate::live::duration::parse)]
    pub(crate) timeout: std::time::Duration,
    /// Go on with any certificate
    #[arg(long)]
    pub(crate) insecure: bool,
    /// Trust the authorities in a PEM file, too
    #[arg(long, value_name = "FILE")]
    pub(crate) ca: Option<PathBuf>,
    /// Show the values of cookies and query parameters
    #[arg(long)]
    pub(crate) show_secrets: bool,
    /// Probe this many times, one after the other
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) repeat: u32,
    /// The form of the report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ReportFormat,
    /// The language of the meaning of a code [default: as for `explain`]
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
}

#[cfg(feature = "live")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading, as it happens
    #[default]
    Human,
    /// One JSON object a connection
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For reading, with the code that is meant
    #[default]
    Human,
    /// One JSON object a line and finding
    Json,
    /// The JSON messages of cargo, for editors
    Rustc,
    /// SARIF 2.1.0, for code scanning services
    Sarif,
    /// Annotations of GitHub Actions
    Github,
}

const CHECK_HELP: &str = "\
Exit code:
  0  everything was looked at, and nothing was found at the level `error`
  1  there are findings at the level `error`, be it their own or by --deny
  2  something could not be checked, whatever was found: wrong arguments or configuration, a file
     that cannot be read, a syntax error, a fix that cannot be applied

What is looked at:
  Rust files of packages that depend on a WebSocket library. Not looked at are hidden files,
  what `.gitignore` and `.ignore` files name, build folders (with a CACHEDIR.TAG), and what
  symbolic links lead to. A file of more than 8 MiB is an error. A file in no package is judged
  by itself: by the libraries that it names, as far as they are not renamed.

Configuration, in Cargo.toml; a package's wins over its workspace's, and -A, -W, -D win over both,
the last of them over those before it:
  [workspace.metadata.wsclose]      # or [package.metadata.wsclose]
  rules = { \"magic-close-code\" = \"warning\" }      # off, note, warning or error
  exclude = [\"vendor/\"]             # patterns as in .gitignore, from this folder on
  lang = \"es\"                       # of `explain` and `compare`
Findings in test code are reported one level lower.

One place is silenced by a comment above it or at the end of its line:
  // wsclose: allow(reserved-code-sent) the peer under test must see a wrong code";

#[cfg(feature = "live")]
const PROBE_HELP: &str = "\
Exit code:
  0  the connection ended as it should: the probe closed it, or the server did with 1000, with
     1001 or without a code, and the closing handshake was complete
  1  it ended in any other way
  2  nothing was probed: wrong arguments, or a file that cannot be read

The values of query parameters and cookies are shown as `…`, and headers that you send are not
shown at all.";

/// Reads the arguments, and keeps clap's matches beside them: they alone know the order in which
/// different options were given.
pub(crate) fn parse(
    args: impl IntoIterator<Item = OsString>,
    session: &Session<'_>,
) -> Result<(Args, ArgMatches), Failure> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    if args.get(1).is_some_and(|first| first == "wsclose") {
        args.remove(1);
    }
    let command = Args::command().term_width(session.width);
    let (matches, args) = command
        .try_get_matches_from(args)
        .and_then(|matches| Ok((matches.clone(), Args::from_arg_matches(&matches)?)))
        .map_err(|error| failure(&error, session))?;
    if let Command::Check(check) = &args.command
        && check.unsafe_fixes
        && !(check.fix || check.diff)
    {
        return Err(Failure::usage(
            "`--unsafe-fixes` alone does nothing",
            "add `--fix` to apply the fixes, or `--diff` to see them",
        ));
    }
    Ok((args, matches))
}

fn failure(error: &clap::Error, session: &Session<'_>) -> Failure {
    let text = error.render();
    let text = if session.colour { text.ansi().to_string() } else { text.to_string() };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Failure::Shown(text),
        _ => Failure::Usage(text),
    }
}
