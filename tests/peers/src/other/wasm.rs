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
/// The target is not installed (`rustup target add wasm32-unknown-unknown`), or a step fails.
pub async fn build() -> Result<PathBuf, String> {
    let target = install::target()?.join("page");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["build", "--quiet", "--locked", "--release", "--package", "page"])
        .args(["--target", TARGET, "--target-dir"])
        .arg(&target);
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
