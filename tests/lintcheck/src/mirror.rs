//! From a bare git directory to the files that the lint reads.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Result;
use crate::judged::Repository;

/// Writes the tree of a commit: Rust files, manifests, lock files, and what says which files count.
/// A snapshot may lack its largest files, so each file is asked for by itself.
pub(crate) fn check_out(mirror: &Path, repository: &Repository, trees: &Path) -> Result<PathBuf> {
    let folder = repository.name.replace('/', "+");
    let tree = trees.join(format!("{folder}@{}", repository.commit));
    if tree.exists() {
        return Ok(tree);
    }
    let git = mirror.join(&folder).join("repo");
    let git = if git.join(".git").exists() { git.join(".git") } else { git };
    let part = trees.join(format!("{folder}.part"));
    if part.exists() {
        fs::remove_dir_all(&part)?;
    }
    fs::create_dir_all(&part)?;
    write_files(&git, &files(&git, &repository.commit)?, &part)
        .map_err(|error| format!("{}: {error}", repository.name))?;
    fs::rename(&part, &tree)?;
    Ok(tree)
}

fn is_wanted(path: &str) -> bool {
    const NAMES: [&str; 6] =
        ["Cargo.toml", "Cargo.lock", ".gitignore", ".ignore", "wsclose.toml", "build.rs"];
    let name = path.rsplit('/').next().unwrap_or(path);
    name.ends_with(".rs") || NAMES.contains(&name)
}

/// The objects of the regular files that count, with their paths.
fn files(git: &Path, commit: &str) -> Result<Vec<(String, String)>> {
    let output = Command::new("git")
        .arg("--git-dir")
        .arg(git)
        .args(["ls-tree", "-r", "-z", "--full-tree", commit])
        .output()?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{} has no commit {commit}: {error}", git.display()).into());
    }
    let mut files = Vec::new();
    for entry in output.stdout.split(|&byte| byte == 0) {
        let entry = String::from_utf8_lossy(entry);
        // `100644 blob HASH<tab>PATH`; a link or a submodule has another mode.
        let Some((about, path)) = entry.split_once('\t') else { continue };
        let mut about = about.split(' ');
        let is_file = about.next().is_some_and(|mode| mode.starts_with("100"));
        if let (true, Some(hash)) = (is_file && is_wanted(path), about.nth(1)) {
            files.push((hash.to_owned(), path.to_owned()));
        }
    }
    Ok(files)
}

fn write_files(git: &Path, files: &[(String, String)], into: &Path) -> Result<()> {
    let mut child = Command::new("git")
        .arg("--git-dir")
        .arg(git)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().ok_or("no way to ask git")?;
    // One object can have many paths.
    let mut paths: HashMap<&str, Vec<&str>> = HashMap::new();
    for (hash, path) in files {
        paths.entry(hash).or_default().push(path);
    }
    let hashes: Vec<String> = paths.keys().map(|&hash| hash.to_owned()).collect();
    let asking =
        std::thread::spawn(move || hashes.iter().try_for_each(|hash| writeln!(stdin, "{hash}")));
    let mut answers = BufReader::new(child.stdout.take().ok_or("no answer from git")?);
    for _ in 0..paths.len() {
        let mut head = String::new();
        answers.read_line(&mut head)?;
        let words: Vec<&str> = head.split_whitespace().collect();
        // `HASH missing`: the snapshot left the object out.
        let [hash, "blob", size] = words[..] else { continue };
        let mut content = vec![0; size.parse()?];
        answers.read_exact(&mut content)?;
        answers.read_exact(&mut [0])?;
        for path in paths.get(hash).into_iter().flatten() {
            let file = into.join(path);
            fs::create_dir_all(file.parent().ok_or("a file without a folder")?)?;
            fs::write(file, &content)?;
        }
    }
    asking.join().map_err(|_| "git was not asked")??;
    child.wait()?;
    Ok(())
}
