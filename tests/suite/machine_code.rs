//! A checked code costs nothing at run time: the machine code is that of the bare number.

use std::fs;

use crate::project::Project;

/// The assembly of a crate whose function sends a code.
fn assembly(project: &Project, name: &str, code: &str) -> String {
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         [dependencies]\nwsclose = {}\n",
        Project::dependency()
    );
    let source = format!(
        "#[unsafe(no_mangle)]\n\
         pub extern \"C\" fn close(send: extern \"C\" fn(u16)) {{ send({code}) }}\n"
    );
    project.write(&format!("{name}/Cargo.toml"), &manifest);
    project.write(&format!("{name}/src/lib.rs"), &source);
    let file = Project::target().join(format!("{name}.s"));
    let emit = format!("asm={}", file.display());
    project.cargo_succeeds(&["rustc", "--release", "-p", name, "--", "--emit", &emit]);
    // Directives hold the name of the crate; labels and instructions do not.
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('.'));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_checked_code_is_the_bare_number() {
    let project = Project::new("machine_code");
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"bare\", \"code\", \"private\", \"expression\", \"bare_private\"]\n";
    project.write("Cargo.toml", workspace);
    for name in ["bare", "code", "private", "expression", "bare_private"] {
        // Cargo wants every member to exist before it builds the first.
        project.write(
            &format!("{name}/Cargo.toml"),
            &format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\n"),
        );
        project.write(&format!("{name}/src/lib.rs"), "");
    }
    let bare = assembly(&project, "bare", "1011u16");
    assert!(bare.contains("close:") && bare.contains("1011"), "{bare}");
    assert_eq!(assembly(&project, "code", "wsclose::close_code!(send 1011).into()"), bare);
    assert_eq!(
        assembly(&project, "expression", "wsclose::close_code!(send { 1000 + 11 }).get()"),
        bare
    );
    let bare_private = assembly(&project, "bare_private", "4001u16");
    assert_ne!(bare_private, bare);
    assert_eq!(
        assembly(&project, "private", "wsclose::close_code!(send 4001).into()"),
        bare_private
    );
}
