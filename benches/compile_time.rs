//! What the macros cost a build, against their peers in the same run:
//!
//! ```text
//! cargo bench --bench compile_time
//! ```
//!
//! Part one compiles crates of 20,000 constants: by path, through an identity macro that does
//! nothing but has the same kind of wrapper, through `close_code!`, `time::macros::date!` and
//! `uuid::uuid!`. Part two builds this crate, `thiserror` and `time`, each from nothing and as the
//! only dependency. Machines are noisy, so only the ratios count; each is taken from the fastest
//! of several interleaved rounds, in CPU seconds of the compiler where the system tells them.

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use wsclose::catalogue::ENTRIES;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const CONSTANTS: usize = 20_000;
const ROUNDS: usize = 5;

fn main() -> Result<()> {
    // `cargo test --benches` only wants to know that it builds.
    if !env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let bench = root.join("target/compile_time");
    constants(&root, &bench.join("constants"))?;
    clean_builds(&root, &bench.join("clean"))
}

/// A way to write the constants: its name, their type, the value of each.
type Way<'a> = (&'a str, &'a str, &'a dyn Fn(usize) -> String);

/// One crate a way to write the constants.
fn constants(root: &Path, dir: &Path) -> Result<()> {
    let names: Vec<&str> = ENTRIES.iter().map(|entry| entry.name).collect();
    let name_of = |i: usize| names.get(i % names.len()).copied().unwrap_or_default();
    let private = |i: usize| 4000 + i % 1000;
    let ways: [Way<'_>; 7] = [
        ("by_path", "CloseCode", &|i| format!("wsclose::CloseCode::{}", name_of(i))),
        ("by_identity", "CloseCode", &|i| format!("wrapper::identity!(CloseCode::{})", name_of(i))),
        ("by_close_code", "CloseCode", &|i| format!("wsclose::close_code!({})", name_of(i))),
        ("private_path", "CloseCode", &|i| format!("wsclose::PrivateUse::<{}>::CODE", private(i))),
        ("private_code", "CloseCode", &|i| format!("wsclose::close_code!({})", private(i))),
        ("by_date", "Date", &|i| format!("time::macros::date!(2020-01-{:02})", i % 28 + 1)),
        ("by_uuid", "Uuid", &|i| format!("uuid::uuid!(\"67e55044-10b1-426f-9247-{i:012x}\")")),
    ];
    write_workspace(root, dir, &ways.map(|(name, ..)| name))?;
    for (name, ty, value) in ways {
        let mut source = String::from("use {time::Date, uuid::Uuid, wsclose::CloseCode};\n");
        for i in 0..CONSTANTS {
            writeln!(source, "pub const C{i}: {ty} = {};", value(i))?;
        }
        source.push_str("pub fn used(_: Date, _: Uuid, _: CloseCode) {}\n");
        write(&dir.join(name).join("src/lib.rs"), &source)?;
    }
    cargo(dir, &["check", "--quiet", "--workspace"])?;

    let mut best = [Duration::MAX; 7];
    for _ in 0..ROUNDS {
        for ((name, ..), best) in ways.iter().zip(&mut best) {
            let file = dir.join(name).join("src/lib.rs");
            write(&file, &fs::read_to_string(&file)?)?;
            *best = cargo(dir, &["check", "--quiet", "-p", name])?.min(*best);
        }
    }
    let [path, identity, code, private_path, private_code, date, uuid] =
        best.map(|time| time.as_secs_f64());
    println!("{CONSTANTS} constants, fastest of {ROUNDS} rounds");
    println!("  by path                    {path:.2} s");
    println!("  identity macro             {identity:.2} s");
    println!("  close_code!(NAME)          {code:.2} s");
    println!("  PrivateUse::<4000>::CODE   {private_path:.2} s");
    println!("  close_code!(4000)          {private_code:.2} s");
    println!("  date!(2020-01-01)          {date:.2} s");
    println!("  uuid!(\"…\")                 {uuid:.2} s");
    println!(
        "  added by close_code! / added by identity   {:.2}   (aim: at most 2)",
        (code - path) / (identity - path)
    );
    println!("  date! / close_code!                        {:.2}   (aim: at least 2)", date / code);
    println!("  uuid! / close_code!                        {:.2}   (aim: at least 8)", uuid / code);
    Ok(())
}

