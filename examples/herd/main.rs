//! A million clients lose their connections in the same second, and come back.
//!
//! Compares the delays of the retry advice with reconnecting at once and after a fixed time: the
//! busiest second of the server, and how long it takes until everyone is back. Then compares the
//! constants of the delays with others.
//!
//! ```text
//! cargo run --example herd               # the figures
//! cargo run --example herd -- src/docs   # writes them, and a plot, for the documentation
//! ```

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod plot;
mod report;
mod simulation;
pub(crate) mod stories;

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let files = files();
    match env::args_os().nth(1).map(PathBuf::from) {
        Some(folder) => {
            for (name, text) in files {
                fs::write(folder.join(name), text)?;
            }
        }
        None => print!("{}", files[0].1),
    }
    Ok(())
}

/// The files of the documentation: the figures and the plot.
pub(crate) fn files() -> [(&'static str, String); 2] {
    let panels = stories::panels();
    let candidates = stories::candidates();
    [("herd.md", report::markdown(&panels, &candidates)), ("herd.svg", plot::svg(&panels))]
}
