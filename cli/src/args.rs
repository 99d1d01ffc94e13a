//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use crate::failure::Failure;
use crate::session::Session;

/// Find wrong WebSocket close codes in Rust code, and look up what each code means
#[derive(Debug, Parser)]
#[command(name = "cargo-wsclose", bin_name = "cargo wsclose", version)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to color the output; `auto` colors it on a terminal unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find wrong close codes in Rust code
    #[command(after_help = CHECK_HELP)]
    Check(Check),
    /// Explain a close code, a rule, an error message, or a problem in your own words
    Explain {
        /// Numbers or names of codes, also of the workspace, names of rules, or else an error message
        /// or a few words
        #[arg(value_name = "CODE|RULE|WORDS", required = true, num_args = 1.., allow_negative_numbers = true)]
        what: Vec<String>,
        #[command(flatten)]
        text: TextOptions,
    },
    /// Compare two close codes: how they differ, and which one to use
    Compare {
        /// A number or name of a code, also of the workspace
        #[arg(value_name = "CODE", allow_negative_numbers = true)]
        left: String,
        /// A number or name of the other code
        #[arg(value_name = "CODE", allow_negative_numbers = true)]
        right: String,
        #[command(flatten)]
        text: TextOptions,
    },
    /// List the registered close codes, the ranges of all other numbers, and the codes of the
    /// workspace
    ///
    /// The codes of the workspace are the variants of enums marked `#[close_codes]` and the constants
    /// in `close_code! { … }`. They are read from the source; nothing is built.
    Codes {
        /// List only the codes of the workspace that nothing sends, test code aside; the exit code is
        /// 1 if there are any
        #[arg(long)]
        unused: bool,
        #[command(flatten)]
        list: List,
    },
    /// List the rules of `check` with their default levels
    Rules {
        #[command(flatten)]
        list: List,
    },
    /// Show how measured WebSocket implementations treat close codes
    Peers {
        /// A number or name of a code [default: all ranges]
        #[arg(value_name = "CODE", num_args = 0.., allow_negative_numbers = true)]
        code: Vec<String>,
        #[command(flatten)]
        list: List,
    },
    /// Run a test server whose endpoints end WebSocket connections in different ways
    #[cfg(feature = "live")]
    Serve(Serve),
    /// Open a WebSocket connection and say how it ended and why
    #[cfg(feature = "live")]
    #[command(after_help = PROBE_HELP)]
    Probe(Probe),
    /// Export the close codes of the workspace, with the registered ones, for front ends and documents
    Export(Export),
    /// Print shell completions, the man page, or the JSON Schema of the configuration
    Generate {
        /// What to print
        #[arg(value_enum, value_name = "WHAT")]
        what: Generated,
    },
    /// Generate a static website with all codes, also of the workspace, comparisons, problems, and
    /// rules in every language
    Site(Site),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Site {
    /// The output directory; an existing site in it is updated
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Where the site will be published, for canonical addresses and a sitemap
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<crate::website::BaseUrl>,
    /// Show only the codes of this package of the workspace
    #[arg(short, long, value_name = "NAME")]
    pub(crate) package: Vec<String>,
    /// Leave out the codes of the workspace and the places in its source
    #[arg(long, conflicts_with = "package")]
    pub(crate) registered_only: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// The output format
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) format: crate::export::Target,
    /// Write to FILE instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Write nothing; the exit code is 1 if FILE is out of date
    #[arg(long, requires = "output")]
    pub(crate) check: bool,
    /// Export only the codes of this enum
    #[arg(long = "enum", value_name = "NAME")]
    pub(crate) enums: Vec<String>,
    /// Export only the codes of this package
    #[arg(short, long, value_name = "NAME")]
    pub(crate) package: Vec<String>,
    /// The language of the registered codes' texts [default: en]
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// The output format
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,
}

#[derive(Debug, clap::Args)]
pub(crate) struct TextOptions {
    /// The language, such as `es` [default: `lang` in the configuration, or else the locale]
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
    /// The output format
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: TextFormat,
}

