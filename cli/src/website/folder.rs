//! Writes the site into a folder. Files there that no earlier site wrote are left as they are.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};
use std::fs::{self, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::File;
use crate::replace::replace;

/// Lists the files of a site, one a line: what a later run may overwrite or take away.
pub(crate) const LIST: &str = "wsclose-site.txt";

/// Why the site cannot be written.
#[derive(Debug)]
pub(crate) enum Problem {
    /// Something other than a folder has its name.
    NoFolder(PathBuf),
    /// The folder holds something, and no site.
    NotEmpty(PathBuf),
    /// A file that no earlier site wrote is where a file or folder of the site belongs.
    Taken(PathBuf),
    /// The list of the earlier site contains a line that is not a path inside the folder.
    StrangeList { list: PathBuf, line: String },
    /// The file system says no.
    Io(PathBuf, io::Error),
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Problem::NoFolder(path) => write!(f, "`{}` is no folder", path.display()),
            Problem::NotEmpty(folder) => {
                write!(f, "`{}` is not empty and holds no earlier site", folder.display())
            }
            Problem::Taken(path) => {
                write!(f, "`{}` is there and is no part of an earlier site", path.display())
            }
            Problem::StrangeList { list, line } => {
                write!(f, "`{}` names `{line}`, which is no file inside its folder", list.display())
            }
            Problem::Io(path, error) => write!(f, "`{}`: {error}", path.display()),
        }
    }
}

impl Problem {
    /// What to do instead.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Problem::NoFolder(_) | Problem::NotEmpty(_) => {
                "name a new or an empty folder; nothing was written"
            }
            Problem::Taken(_) => "name another folder, or move the file away; nothing was written",
            Problem::StrangeList { .. } => {
                "name another folder, or remove that list if it is not yours; nothing was written"
            }
            Problem::Io(..) => "",
        }
    }
}

/// Writes the files of the site, and takes away those of an earlier one that it no longer has.
/// Nothing is written before it is certain that no other file is in the way.
pub(crate) fn write(folder: &Path, files: &[File]) -> Result<(), Problem> {
    if fs::metadata(folder).is_ok_and(|there| !there.is_dir()) {
        return Err(Problem::NoFolder(folder.to_owned()));
    }
    let list = folder.join(LIST);
    let earlier = match earlier(&list)? {
        Some(earlier) => earlier,
        // Beside the list a user may keep files of his own; a folder without it is not ours.
        None if is_empty(folder)? => BTreeSet::new(),
        None => return Err(Problem::NotEmpty(folder.to_owned())),
    };
    let now: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let both: BTreeSet<&str> = earlier.iter().map(String::as_str).chain(now.clone()).collect();
    for path in &both {
        is_free(folder, path, earlier.contains(*path))?;
    }
    // The list comes first, with the files of both sites: should the writing end half-way, the next
    // run still knows what is its own.
    fs::create_dir_all(folder).map_err(io_problem(folder))?;
    write_list(&list, &both)?;
    for file in files {
        let at = folder.join(&file.path);
        if let Some(parent) = at.parent() {
            fs::create_dir_all(parent).map_err(io_problem(parent))?;
        }
        fs::write(&at, &file.content).map_err(io_problem(&at))?;
    }
    for path in both.difference(&now) {
        let at = folder.join(path);
        match fs::remove_file(&at) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Problem::Io(at, error));
            }
            _ => {}
        }
    }
    write_list(&list, &now)
}

fn io_problem(path: &Path) -> impl FnOnce(io::Error) -> Problem {
    let path = path.to_owned();
    move |error| Problem::Io(path, error)
}

/// May a file be written at a path in the folder? On the way there are only folders, and at its end is
/// nothing, or a file of the earlier site. A symbolic link, which leads out of the folder, is
/// neither.
fn is_free(folder: &Path, path: &str, of_earlier_site: bool) -> Result<(), Problem> {
    let mut at = folder.to_owned();
    let mut names = path.split('/').peekable();
    while let Some(name) = names.next() {
        at.push(name);
        let free = match (there(&at)?, names.peek()) {
            (None, _) => return Ok(()),
            (Some(folder), Some(_)) => folder.is_dir(),
            (Some(file), None) => file.is_file() && of_earlier_site,
        };
        if !free {
            return Err(Problem::Taken(at));
        }
    }
    Ok(())
}

/// What is at a path, if anything. A link is not followed.
fn there(path: &Path) -> Result<Option<Metadata>, Problem> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Problem::Io(path.to_owned(), error)),
    }
}

/// Replaces the list as a whole: with half of it, a later run would not know its own files.
fn write_list(list: &Path, paths: &BTreeSet<&str>) -> Result<(), Problem> {
    let mut text = String::new();
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    let written = match there(list)? {
        Some(_) => replace(list, text.as_bytes()),
        None => fs::write(list, text),
    };
    written.map_err(io_problem(list))
}

