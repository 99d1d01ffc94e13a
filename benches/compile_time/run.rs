//! Packages to build, and how long that takes.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The seconds of the fastest run of each. They run in turn, so that a noisy moment hits all.
pub(crate) fn fastest<const N: usize>(
    rounds: usize,
    names: [&str; N],
    run: impl Fn(&str) -> Result<Duration>,
) -> Result<[f64; N]> {
    let mut best = [Duration::MAX; N];
    for _ in 0..rounds {
        for (name, best) in names.iter().zip(&mut best) {
            *best = run(name)?.min(*best);
        }
    }
    Ok(best.map(|time| time.as_secs_f64()))
}

/// The manifest of a package, with the sections after its first.
pub(crate) fn package(name: &str, rest: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n{rest}")
}

/// Writes a package that belongs to no workspace, and gets what it depends on.
pub(crate) fn write_package(dir: &Path, name: &str, dependencies: &str, lib: &str) -> Result<()> {
    let rest = format!("[dependencies]\n{dependencies}\n[workspace]\n");
    write(&dir.join("Cargo.toml"), &package(name, &rest))?;
    write(&dir.join("src/lib.rs"), lib)?;
    cargo(dir, &["fetch", "--quiet"])?;
    Ok(())
}

/// Builds a package from nothing.
pub(crate) fn clean_build(dir: &Path) -> Result<Duration> {
    let target = dir.join("target");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    cargo(dir, &["build", "--quiet"])
}

/// Runs cargo and returns the CPU time of it and of all it started.
pub(crate) fn cargo(dir: &Path, arguments: &[&str]) -> Result<Duration> {
    let before = children_cpu();
    let start = Instant::now();
    let status = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(dir)
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_INCREMENTAL", "0")
        .status()?;
    if !status.success() {
        return Err(format!("cargo {arguments:?} failed in {}", dir.display()).into());
    }
    let wall = start.elapsed();
    Ok(before.zip(children_cpu()).map_or(wall, |(before, after)| after.saturating_sub(before)))
}

/// User and system time of the ended children, from Linux; elsewhere nothing.
fn children_cpu() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The fields after the command's name, which is in parentheses and may contain anything.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |index: usize| fields.get(index)?.parse::<u64>().ok();
    // `cutime` and `cstime` of proc(5), in hundredths of a second.
    Some(Duration::from_millis((ticks(13)? + ticks(14)?) * 10))
}

pub(crate) fn write(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().ok_or("a file stands in a folder")?)?;
    Ok(fs::write(file, text)?)
}