/// What `generate` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Generated {
    /// Completions for Bash
    Bash,
    /// Completions for Zsh
    Zsh,
    /// Completions for Fish
    Fish,
    /// Completions for PowerShell
    Powershell,
    /// Completions for Elvish
    Elvish,
    /// The man page
    Man,
    /// The JSON Schema of `metadata.wsclose`
    Schema,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextFormat {
    /// Text for a terminal
    #[default]
    Text,
    Markdown,
    Json,
}

#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(crate) struct Check {
    /// Directories and Rust files to check [default: the current directory]
    #[arg(value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    /// Check a package of the workspace
    #[arg(short, long, value_name = "NAME", conflicts_with = "paths")]
    pub(crate) package: Vec<String>,
    /// Check all packages of the workspace
    #[arg(long, conflicts_with_all = ["paths", "package"])]
    pub(crate) workspace: bool,
    /// Check the package or workspace of this Cargo.toml
    #[arg(long, value_name = "PATH", conflicts_with = "paths")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// Do not report findings of RULE; also `all`, `errors`, `warnings`, `notes`
    #[arg(short = 'A', long = "allow", value_name = "RULE", value_delimiter = ',')]
    pub(crate) allow: Vec<String>,
    /// Report findings of RULE as warnings; also `all`, `errors`, `notes`
    #[arg(short = 'W', long = "warn", value_name = "RULE", value_delimiter = ',')]
    pub(crate) warn: Vec<String>,
    /// Report findings of RULE as errors; also `all`, `warnings`, `notes`
    #[arg(short = 'D', long = "deny", value_name = "RULE", value_delimiter = ',')]
    pub(crate) deny: Vec<String>,
    /// Also list the places whose code could not be determined (the rule `unresolved-code`)
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// Do not print the summary
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Print how many findings each rule has, instead of the findings
    #[arg(long, conflicts_with = "diff")]
    pub(crate) statistics: bool,
    /// Exit with 0 even if there are errors; an incomplete check still exits with 2
    #[arg(long)]
    pub(crate) exit_zero: bool,
    /// Read the Rust file PATH from the standard input, as an editor does for unsaved text
    #[arg(long, value_name = "PATH", conflicts_with_all = ["paths", "package", "workspace", "manifest_path", "fix"])]
    pub(crate) stdin_filename: Option<PathBuf>,
    /// Report only findings that the baseline FILE does not have
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write the findings to the baseline FILE instead of reporting them
    #[arg(long, value_name = "FILE", conflicts_with_all = ["fix", "diff", "statistics", "output", "stdin_filename"])]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Also exclude paths that are named on the command line
    #[arg(long)]
    pub(crate) force_exclude: bool,
    /// Write the report to FILE
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// With --format rustc: also run `cargo check` and print its messages, for editors, which run one
    /// command
    #[arg(long = "with-cargo-check", conflicts_with_all = ["output", "diff", "fix", "statistics", "write_baseline", "stdin_filename"])]
    pub(crate) compile: bool,
    /// The output format
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,
    /// Apply the fixes that keep the behavior of the program or clearly restore the intended one
    #[arg(long, conflicts_with = "diff")]
    pub(crate) fix: bool,
    /// Print the changes of the fixes instead of the report, without writing them
    #[arg(long)]
    pub(crate) diff: bool,
    /// With --fix or --diff: include fixes that may change the behavior of the program
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,
}

#[cfg(feature = "live")]
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// The port to listen on; 0 selects a free one
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// The address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) address: std::net::IpAddr,
    /// Use TLS, with a certificate generated at startup
    #[arg(long)]
    pub(crate) tls: bool,
    /// The kind of certificate for `--tls`
    #[arg(long, value_enum, default_value_t, value_name = "KIND", requires = "tls")]
    pub(crate) certificate: crate::live::serve::certificate::Kind,
    /// Write the generated certificate authority to FILE, for clients to trust
    #[arg(long, value_name = "FILE", requires = "tls")]
    pub(crate) write_ca: Option<PathBuf>,
    /// The maximum number of open connections; further ones wait
    #[arg(long, default_value_t = 16_384, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) max_connections: u32,
    /// The seed of the random choices in scripts, to repeat a run
    #[arg(long, value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
    /// The output format of the list of endpoints
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,
}

