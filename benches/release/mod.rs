//! The program that a benchmark measures.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds `cargo-wsclose` with optimizations, and returns where it is.
///
/// # Errors
///
/// Cargo cannot be started, or the build fails.
pub(crate) fn cargo_wsclose() -> Result<PathBuf, Box<dyn Error + Send + Sync>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "-p", "cargo-wsclose"])
        .current_dir(root)
        .status()?;
    if !built.success() {
        return Err("cargo-wsclose does not build".into());
    }
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release/cargo-wsclose"))
}
