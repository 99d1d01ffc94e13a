//! Which packages there are, which files belong to each, and what is configured for it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use toml::Table;
use wsclose_lint::Manifest;

use crate::config::{Levels, RuleSet};
use crate::diagnostic::{Counts, Problem, name_of, problem};
use crate::exclude::Exclude;
use crate::files::{self, Content, Walked, bytes};
use crate::manifest;
use crate::manifests::{Loaded, Manifests};
use crate::owners;
use crate::text::count;
use crate::units::{self, UnitFiles};

/// What reports say about a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PackageInfo {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) edition: String,
    pub(crate) folder: PathBuf,
}

/// A package with files to look at.
#[derive(Clone, Debug)]
pub(crate) struct Package {
    pub(crate) info: Arc<PackageInfo>,
    /// What it depends on; `None` for a file in no package, whose own text has to tell.
    pub(crate) manifest: Option<Manifest>,
    /// Does it depend on a WebSocket library itself?
    pub(crate) uses_library: bool,
    /// The dependencies with a path, by their names in code.
    pub(crate) paths: Vec<(String, PathBuf)>,
    /// The folder with its `Cargo.lock`.
    pub(crate) root: PathBuf,
    pub(crate) levels: Levels,
    /// Its files; `None` if it is only used by others, which need its library.
    pub(crate) files: Option<Vec<PackageFile>>,
}

/// A file of a package.
#[derive(Clone, Debug)]
pub(crate) struct PackageFile {
    pub(crate) path: PathBuf,
    /// Did the user ask for it? Others are read because they define what it uses.
    pub(crate) asked: bool,
    /// Its text, in place of what is on the disk.
    pub(crate) unsaved: Option<Arc<[u8]>>,
}

impl PackageFile {
    pub(crate) fn read(&self) -> Result<Content, String> {
        match &self.unsaved {
            Some(text) => files::content(text.to_vec()),
            None => files::read(&self.path),
        }
    }
}

/// Where the user looks.
struct Paths<'a> {
    asked: &'a [PathBuf],
    /// Those of them that no configuration excludes.
    exempt: &'a [PathBuf],
    cwd: &'a Path,
}

/// What was found below some paths.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) units: Vec<UnitFiles>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) counts: Counts,
    /// The paths that were asked for, without symbolic links.
    pub(crate) asked: Vec<PathBuf>,
}

/// What the user asked for.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) paths: &'a [PathBuf],
    /// Those of the command line.
    pub(crate) levels: &'a Levels,
    /// Exclude also what is named by a path.
    pub(crate) force_exclude: bool,
    /// The text of the only path, in place of what is on the disk.
    pub(crate) unsaved: Option<Arc<[u8]>>,
}

/// Finds the packages that hold what the user asked for. `cwd` has no symbolic links in it.
pub(crate) fn find(request: &Request<'_>, cwd: &Path, rules: &RuleSet) -> Found {
    let mut found = Found::default();
    let mut manifests = Manifests::new(rules);
    let asked = found.asked(request, cwd);
    // What is asked for by name is not excluded.
    let exempt = if request.force_exclude { &[][..] } else { &asked };

    // A part of a package is judged with the rest of it, so the rest is walked too. A workspace is
    // no such part, wherever it is.
    manifests.load(&asked.iter().map(|path| path.join("Cargo.toml")).collect::<Vec<_>>());
    let mut roots = asked.clone();
    for path in &asked {
        if manifests.of(path).is_none() {
            roots.extend(manifests.package_around(path).map(|package| package.folder.clone()));
        }
    }
    roots.sort_unstable();
    roots.dedup();
    let is_unsaved = request.unsaved.is_some();
    roots.retain(|root| !is_unsaved || root.exists());
    let Walked { manifests: paths, mut rust, links, problems } = files::walk(&roots, cwd);
    if is_unsaved {
        // It may be new, or ignored.
        rust.extend(asked.iter().cloned());
        rust.sort_unstable_by(|a, b| bytes(a).cmp(bytes(b)));
        rust.dedup();
    }
    let names: FxHashSet<&[u8]> = asked.iter().map(|path| bytes(path)).collect();
    let is_asked = |path: &Path| owners::folders(bytes(path)).any(|folder| names.contains(folder));
    found.counts.links = links.iter().filter(|path| is_asked(path)).count();
    let problems = problems.into_iter();
    found.problems.extend(
        problems.filter_map(|(path, problem)| {
            path.is_none_or(|path| is_asked(&path)).then_some(problem)
        }),
    );
    manifests.load(&paths);

    let hit = owners::named(&rust, &names);
    for path in asked.iter().filter(|path| !hit.contains(bytes(path))) {
        let why = "holds no Rust files, or only ones that are hidden or ignored";
        found.problems.push(problem(name_of(path, cwd), why));
    }
    let mut listed: Vec<Listed> = Vec::new();
    for (folder, mut files) in owners::by_package(rust, &names, &manifests) {
        for file in files.iter_mut().filter(|file| file.asked) {
            file.unsaved.clone_from(&request.unsaved);
        }
        let asked_files = files.iter().filter(|file| file.asked).count();
        found.counts.seen += asked_files;
        match folder.and_then(|folder| manifests.of(&folder)) {
            None => found.loose(files, request.levels),
            Some(loaded) => {
                let paths = Paths { asked: &asked, exempt, cwd };
                let listed_one = found.list(loaded, files, &paths, &mut manifests, request.levels);
                listed.extend(listed_one);
            }
        }
    }
    let listed = listed.into_par_iter().filter_map(Listed::package).collect();
    let (units, without_library) = units::units(listed, &mut manifests, cwd);
    found.units.extend(units);
    found.counts.without_library += without_library;
    found.faults(&Paths { asked: &asked, exempt, cwd }, &mut manifests);
    manifests.put_down();
    found.problems.sort_unstable();
    found.problems.dedup();
    found.asked = asked;
    found
}

