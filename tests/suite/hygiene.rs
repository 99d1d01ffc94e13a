//! The macros work under every name and in every kind of crate. What needs no special manifest
//! is a case in `tests/ui/*/pass`.

use std::fs;

use crate::project::{Project, root, rust_files};

#[test]
fn renamed_reexported_and_without_std() {
    let wsclose = Project::dependency();
    let renamed = wsclose.replacen('{', "{ package = \"wsclose\",", 1);
    let dependencies = [
        ("renamed", format!("closes = {renamed}")),
        ("reexport", format!("wsclose = {wsclose}")),
        ("through", "reexport = { path = \"../reexport\" }".to_owned()),
        ("no_std", format!("wsclose = {wsclose}")),
        ("alloc", format!("wsclose = {}", wsclose.replacen('{', "{ features = [\"alloc\"],", 1))),
    ];
    let folder = root().join("tests/hygiene");
    // `bare` has a separate test.
    assert_eq!(rust_files(&folder).len(), dependencies.len() + 1, "a case has no manifest");

    let project = Project::new("hygiene");
    let members = dependencies.each_ref().map(|(name, _)| *name);
    project.write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"));
    for (name, dependency) in dependencies {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\n{dependency}\n[lints.rust]\nwarnings = \"deny\"\n"
        );
        project.write(&format!("{name}/Cargo.toml"), &manifest);
        let source = fs::read_to_string(folder.join(name).with_extension("rs")).unwrap();
        project.write(&format!("{name}/src/lib.rs"), &source);
    }
    // Apart, because packages that are built together share their features.
    project.cargo_succeeds(&["check", "--workspace", "--exclude", "alloc"]);
    project.cargo_succeeds(&["check", "--package", "alloc"]);
}

/// A library says little about what it needs, because nothing is linked. This is a whole program,
/// and its exit code says whether what was linked works.
#[test]
#[cfg(unix)]
fn a_program_without_std_and_without_an_allocator_links_and_runs() {
    let project = Project::new("bare");
    let manifest = format!(
        "[package]\nname = \"bare\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         [dependencies]\nwsclose = {}\n[lints.rust]\nwarnings = \"deny\"\n\
         [profile.dev]\npanic = \"abort\"\n[workspace]\n",
        Project::dependency()
    );
    project.write("Cargo.toml", &manifest);
    let source = fs::read_to_string(root().join("tests/hygiene/bare.rs")).unwrap();
    project.write("src/main.rs", &source);
    project.cargo_succeeds(&["build"]);
    let status = std::process::Command::new(Project::target().join("debug/bare")).status().unwrap();
    assert!(status.success(), "{status}: its number is that of the part that failed");
}
