//! Fixes of the real rules on real code: what they leave compiles, and has nothing left to fix.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// One fixable mistake of each kind, with comments and formatting that must stay.
const SOURCE: &str = r#"//! A server.

use axum::extract::ws::{CloseFrame, close_code};
use tungstenite::protocol::CloseFrame as ClientFrame;

/// Text of any length.
pub fn failed(error: &std::io::Error) -> CloseFrame {
    CloseFrame {
        code: close_code::ERROR, // stays
        reason: error.to_string().into(),
    }
}

pub fn formatted(name: &str) -> CloseFrame {
    CloseFrame { code: close_code::POLICY, reason:   format!("{name} is not known").into() }
}

pub fn bound(error: &std::io::Error) -> ClientFrame {
    let reason = error.to_string();
    ClientFrame { code: 1011.into(), reason: reason.into() }
}

/* Bare numbers. */
pub fn done() -> CloseFrame {
    CloseFrame { code: 1000, reason: "bye".into() }
}

pub fn private() -> CloseFrame {
    CloseFrame { code: 4001, reason: "session expired".into() }
}
"#;

fn project(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(dir.join("src")).unwrap();
    fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock")).unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\nwsclose = {{ path = '{}' }}\ntungstenite = \"0.30\"\n\
         axum = {{ version = \"0.8\", default-features = false, features = [\"ws\"] }}\n\
         [package.metadata.wsclose]\nrules = {{ magic-close-code = \"note\" }}\n",
        root.display()
    );
    fs::write(dir.join("Cargo.toml"), manifest).unwrap();
    fs::write(dir.join("src/lib.rs"), SOURCE).unwrap();
    dir
}

fn wsclose(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-wsclose"))
        .args(["wsclose", "check", "--format", "json"])
        .args(arguments)
        .current_dir(dir)
        .output()
        .unwrap()
}

fn compiles(dir: &Path) {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet"])
        .current_dir(dir)
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"))
        .output()
        .unwrap();
    let text = fs::read_to_string(dir.join("src/lib.rs")).unwrap();
    assert!(output.status.success(), "{}\n{text}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn safe_fixes_compile_keep_the_rest_and_are_done_once() {
    let dir = project("safe-fixes");
    compiles(&dir);
    wsclose(&dir, &["--fix"]);
    let fixed = fs::read_to_string(dir.join("src/lib.rs")).unwrap();
    assert_eq!(fixed.matches("wsclose::Reason::truncate(").count(), 3, "{fixed}");
    // Everything else is as it was.
    let undone =
        fixed.replace("wsclose::Reason::truncate(&", "").replace(").as_str().to_owned()", "");
    assert_eq!(undone, SOURCE);
    compiles(&dir);

    let again = wsclose(&dir, &["--fix"]);
    let report = String::from_utf8(again.stdout).unwrap();
    assert!(!report.contains("unbounded-reason"), "{report}");
    assert_eq!(fs::read_to_string(dir.join("src/lib.rs")).unwrap(), fixed);
}

#[test]
fn unsafe_fixes_compile_too() {
    let dir = project("unsafe-fixes");
    wsclose(&dir, &["--fix", "--unsafe-fixes"]);
    let fixed = fs::read_to_string(dir.join("src/lib.rs")).unwrap();
    for number in ["1000", "1011", "4001"] {
        assert!(fixed.contains(&format!("close_code!(send {number})")), "{fixed}");
    }
    compiles(&dir);
    let report = wsclose(&dir, &["--fix", "--unsafe-fixes"]);
    assert!(report.stdout.is_empty(), "{}", String::from_utf8_lossy(&report.stdout));
    assert_eq!(fs::read_to_string(dir.join("src/lib.rs")).unwrap(), fixed);
}
