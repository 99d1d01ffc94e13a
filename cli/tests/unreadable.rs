//! A folder and a file without read permission are reported, and the rest is still checked.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

/// An unprivileged user that every supported system has.
const NOBODY: u32 = 65534;

const BAD: &str = "use axum::extract::ws::CloseFrame;\n\
                   fn f() { CloseFrame { code: 1006, reason: \"\".into() }; }\n";

#[test]
fn an_unreadable_folder_or_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mode = |name: &str, mode| {
        fs::set_permissions(path(name), Permissions::from_mode(mode)).unwrap();
    };
    fs::create_dir_all(path("src/locked")).unwrap();
    fs::write(
        path("Cargo.toml"),
        "[package]\nname = \"p\"\n[dependencies]\naxum = { version = \"0.8\", features = [\"ws\"] }\n",
    )
    .unwrap();
    for file in ["src/lib.rs", "src/secret.rs", "src/locked/x.rs"] {
        fs::write(path(file), BAD).unwrap();
    }
    // Where every user may run it.
    fs::copy(env!("CARGO_BIN_EXE_cargo-wsclose"), path("lint")).unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    mode("src/secret.rs", 0);
    mode("src/locked", 0);

    let mut command = Command::new(path("lint"));
    command.args(["check", "--format", "json", "."]).current_dir(folder.path());
    if fs::read(path("src/secret.rs")).is_ok() {
        // Nothing is closed to root, so somebody else has to look.
        command.uid(NOBODY).gid(NOBODY);
    }
    let output = command.output().unwrap();
    mode("src/locked", 0o755);

    let (found, told) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert_eq!(found.lines().count(), 1, "{found}");
    assert!(found.contains("src/lib.rs"), "{found}");
    assert!(told.contains("src/locked: cannot be looked into"), "{told}");
    assert!(told.contains("src/secret.rs: cannot be read"), "{told}");
}
