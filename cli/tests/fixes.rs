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

pub fn made_by_another(error: &std::io::Error) -> CloseFrame {
    CloseFrame { code: close_code::ERROR, reason: described(error).into() }
}

fn described(error: &std::io::Error) -> String {
    let mut text = format!("failed: {error}");
    text.retain(|letter| letter != '\n');
    text
}

pub fn direct(error: &std::io::Error) -> ClientFrame {
    ClientFrame { code: 1011.into(), reason: std::format!("{}", error).into() }
}

// The text is cut where it is built.
pub fn bound_and_chosen(error: &std::io::Error) -> [CloseFrame; 4] {
    let typed: axum::extract::ws::Utf8Bytes = error.to_string().into();
    let reason = error.to_string().into();
    [
        CloseFrame { code: close_code::ERROR, reason: typed },
        CloseFrame { code: close_code::ERROR, reason },
        CloseFrame {
            code: close_code::ERROR,
            reason: if error.kind() == std::io::ErrorKind::Other {
                error.to_string().into()
            } else {
                "other".into()
            },
        },
        CloseFrame {
            code: close_code::ERROR,
            reason: match error.raw_os_error() {
                Some(_) => error.to_string().into(),
                None => "none".into(),
            },
        },
    ]
}

/// Names that mean something else here.
pub mod shadowed {
    mod wsclose {}

    pub fn failed(error: &std::io::Error) -> axum::extract::ws::CloseFrame {
        axum::extract::ws::CloseFrame { code: 1011, reason: error.to_string().into() }
    }
}

pub fn leaving() -> [ClientFrame; 2] {
    use tungstenite::protocol::frame::coding::CloseCode;
    [
        ClientFrame { code: CloseCode::Library(1001), reason: "leaving".into() },
        ClientFrame { code: CloseCode::Bad(4008), reason: "slow".into() },
    ]
}

// wsclose: allow(reserved-code-sent) fixed long ago
pub fn allowed() {} // wsclose: allow(wrong-role)

/* Bare numbers. */
pub fn done() -> CloseFrame {
    CloseFrame { code: 1000, reason: "bye".into() }
}

pub fn private() -> CloseFrame {
    CloseFrame { code: 4001, reason: "session expired".into() }
}

pub fn http_statuses() -> [CloseFrame; 3] {
    use tungstenite::protocol::frame::coding::CloseCode;
    let _ = ClientFrame { code: CloseCode::Bad(404), reason: "no such room".into() };
    let _ = ClientFrame { code: CloseCode::from(500), reason: "".into() };
    [
        CloseFrame { code: 503, reason: "".into() },
        CloseFrame { code: 401, reason: "".into() },
        CloseFrame { code: 418, reason: "".into() },
    ]
}

pub fn without_a_code() -> axum::extract::ws::Message {
    axum::extract::ws::Message::Close(Some(CloseFrame { code: 1005, reason: "".into() }))
}

pub fn long() -> CloseFrame {
    CloseFrame { code: close_code::POLICY, reason: "TEXT".into() }
}

#[wsclose::closes_with(POLICY_VIOLATION,)]
pub fn declared() -> CloseFrame {
    CloseFrame { code: close_code::ERROR, reason: "".into() }
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
    fs::write(dir.join("src/lib.rs"), source()).unwrap();
    dir
}

fn source() -> String {
    SOURCE.replace("TEXT", &"ä".repeat(80))
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
    assert_eq!(fixed.matches("::wsclose::Reason::truncate(").count(), 9, "{fixed}");
    // Everything else is as it was.
    let undone =
        fixed.replace("::wsclose::Reason::truncate(&", "").replace(").as_str().to_owned()", "");
    let expected = source()
        .replace("CloseCode::Library(1001)", "CloseCode::Away")
        .replace("CloseCode::Bad(4008)", "CloseCode::Library(4008)")
        .replace("// wsclose: allow(reserved-code-sent) fixed long ago\n", "")
        .replace(" // wsclose: allow(wrong-role)", "");
    assert_eq!(undone, expected);
    compiles(&dir);

    wsclose(&dir, &["--fix"]);
    assert_eq!(fs::read_to_string(dir.join("src/lib.rs")).unwrap(), fixed);
}

#[test]
fn unsafe_fixes_compile_too() {
    let dir = project("unsafe-fixes");
    // Two findings can have fixes at one place; what is left is fixed next.
    for _ in 0..2 {
        wsclose(&dir, &["--fix", "--unsafe-fixes"]);
    }
    let fixed = fs::read_to_string(dir.join("src/lib.rs")).unwrap();
    for number in ["1000", "1011", "4001"] {
        assert!(fixed.contains(&format!("close_code!(send {number})")), "{fixed}");
    }
    for fixed_part in [
        "CloseCode::Library(4404)",
        "CloseCode::from(::wsclose::close_code!(send 1011)",
        "Message::Close(None)",
        "closes_with(POLICY_VIOLATION, INTERNAL_ERROR,)",
        "::wsclose::Reason::truncate(\"ä",
    ] {
        assert!(fixed.contains(fixed_part), "{fixed_part}\n{fixed}");
    }
    compiles(&dir);
    let report = wsclose(&dir, &["--fix", "--unsafe-fixes"]);
    let report = String::from_utf8(report.stdout).unwrap();
    // Only what has no fix is left.
    assert!(report.lines().all(|line| line.contains("\"fix\":null")), "{report}");
    assert_eq!(fs::read_to_string(dir.join("src/lib.rs")).unwrap(), fixed);
}

#[test]
fn what_another_member_defines_is_fixed_there() {
    let dir = project("member-fixes");
    let manifest = fs::read_to_string(dir.join("Cargo.toml")).unwrap();
    let manifest =
        manifest.replace("[dependencies]\n", "[dependencies]\nkicks = { path = 'kicks' }\n");
    fs::write(dir.join("Cargo.toml"), manifest).unwrap();
    let sent = "pub fn kicked() -> axum::extract::ws::CloseFrame {
    axum::extract::ws::CloseFrame { code: kicks::code(true), reason: \"\".into() }
}
";
    fs::write(dir.join("src/lib.rs"), sent).unwrap();
    fs::create_dir_all(dir.join("kicks/src")).unwrap();
    let member = "[package]\nname = \"kicks\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
    fs::write(dir.join("kicks/Cargo.toml"), member).unwrap();
    let kicks = "pub fn code(failed: bool) -> u16 {\n    if failed { 500 } else { 1000 }\n}\n";
    fs::write(dir.join("kicks/src/lib.rs"), kicks).unwrap();
    compiles(&dir);
    wsclose(&dir, &["--fix", "--unsafe-fixes"]);
    let fixed = fs::read_to_string(dir.join("kicks/src/lib.rs")).unwrap();
    assert_eq!(fixed, kicks.replace("500", "1011"));
    assert_eq!(fs::read_to_string(dir.join("src/lib.rs")).unwrap(), sent);
    compiles(&dir);
}
