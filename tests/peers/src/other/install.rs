//! Fetches what the scripts need, once, and says what is missing on the machine.

use std::fs;
use std::path::{Path, PathBuf};

use tokio::process::Command;

/// Where the scripts are.
pub fn scripts() -> PathBuf {
    root().join("scripts")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The build folder of this program, so that no argument is needed.
///
/// # Errors
///
/// The program is not where Cargo puts programs.
pub fn target() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let target = program.parent().and_then(Path::parent);
    target.map(Path::to_owned).ok_or_else(|| "no folder for build results".to_owned())
}

/// Finds a program, or says how to get it.
///
/// # Errors
///
/// It is not installed.
pub fn tool(name: &str, package: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .ok_or_else(|| format!("`{name}` is not installed: apt-get install {package}"))
}

/// `node_modules`, as `package-lock.json` has it.
///
/// # Errors
///
/// Node or npm is missing, or the packages cannot be fetched.
pub async fn packages_of_node() -> Result<(), String> {
    tool("node", "nodejs")?;
    tool("npm", "npm")?;
    let mut npm = Command::new("npm");
    npm.current_dir(root()).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    once("package-lock.json", "node_modules", vec![npm]).await
}

/// A virtual environment with `requirements.txt`; returns its Python.
///
/// # Errors
///
/// Python is missing, or the packages cannot be fetched.
pub async fn packages_of_python() -> Result<PathBuf, String> {
    let system = tool("python3", "python3-venv")?;
    let python = root().join(".venv/bin/python");
    let mut venv = Command::new(system);
    venv.current_dir(root()).args(["-m", "venv", "--clear", ".venv"]);
    let mut pip = Command::new(&python);
    pip.current_dir(root()).args(["-m", "pip", "install", "--quiet", "-r", "requirements.txt"]);
    once("requirements.txt", ".venv", vec![venv, pip]).await?;
    Ok(python)
}

/// Runs the commands that make `folder`, unless it was made from the same `list` before.
async fn once(list: &str, folder: &str, commands: Vec<Command>) -> Result<(), String> {
    let wanted = fs::read(root().join(list)).map_err(|error| format!("{list}: {error}"))?;
    let stamp = root().join(folder).join(format!("made-from-{list}"));
    if fs::read(&stamp).is_ok_and(|made_from| made_from == wanted) {
        return Ok(());
    }
    for command in commands {
        run(command).await?;
    }
    fs::write(stamp, wanted).map_err(|error| format!("{folder}: {error}"))
}

/// Runs a command to its end; its errors are on the terminal.
///
/// # Errors
///
/// It does not start, or fails.
pub async fn run(mut command: Command) -> Result<(), String> {
    let name = command.as_std().get_program().display().to_string();
    match command.kill_on_drop(true).stdout(std::process::Stdio::null()).status().await {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{name}` failed: {status}")),
        Err(error) => Err(format!("`{name}`: {error}")),
    }
}
