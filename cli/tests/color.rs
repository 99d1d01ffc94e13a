//! When the output is colored, by the environment. The output is not a terminal here.

use std::process::Command;

#[test]
fn the_environment_says_whether_there_is_color() {
    let folder = tempfile::tempdir().unwrap();
    let code = "fn f() -> axum::extract::ws::CloseFrame {\n    \
                axum::extract::ws::CloseFrame { code: 1006, reason: \"\".into() }\n}\n";
    std::fs::write(folder.path().join("x.rs"), code).unwrap();
    let is_colored = |variables: &[(&str, &str)], args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-wsclose"));
        for name in ["CARGO_TERM_COLOR", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.args(["check", "x.rs"]).args(args).current_dir(folder.path());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("reserved-code-sent"), "{text}");
        text.contains('\u{1b}')
    };
    for (variables, args, expected) in [
        (&[][..], &[][..], false),
        (&[("CLICOLOR_FORCE", "1")], &[], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[], false),
        (&[("CARGO_TERM_COLOR", "always")], &[], true),
        (&[("CARGO_TERM_COLOR", "always"), ("NO_COLOR", "1")], &[], true),
        (&[("CARGO_TERM_COLOR", "never"), ("CLICOLOR_FORCE", "1")], &[], false),
        (&[("CARGO_TERM_COLOR", "auto"), ("CLICOLOR_FORCE", "1")], &[], true),
        (&[("CARGO_TERM_COLOR", "always")], &["--color", "never"], false),
        (&[("NO_COLOR", "1")], &["--color", "always"], true),
    ] {
        assert_eq!(is_colored(variables, args), expected, "{variables:?} {args:?}");
    }
}
