//! Small packages that use this one as its users do, in the build folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A temporary workspace.
pub(crate) struct Project {
    dir: PathBuf,
}

impl Project {
    /// An empty workspace; each test has one under a different name.
    pub(crate) fn new(name: &str) -> Project {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // The versions that the repository is tested with. Cargo asks for no others, and downloads
        // what is not there yet: a feature that only a test turns on may need more crates.
        fs::create_dir_all(&dir).unwrap();
        fs::copy(root().join("Cargo.lock"), dir.join("Cargo.lock")).unwrap();
        Project { dir }
    }

    /// The dependency on the crate, for a manifest.
    pub(crate) fn dependency() -> String {
        format!("{{ path = '{}' }}", root().display())
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let file = self.dir.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        // A file that stays as it was is not built again.
        if fs::read_to_string(&file).ok().as_deref() != Some(text) {
            fs::write(file, text).unwrap();
        }
    }

    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&self.dir)
            // All projects share one, so that the crates are built once.
            .env("CARGO_TARGET_DIR", Self::target())
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap()
    }

    /// Runs cargo and shows what it said unless it succeeds.
    pub(crate) fn cargo_succeeds(&self, arguments: &[&str]) -> Output {
        let output = self.cargo(arguments);
        assert!(
            output.status.success(),
            "cargo {arguments:?} failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    pub(crate) fn target() -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("target")
    }
}

/// The Rust files of a folder, by name; there must be some.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no case in {}", folder.display());
    files
}

/// Is this the toolchain that `tests/ui/TOOLCHAIN` names? What others draw and write differs.
pub(crate) fn is_the_recorded_toolchain() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    let recorded = fs::read_to_string(root().join("tests/ui/TOOLCHAIN")).unwrap();
    String::from_utf8(output.stdout).unwrap() == recorded
}
