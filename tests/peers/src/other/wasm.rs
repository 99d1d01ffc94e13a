//! Builds the WebAssembly page in `page/`, and the JavaScript that loads it.

use std::path::{Path, PathBuf};

use tokio::process::Command;
use wasm_bindgen_cli_support::Bindgen;

use super::install;

const TARGET: &str = "wasm32-unknown-unknown";

/// The folder with `page.js` and `page_bg.wasm`.
///
/// # Errors
///
/// The toolchain has neither the target nor the source of the standard library, or a step fails.
pub async fn build() -> Result<PathBuf, String> {
    let target = install::target()?.join("page");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["build", "--quiet", "--locked", "--release", "--package", "page"])
        .args(["--target", TARGET, "--target-dir"])
        .arg(&target);
    let library = asked(&["--print", "target-libdir", "--target", TARGET]).await?;
    let source = asked(&["--print", "sysroot"]).await?.join("lib/rustlib/src/rust/library");
    if library.is_dir() {
        eprintln!("wasm-page: with the installed {TARGET}");
    } else if source.is_dir() {
        eprintln!(
            "wasm-page: {TARGET} is not installed; the standard library is built from rust-src"
        );
        // A stable compiler builds its own library just as well, but wants to be asked twice.
        cargo.env("RUSTC_BOOTSTRAP", "1").arg("-Zbuild-std=std,panic_abort");
    } else {
        return Err(format!("{TARGET} is not installed: rustup target add {TARGET}"));
    }
    install::run(cargo).await?;
    let out = target.join("page");
    glue(&target.join(TARGET).join("release/page.wasm"), &out)?;
    Ok(out)
}

fn glue(wasm: &Path, out: &Path) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .typescript(false)
        .web(true)
        .and_then(|bindgen| bindgen.generate(out))
        .map_err(|error| format!("wasm-bindgen: {error:#}"))
}

/// A path that the compiler names.
async fn asked(arguments: &[&str]) -> Result<PathBuf, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(arguments).output().await;
    let output = output.map_err(|error| format!("rustc: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().into())
}
