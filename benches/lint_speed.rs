//! How fast `cargo wsclose check` is, against a text search over the same tree in the same run:
//!
//! ```text
//! cargo bench --bench lint_speed [-- TREE]
//! ```
//!
//! `TREE` is a folder of Rust packages; without one it is cargo's registry of downloaded sources.
//! It takes `rg` (ripgrep), which searches for the words that the lint looks for. Machines are
//! noisy, so only the ratio counts: the median of the ratios of a check and the search before it,
//! with a warm cache. Some of the packages, once, twice and four times, show that time and memory grow
//! with the tree.

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod release;

use std::cmp::Ordering;
use std::error::Error;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 15;

fn main() -> Result<()> {
    // `cargo test --benches` only wants to know that it builds.
    if !env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let tree = match env::args().skip(1).find(|argument| !argument.starts_with('-')) {
        Some(tree) => PathBuf::from(tree),
        None => registry()?,
    };
    let lint = release::cargo_wsclose()?;

    let packages: Vec<PathBuf> = fs::read_dir(&tree)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()?;
    println!("{}", tree.display());
    compare("all packages", 1.5, &lint, &packages)?;
    let users: Vec<PathBuf> =
        packages.iter().filter(|package| !is_library(package)).cloned().collect();
    compare("without the WebSocket libraries themselves", 1.3, &lint, &users)?;
    let folder = env::temp_dir().join(format!("lint-speed-{}", process::id()));
    let grown = grow(&lint, &packages, &folder);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    grown
}

/// Every eighth package once, twice and four times.
fn grow(lint: &Path, packages: &[PathBuf], folder: &Path) -> Result<()> {
    println!(" every eighth package, in copies");
    let mut copies = Vec::new();
    for number in [1, 2, 4] {
        while copies.len() < number {
            let copy = folder.join(copies.len().to_string());
            for package in packages.iter().step_by(8) {
                copy_package(package, &copy.join(package.file_name().unwrap_or_default()))?;
            }
            copies.push(copy);
        }
        let command = wsclose(lint, &copies);
        let memory = peak_memory(&command)?;
        let runs = (0..ROUNDS).map(|_| run(&command)).collect::<Result<Vec<_>>>()?;
        println!("  x{number}   {:.3} s, {} MB", median(runs).as_secs_f64(), memory >> 10);
    }
    Ok(())
}

/// Copies what the lint reads of a package.
fn copy_package(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (entry, path) = entry.map(|entry| (entry.file_type(), entry.path()))?;
        let name = path.file_name().unwrap_or_default();
        if entry?.is_dir() {
            copy_package(&path, &to.join(name))?;
        } else if name == "Cargo.toml" || path.extension().is_some_and(|it| it == "rs") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// Is the package itself one of the libraries that the lint knows? A tree seldom holds one, let
/// alone most of them; they are what takes longest to look at.
fn is_library(package: &Path) -> bool {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    let mut packages = name.match_indices('-').filter_map(|(at, _)| {
        let (package, version) = name.split_at_checked(at)?;
        version.get(1..)?.starts_with(|first: char| first.is_ascii_digit()).then_some(package)
    });
    wsclose_lint::is_library(packages.next().unwrap_or(&name))
}

/// Alternates searches and checks. A check should take at most `aim` times as long as a search.
fn compare(title: &str, aim: f64, lint: &Path, packages: &[PathBuf]) -> Result<()> {
    let (files, bytes) = count(packages)?;
    println!(" {title}: {} packages, {files} Rust files, {} MB", packages.len(), bytes >> 20);
    let (rg, check) = (rg(packages), wsclose(lint, packages));
    let memory = peak_memory(&check)?;
    run(&rg)?;
    let (mut of_rg, mut of_check, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (searched, checked) = (run(&rg)?, run(&check)?);
        ratios.push(checked.as_secs_f64() / searched.as_secs_f64());
        of_rg.push(searched);
        of_check.push(checked);
    }
    println!("  rg for the words           {:.3} s", median(of_rg).as_secs_f64());
    println!("  cargo wsclose check        {:.3} s", median(of_check).as_secs_f64());
    println!("  check / rg                 {:.2}   (aim: at most {aim})", median(ratios));
    println!("  peak memory                {} MB   (aim: under 200)", memory >> 10);
    Ok(())
}

/// The sources that cargo has downloaded.
fn registry() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.ok_or("no cargo home")?.join("registry/src");
    let packages = |folder: &PathBuf| fs::read_dir(folder).map_or(0, Iterator::count);
    let registries = fs::read_dir(&sources)?.map(|entry| entry.map(|entry| entry.path()));
    let registries = registries.collect::<std::io::Result<Vec<_>>>()?;
    Ok(registries.into_iter().max_by_key(packages).ok_or("the registry is empty")?)
}

fn rg(trees: &[PathBuf]) -> Vec<OsString> {
    let mut command: Vec<OsString> =
        ["rg", "--files-with-matches", "--type", "rust", "close|Close|CLOSE"]
            .map(Into::into)
            .into();
    command.extend(trees.iter().map(Into::into));
    command
}

fn wsclose(lint: &Path, trees: &[PathBuf]) -> Vec<OsString> {
    let mut command = vec![lint.into(), "wsclose".into(), "check".into()];
    command.extend(trees.iter().map(Into::into));
    command
}

fn median<T: PartialOrd + Copy + Default>(mut all: Vec<T>) -> T {
    all.sort_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// Runs a command, and returns its wall time.
fn run(command: &[OsString]) -> Result<Duration> {
    let start = Instant::now();
    // Findings are expected; only a command that did not run at all is a mistake here.
    start_of(command)?.wait()?;
    Ok(start.elapsed())
}

fn start_of(command: &[OsString]) -> Result<Child> {
    let (program, arguments) = command.split_first().ok_or("no command")?;
    let started =
        Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    Ok(started.map_err(|error| format!("{}: {error}", program.display()))?)
}

/// Runs a command, and returns its peak memory in KiB, 0 where the system does not report it. To read
/// it takes time from the command, so timed runs do without.
fn peak_memory(command: &[OsString]) -> Result<u64> {
    let mut child = start_of(command)?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait()?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let known = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = known.unwrap_or(peak);
        thread::sleep(Duration::from_millis(5));
    }
    Ok(peak)
}

/// How many Rust files there are, and their size.
fn count(packages: &[PathBuf]) -> Result<(usize, u64)> {
    let (mut files, mut bytes) = (0, 0);
    let mut folders: Vec<PathBuf> = packages.to_vec();
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() && entry.path().extension().is_some_and(|e| e == "rs") {
                files += 1;
                bytes += entry.metadata()?.len();
            }
        }
    }
    Ok((files, bytes))
}