/// Is there nothing in a folder, or no folder yet?
fn is_empty(folder: &Path) -> Result<bool, Problem> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Problem::Io(folder.to_owned(), error)),
    }
}

/// The files of the site that is in the folder, if there is one.
fn earlier(list: &Path) -> Result<Option<BTreeSet<String>>, Problem> {
    let text = match fs::read_to_string(list) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Problem::Io(list.to_owned(), error)),
    };
    // Whoever wrote the list, no file outside of the folder is touched.
    let inside = |line: &str| {
        let mut components = Path::new(line).components();
        !line.is_empty() && components.all(|part| matches!(part, Component::Normal(_)))
    };
    match text.lines().find(|line| !inside(line)) {
        Some(line) => Err(Problem::StrangeList { list: list.to_owned(), line: line.to_owned() }),
        None => Ok(Some(text.lines().map(str::to_owned).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> File {
        File { path: path.to_owned(), content: path.to_owned() }
    }

    #[test]
    fn a_later_site_replaces_an_earlier_one_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        write(folder.path(), &[file("index.html"), file("en/old.html")]).unwrap();
        fs::write(at("CNAME"), "of the user").unwrap();
        write(folder.path(), &[file("index.html"), file("en/new.html")]).unwrap();
        assert!(!at("en/old.html").exists());
        assert_eq!(fs::read_to_string(at("en/new.html")).unwrap(), "en/new.html");
        assert_eq!(fs::read_to_string(at("CNAME")).unwrap(), "of the user");
        assert_eq!(fs::read_to_string(at(LIST)).unwrap(), "en/new.html\nindex.html\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4, "nothing else is left behind");
    }

    #[test]
    fn what_is_of_somebody_else_stops_it_before_anything_is_written() {
        // What is in the way, a file or a folder; a listed path may have become one too.
        type Put = fn(&Path) -> io::Result<()>;
        let cases: [(&str, Put); 4] = [
            ("b.html", |at| fs::write(at, "of the user")),
            ("b", |at| fs::write(at, "of the user")),
            ("b.html", |at| fs::create_dir(at)),
            ("a.html", |at| fs::remove_file(at).and_then(|()| fs::create_dir(at))),
        ];
        for (taken, put) in cases {
            let folder = tempfile::tempdir().unwrap();
            let at = |path: &str| folder.path().join(path);
            write(folder.path(), &[file("a.html")]).unwrap();
            put(&at(taken)).unwrap();
            let files = [file("0.html"), file("b.html"), file("b/c.html")];
            let problem = write(folder.path(), &files).unwrap_err();
            assert!(matches!(problem, Problem::Taken(_)), "{taken}: {problem}");
            assert!(!at("0.html").exists() && at("a.html").exists(), "{taken}");
            assert_eq!(fs::read_to_string(at(LIST)).unwrap(), "a.html\n", "{taken}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed_out_of_the_folder() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let (site, outside) = (folder.path().join("site"), folder.path().join("outside"));
        fs::create_dir(&outside).unwrap();
        fs::write(outside.join("a.html"), "of the user").unwrap();
        for (link, target, path) in
            [("en", outside.clone(), "en/a.html"), ("a.html", outside.join("a.html"), "a.html")]
        {
            write(&site, &[file("index.html")]).unwrap();
            symlink(&target, site.join(link)).unwrap();
            fs::write(site.join(LIST), format!("index.html\n{path}\n")).unwrap();
            for files in [vec![file("index.html")], vec![file(path)]] {
                let problem = write(&site, &files).unwrap_err();
                assert!(matches!(problem, Problem::Taken(_)), "{path}: {problem}");
            }
            assert_eq!(fs::read_to_string(outside.join("a.html")).unwrap(), "of the user");
            fs::remove_dir_all(&site).unwrap();
        }
    }

    #[test]
    fn a_folder_of_something_else_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("main.rs"), "").unwrap();
        let problem = write(folder.path(), &[file("index.html")]).unwrap_err();
        assert!(matches!(problem, Problem::NotEmpty(_)), "{problem}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        // A file is not a folder.
        let problem = write(&folder.path().join("main.rs"), &[file("index.html")]).unwrap_err();
        assert!(matches!(problem, Problem::NoFolder(_)), "{problem}");
    }

    #[test]
    fn a_list_that_leads_out_of_the_folder_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (site, outside) = (folder.path().join("site"), folder.path().join("precious"));
        fs::create_dir(&site).unwrap();
        fs::write(&outside, "of the user").unwrap();
        for line in ["../precious", "/etc/hostname", "a/../../precious", ""] {
            fs::write(site.join(LIST), format!("index.html\n{line}\n")).unwrap();
            let problem = write(&site, &[file("index.html")]).unwrap_err();
            assert!(matches!(problem, Problem::StrangeList { .. }), "{line}: {problem}");
        }
        assert_eq!(fs::read_to_string(outside).unwrap(), "of the user");
    }
}