const NEITHER: &str = "is neither a directory nor a Rust file";

/// The folders of paths without symbolic links, each found once: there may be thousands of paths in
/// one folder.
struct Folders<'a> {
    cwd: &'a Path,
    all: FxHashMap<PathBuf, std::io::Result<PathBuf>>,
}

impl Folders<'_> {
    fn new<'a>(paths: &[PathBuf], cwd: &'a Path) -> Folders<'a> {
        let folders = paths.iter().filter_map(|path| path.parent()).collect::<FxHashSet<_>>();
        let find = |folder: &Path| (folder.to_owned(), cwd.join(folder).canonicalize());
        Folders { cwd, all: folders.into_iter().map(find).collect() }
    }

    /// A path without symbolic links and double dots.
    fn canonical(&self, typed: &Path) -> std::io::Result<PathBuf> {
        let folder = typed.parent().and_then(|folder| self.all.get(folder));
        if let (Some(Ok(folder)), Some(name)) = (folder, typed.file_name()) {
            let path = folder.join(name);
            // Only the file system knows how a name is written where case does not count.
            if cfg!(target_os = "linux") && !path.symlink_metadata()?.is_symlink() {
                return Ok(path);
            }
        }
        self.cwd.join(typed).canonicalize()
    }
}

/// The place of a file that need not exist, in a directory that does.
fn unsaved(typed: &Path, cwd: &Path) -> std::io::Result<PathBuf> {
    let path = cwd.join(typed);
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Err(_), Some(folder), Some(name)) => Ok(folder.canonicalize()?.join(name)),
        (found, ..) => found,
    }
}

/// Does `exclude` in the `[workspace]` of a manifest around it keep a package out? Not if the user
/// asked for it.
fn is_excluded(folder: &Path, around: &[Arc<Loaded>], asked: &[PathBuf]) -> bool {
    around.iter().any(|workspace| {
        workspace.folder != folder
            && workspace.excludes(folder)
            && !asked.iter().any(|asked| workspace.excludes(asked))
    })
}

impl Found {
    /// What is wrong with the manifests that were read: below the paths, around them, and of crates
    /// that are used by path.
    fn faults(&mut self, paths: &Paths<'_>, manifests: &mut Manifests<'_>) {
        let &Paths { asked, exempt, cwd } = paths;
        for path in asked {
            manifests.workspaces_around(path);
        }
        let faulty = |loaded: &&Arc<Loaded>| loaded.table.is_err() || !loaded.faults.is_empty();
        let loaded: Vec<Arc<Loaded>> = manifests.loaded().filter(faulty).cloned().collect();
        for loaded in loaded {
            let around = manifests.workspaces_around(&loaded.folder);
            let file = loaded.folder.join("Cargo.toml");
            let name = name_of(&file, cwd);
            let is_known = |problem: &Problem| {
                problem.name == name && loaded.table.as_ref().is_err_and(|it| it.at == problem.at)
            };
            let out = is_excluded(&loaded.folder, &around, exempt)
                || around
                    .iter()
                    .filter_map(|it| it.workspace.exclude.as_ref())
                    .any(|out| loaded.folder != *out.folder() && out.excludes(&file, exempt));
            if !out && !self.problems.iter().any(is_known) {
                self.problems.extend(loaded.problems(cwd));
            }
        }
    }

    /// The paths that can be looked at, without symbolic links and double dots.
    fn asked(&mut self, request: &Request<'_>, cwd: &Path) -> Vec<PathBuf> {
        let is_unsaved = request.unsaved.is_some();
        let folders = Folders::new(request.paths, cwd);
        let find = |typed: &PathBuf| {
            let path = if is_unsaved { unsaved(typed, cwd)? } else { folders.canonical(typed)? };
            let is_folder = path.is_dir() && !is_unsaved;
            Ok((path, is_folder))
        };
        let found: Vec<std::io::Result<_>> = request.paths.par_iter().map(find).collect();
        let mut asked = Vec::new();
        for (typed, found) in request.paths.iter().zip(found) {
            let mut refuse = |why: &dyn std::fmt::Display, help: &str| {
                let help = help.to_owned();
                let refused = problem(typed.display().to_string(), why);
                self.problems.push(Problem { help, ..refused });
            };
            let (path, is_folder) = match found {
                Ok(found) => found,
                Err(error) => {
                    refuse(&format_args!("cannot be found: {error}"), "");
                    continue;
                }
            };
            if is_folder || path.extension().is_some_and(|end| end == "rs") {
                asked.push(path);
            } else if path.file_name().is_some_and(|name| name == "Cargo.toml") {
                let help = format!("check its package with `--manifest-path {}`", typed.display());
                refuse(&NEITHER, &help);
            } else {
                refuse(&NEITHER, "");
            }
        }
        asked
    }