/// The crates above and the macro that does nothing.
fn write_workspace(root: &Path, dir: &Path, members: &[&str]) -> Result<()> {
    let list = members.iter().fold(String::new(), |list, name| list + &format!("\"{name}\", "));
    write(
        &dir.join("Cargo.toml"),
        &format!("[workspace]\nresolver = \"3\"\nmembers = [{list}\"wrapper\", \"macros\"]\n"),
    )?;
    let package = |name: &str, rest: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n{rest}")
    };
    let wsclose = format!("wsclose = {{ path = '{}' }}", root.display());
    for name in members {
        let rest = format!(
            "[dependencies]\n{wsclose}\nwrapper = {{ path = \"../wrapper\" }}\n\
             time = {{ version = \"0.3\", features = [\"macros\"] }}\nuuid = \"1\"\n"
        );
        write(&dir.join(name).join("Cargo.toml"), &package(name, &rest))?;
    }
    let rest = format!("[dependencies]\n{wsclose}\nmacros = {{ path = \"../macros\" }}\n");
    write(&dir.join("wrapper/Cargo.toml"), &package("wrapper", &rest))?;
    write(
        &dir.join("wrapper/src/lib.rs"),
        "pub use {wsclose::CloseCode, macros::identity as inner};\n\
         #[macro_export]\n\
         macro_rules! identity {\n    ($($input:tt)*) => { $crate::inner! { $crate $($input)* } };\n}\n",
    )?;
    write(&dir.join("macros/Cargo.toml"), &package("macros", "[lib]\nproc-macro = true\n"))?;
    write(
        &dir.join("macros/src/lib.rs"),
        "use proc_macro::{Punct, Spacing, TokenStream, TokenTree};\n\
         #[proc_macro]\n\
         pub fn identity(input: TokenStream) -> TokenStream {\n\
             let mut input = input.into_iter();\n\
             let colon = |spacing| TokenTree::Punct(Punct::new(':', spacing));\n\
             let path = [colon(Spacing::Joint), colon(Spacing::Alone)];\n\
             input.next().into_iter().chain(path).chain(input).collect()\n\
         }\n",
    )
}

/// One crate a dependency, built from nothing.
fn clean_builds(root: &Path, dir: &Path) -> Result<()> {
    let dependencies = [
        (
            "wsclose",
            format!("wsclose = {{ path = '{}', default-features = false }}", root.display()),
        ),
        ("thiserror", "thiserror = \"2\"".to_owned()),
        ("time", "time = { version = \"0.3\", features = [\"macros\"] }".to_owned()),
    ];
    for (name, dependency) in &dependencies {
        let manifest = format!(
            "[package]\nname = \"only-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\n{dependency}\n[workspace]\n"
        );
        write(&dir.join(name).join("Cargo.toml"), &manifest)?;
        write(&dir.join(name).join("src/lib.rs"), "")?;
        cargo(&dir.join(name), &["fetch", "--quiet"])?;
    }
    let mut best = [Duration::MAX; 3];
    for _ in 0..ROUNDS {
        for ((name, _), best) in dependencies.iter().zip(&mut best) {
            let target = dir.join(name).join("target");
            if target.exists() {
                fs::remove_dir_all(&target)?;
            }
            *best = cargo(&dir.join(name), &["build", "--quiet"])?.min(*best);
        }
    }
    let [wsclose, thiserror, time] = best.map(|time| time.as_secs_f64());
    println!("clean build as the only dependency, fastest of {ROUNDS} rounds");
    println!("  wsclose                    {wsclose:.2} s");
    println!("  thiserror 2                {thiserror:.2} s");
    println!("  time with macros           {time:.2} s");
    println!("  wsclose / thiserror        {:.2}   (aim: at most 0.7)", wsclose / thiserror);
    println!("  wsclose / time             {:.2}", wsclose / time);
    Ok(())
}

/// Runs cargo and returns the CPU time of it and of all it started.
fn cargo(dir: &Path, arguments: &[&str]) -> Result<Duration> {
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
    // The fields behind the command's name, which is in parentheses and may hold anything.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |index: usize| fields.get(index)?.parse::<u64>().ok();
    // `cutime` and `cstime` of proc(5), in hundredths of a second.
    Some(Duration::from_millis((ticks(13)? + ticks(14)?) * 10))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().ok_or("a file stands in a folder")?)?;
    Ok(fs::write(file, text)?)
}