#[cfg(feature = "live")]
#[derive(Debug, clap::Args)]
pub(crate) struct Probe {
    /// `ws://…`, `wss://…`, or a host name
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
    /// Keep the connection open this long; to find the idle timeout of a proxy, a little longer than
    /// that
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = crate::live::duration::parse)]
    pub(crate) wait: std::time::Duration,
    /// Close with this code
    #[arg(long, value_name = "CODE", default_value_t = 1000)]
    pub(crate) close: u16,
    /// How long each stage may take
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = crate::live::duration::parse)]
    pub(crate) timeout: std::time::Duration,
    /// Accept any certificate
    #[arg(long)]
    pub(crate) insecure: bool,
    /// Also trust the certificate authorities in a PEM file
    #[arg(long, value_name = "FILE")]
    pub(crate) ca: Option<PathBuf>,
    /// Show the values of cookies and query parameters
    #[arg(long)]
    pub(crate) show_secrets: bool,
    /// Probe this many times, one after another
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) repeat: u32,
    /// The output format
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ReportFormat,
    /// The language of explanations [default: as for `explain`]
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
}

#[cfg(feature = "live")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// Text, as it happens
    #[default]
    Human,
    /// JSON, one object per connection
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
    /// Text with source code
    #[default]
    Human,
    /// JSON, one finding per line
    Json,
    /// Cargo's JSON messages, for editors
    Rustc,
    /// SARIF 2.1.0, for code scanning services
    Sarif,
    /// GitHub Actions annotations
    Github,
    /// GitLab's code quality report
    Gitlab,
}

const CHECK_HELP: &str = "\
Exit code:
  0  all files were checked, without findings at the level `error`
  1  there are findings at the level `error`, by default or through --deny
  2  the check is incomplete: wrong arguments or configuration, a file that cannot be read,
     or a fix that cannot be written

Which files are checked:
  Rust files of packages that depend on a WebSocket library. Hidden files, files matched by
  `.gitignore` and `.ignore`, build directories (with a CACHEDIR.TAG), and targets of symbolic
  links are skipped. A file of more than 8 MiB is an error. A file outside of any package is
  checked for the libraries that it names, if they are not renamed.

Configuration, in Cargo.toml; a package overrides its workspace, and -A, -W, -D override both, the
last one winning:
  [workspace.metadata.wsclose]      # or [package.metadata.wsclose]
  rules = { \"magic-close-code\" = \"warning\" }      # off, note, warning, or error
  exclude = [\"vendor/\"]             # patterns as in .gitignore, relative to this directory
  lang = \"es\"                       # for `explain` and `compare`
Findings in test code are reported one level lower.

Adoption in existing code:
  --write-baseline wsclose-baseline.json records the findings of today; with --baseline and the same
  file, only new findings are reported, and those that are fixed are listed. A finding is recognized
  by its file, its rule, and the text of its line, so lines may move.

To suppress a finding, write a comment above the line or at its end:
  // wsclose: allow(reserved-code-sent) the peer under test must see a wrong code
Above an item, `allow-item(rule)` is for all of it; anywhere in a file, `allow-file(rule)`.";

#[cfg(feature = "live")]
const PROBE_HELP: &str = "\
Exit code:
  0  the connection closed cleanly: by the probe, or by the server with 1000, 1001, or no code
  1  the connection ended in any other way
  2  nothing was probed: wrong arguments, or a file that cannot be read

Values of query parameters and cookies are shown as `…`. Headers that you send are not shown.";

/// Reads the arguments, and keeps clap's matches too: only they know the order in which
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
    let text = if session.color { text.ansi().to_string() } else { text.to_string() };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Failure::Shown(text),
        _ => Failure::Usage(text),
    }
}