    /// Files that no manifest speaks for: each is judged by itself, by the libraries that it names.
    fn loose(&mut self, files: Vec<PackageFile>, levels: &Levels) {
        for file in files.into_iter().filter(|file| file.asked) {
            self.counts.homeless += 1;
            let package = Package {
                info: Arc::new(PackageInfo {
                    name: "?".to_owned(),
                    version: "0.0.0".to_owned(),
                    edition: "2024".to_owned(),
                    folder: crate::diagnostic::folder_of(&file.path),
                }),
                manifest: None,
                uses_library: true,
                paths: Vec::new(),
                root: PathBuf::new(),
                levels: levels.clone(),
                files: Some(vec![file]),
            };
            self.units.push(UnitFiles::of(package));
        }
    }

    fn list(
        &mut self,
        loaded: Arc<Loaded>,
        mut files: Vec<PackageFile>,
        paths: &Paths<'_>,
        manifests: &mut Manifests<'_>,
        levels: &Levels,
    ) -> Option<Listed> {
        let &Paths { exempt, cwd, .. } = paths;
        let around = manifests.workspaces_around(&loaded.folder);
        let excludes: Vec<&Exclude> = around
            .iter()
            .filter_map(|manifest| manifest.workspace.exclude.as_ref())
            .chain(&loaded.package.exclude)
            .collect();
        let all = files.iter().filter(|file| file.asked).count();
        let is_out = is_excluded(&loaded.folder, &around, exempt);
        files
            .retain(|file| !is_out && !excludes.iter().any(|out| out.excludes(&file.path, exempt)));
        let left = files.iter().filter(|file| file.asked).count();
        self.counts.excluded += all - left;
        if left == 0 {
            return None;
        }
        self.counts.packages += 1;

        let name = name_of(&loaded.folder.join("Cargo.toml"), cwd);
        if let Err(broken) = &loaded.table {
            let files = count(left, "Rust file");
            let message = format!("{}; {files} not checked", broken.message);
            self.problems.push(Problem { message, ..Problem::of(name, broken) });
            return None;
        }
        let workspace = manifests.workspace_of(&loaded);
        let unknown = manifests.fault_of_workspace(&loaded);
        self.problems.extend(unknown.map(|fault| Problem::of(name, &fault)));
        let base = workspace.as_ref().map(|it| it.workspace.levels.clone());
        let levels = base.unwrap_or_default().overlaid(&loaded.package.levels).overlaid(levels);
        Some(Listed { loaded, workspace, levels, files })
    }
}

/// A package to check: its manifest and its files.
struct Listed {
    loaded: Arc<Loaded>,
    workspace: Option<Arc<Loaded>>,
    levels: Levels,
    files: Vec<PackageFile>,
}

impl Listed {
    /// Creates the package, unless its manifest is broken.
    fn package(self) -> Option<Package> {
        let Listed { loaded, workspace, levels, files } = self;
        let package = Package::new(loaded.table.as_ref().ok()?, &loaded, workspace, levels);
        Some(Package { files: Some(files), ..package })
    }
}

impl Package {
    /// How many of its files were asked for.
    pub(crate) fn asked(&self) -> usize {
        self.files.iter().flatten().filter(|file| file.asked).count()
    }

    /// What the manifests say of a package.
    pub(crate) fn new(
        table: &Table,
        loaded: &Loaded,
        workspace: Option<Arc<Loaded>>,
        levels: Levels,
    ) -> Package {
        let inherited = workspace.as_ref().and_then(|workspace| workspace.table.as_ref().ok());
        let info = info(table, inherited, &loaded.folder);
        let manifest = manifest::manifest(table, inherited);
        Package {
            uses_library: manifest.uses_library(),
            manifest: Some(manifest),
            paths: loaded.paths(workspace.as_deref()),
            root: workspace.map_or_else(|| loaded.folder.clone(), |it| it.folder.clone()),
            info: Arc::new(info),
            levels,
            files: None,
        }
    }
}

fn info(manifest: &Table, workspace: Option<&Table>, folder: &Path) -> PackageInfo {
    let get = |key: &str, default: &str| {
        manifest::text(manifest, workspace, key).unwrap_or(default).to_owned()
    };
    PackageInfo {
        name: get("name", "?"),
        version: get("version", "0.0.0"),
        edition: manifest::edition(manifest, workspace).to_owned(),
        folder: folder.to_owned(),
    }
}
