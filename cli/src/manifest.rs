//! What a manifest says about a package: all that the lint has to know of it.

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};
use wsclose_lint::{Dependency, Edition, Manifest, Version};

/// The tables that hold dependencies, in a manifest itself and in each of its targets. The forms
/// with an underscore are old, and cargo still reads them.
const TABLES: &[&str] = &[
    "dependencies",
    "dev-dependencies",
    "build-dependencies",
    "dev_dependencies",
    "build_dependencies",
];

/// Returns whether a top-level table of a manifest is used here; `[[test]]`, for example, is not.
pub(crate) fn is_read(table: &str) -> bool {
    TABLES.contains(&table) || ["features", "package", "target", "workspace"].contains(&table)
}

/// Returns whether an entry of such a table is used: of the features, those that turn on one of a
/// dependency.
pub(crate) fn is_key_read(table: &str, key: &str, value: &DeValue<'_>) -> bool {
    let is_of_dependency = |item: &Spanned<DeValue<'_>>| {
        let item = item.get_ref().as_str();
        item.is_some_and(|item| item.contains('/'))
    };
    match (table, value) {
        ("package", _) => ["edition", "name", "version", "workspace"].contains(&key),
        ("features", DeValue::Array(items)) => items.iter().any(is_of_dependency),
        ("features", _) => false,
        _ => true,
    }
}

/// What the lint has to know of a package, with what it inherits from its workspace.
pub(crate) fn manifest(package: &Table, workspace: Option<&Table>) -> Manifest {
    let inherited = workspace
        .and_then(|manifest| manifest.get("workspace"))
        .and_then(|workspace| workspace.get("dependencies"))
        .and_then(Value::as_table);
    let own: Vec<(&str, &str)> = features_through_own(package).collect();
    let mut dependencies = Vec::new();
    for (always, key, value) in self::dependencies(package) {
        let mut dependency = dependency(key, value, inherited);
        dependency.always &= always;
        if let Some(features) = &mut dependency.features {
            let through_own = own.iter().filter(|(dependency, _)| dependency == key);
            features.extend(through_own.map(|&(_, feature)| feature.to_owned()));
            features.sort_unstable();
            features.dedup();
        }
        dependencies.push(dependency);
    }
    let mut manifest = Manifest::of(dependencies);
    text(package, None, "name").unwrap_or_default().clone_into(&mut manifest.name);
    manifest.edition = Edition::from_name(edition(package, workspace));
    manifest
}

/// A text in the `[package]` of a manifest, or in that of the workspace if it is inherited.
pub(crate) fn text<'t>(
    package: &'t Table,
    workspace: Option<&'t Table>,
    key: &str,
) -> Option<&'t str> {
    let own = package.get("package")?.get(key)?;
    let inherited = || workspace?.get("workspace")?.get("package")?.get(key)?.as_str();
    own.as_str().or_else(inherited)
}

/// The edition of a package. Of one that inherits it from a workspace which is not there, as in a
/// copy of a single package, it is the newest.
pub(crate) fn edition<'t>(package: &'t Table, workspace: Option<&'t Table>) -> &'t str {
    let is_given = package.get("package").is_some_and(|package| package.get("edition").is_some());
    let default = if is_given { "2024" } else { "2015" };
    text(package, workspace, "edition").unwrap_or(default)
}

/// The versions of some packages in the text of a `Cargo.lock`. Cargo reports a broken one.
pub(crate) fn versions(lock: &str, wanted: &[&str]) -> Vec<(String, Version)> {
    let Ok(lock) = DeTable::parse(lock) else { return Vec::new() };
    let packages = lock.get_ref().get("package").and_then(|all| all.get_ref().as_array());
    let version = |package: &Spanned<DeValue<'_>>| {
        let text = |key: &str| package.get_ref().get(key)?.get_ref().as_str();
        let name = text("name").filter(|name| wanted.contains(name))?;
        Some((name.to_owned(), Version::parse(text("version")?)?))
    };
    packages.into_iter().flat_map(|all| all.iter()).filter_map(version).collect()
}

/// The dependencies of every kind and for every target, as they are written; whether each is a
/// normal one for all targets.
pub(crate) fn dependencies(package: &Table) -> impl Iterator<Item = (bool, &String, &Value)> {
    let targets = package.get("target").and_then(Value::as_table);
    std::iter::once(package)
        .chain(targets.into_iter().flat_map(Table::values).filter_map(Value::as_table))
        .flat_map(move |table| {
            let is_whole = std::ptr::eq(table, package);
            let tables = TABLES.iter().filter_map(|name| Some((*name, table.get(*name)?)));
            tables.map(move |(name, table)| (is_whole && name == "dependencies", table))
        })
        .filter_map(|(always, table)| Some((always, table.as_table()?)))
        .flat_map(|(always, table)| table.iter().map(move |(key, value)| (always, key, value)))
}

fn dependency(key: &str, value: &Value, inherited: Option<&Table>) -> Dependency {
    let own = features(value);
    let mut package = value.get("package").and_then(Value::as_str);
    let mut all = Some(own.clone());
    if value.get("workspace").and_then(Value::as_bool) == Some(true) {
        let base = inherited.and_then(|dependencies| dependencies.get(key));
        // Without the workspace, its features are unknown.
        all = base.map(|base| features(base).into_iter().chain(own).collect());
        package = base.and_then(|base| base.get("package")).and_then(Value::as_str).or(package);
    }
    let mut dependency = Dependency::new(package.unwrap_or(key), &key.replace('-', "_"));
    dependency.features = all;
    dependency.always = value.get("optional").and_then(Value::as_bool) != Some(true);
    dependency
}

fn features(dependency: &Value) -> Vec<String> {
    let features = dependency.get("features").and_then(Value::as_array);
    features.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The features of dependencies that features of the package turn on: `server = ["axum/ws"]`. They
/// may be off, but then so is the code that needs them.
fn features_through_own(package: &Table) -> impl Iterator<Item = (&str, &str)> {
    let own = package.get("features").and_then(Value::as_table);
    own.into_iter()
        .flat_map(Table::values)
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(Value::as_str)
        .filter_map(|item| item.split_once('/'))
        .map(|(dependency, feature)| (dependency.trim_end_matches('?'), feature))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(package: &str, workspace: Option<&str>) -> Vec<(String, String, Option<Vec<String>>)> {
        let workspace = workspace.map(|text| text.parse().unwrap());
        manifest(&package.parse().unwrap(), workspace.as_ref())
            .dependencies
            .into_iter()
            .map(|Dependency { package, name, features, .. }| (package, name, features))
            .collect()
    }

    fn list(features: &[&str]) -> Vec<String> {
        features.iter().map(|&feature| feature.to_owned()).collect()
    }

    #[test]
    fn every_kind_of_dependency_is_found() {
        let found = read(
            "[dependencies]\na = '1'\n[dev-dependencies]\nb-c = { version = '1' }\n\
             [build-dependencies]\nd.version = '1'\n[target.'cfg(unix)'.dependencies]\ne = '1'\n\
             [target.wasm32-unknown-unknown.dev-dependencies]\nf = '1'\n",
            None,
        );
        let names: Vec<&str> = found.iter().map(|(_, name, _)| name.as_str()).collect();
        assert_eq!(names, ["a", "b_c", "d", "e", "f"]);
    }

    #[test]
    fn only_a_plain_dependency_is_in_every_build() {
        let manifest = manifest(
            &"[dependencies]\na = '1'\nb = { version = '1', optional = true }\n\
              c.workspace = true\n[dev-dependencies]\nd = '1'\n[build-dependencies]\ne = '1'\n\
              [target.'cfg(unix)'.dependencies]\nf = '1'\n"
                .parse()
                .unwrap(),
            None,
        );
        let always = manifest.dependencies.iter().filter(|it| it.always);
        assert_eq!(always.map(|it| it.name.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn versions_are_those_of_the_lock_file() {
        let lock = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\
                    [[package]]\nname = \"b\"\nversion = \"4.5.6-rc.1\"\n\
                    [[package]]\nname = \"b\"\nversion = \"0.1.0\"\n[[package]]\nname = \"c\"\n";
        let found = versions(lock, &["b", "c"]);
        let found: Vec<_> =
            found.iter().map(|(name, it)| (&**name, it.major, it.minor, it.patch)).collect();
        assert_eq!(found, [("b", 4, 5, 6), ("b", 0, 1, 0)]);
        assert_eq!(versions("[[package", &["b"]), []);
    }

    #[test]
    fn a_rename_keeps_the_package() {
        let found = read("[dependencies]\nws = { package = 'tokio-tungstenite' }", None);
        assert_eq!(found, [("tokio-tungstenite".into(), "ws".into(), Some(list(&[])))]);
    }

    #[test]
    fn features_of_workspace_and_package_are_one_set() {
        let workspace = "[workspace.dependencies]\nax = { package = 'axum', features = ['ws', 'json'] }\nb = '1'";
        let found = read(
            "[dependencies]\nax = { workspace = true, features = ['ws', 'http2'] }\n\
             b.workspace = true\nc.workspace = true",
            Some(workspace),
        );
        assert_eq!(
            found,
            [
                ("axum".into(), "ax".into(), Some(list(&["http2", "json", "ws"]))),
                ("b".into(), "b".into(), Some(list(&[]))),
                ("c".into(), "c".into(), None),
            ]
        );
    }

    #[test]
    fn own_features_turn_on_those_of_a_dependency() {
        let found = read(
            "[dependencies]\naxum = { version = '0.8', optional = true }\n\
             [features]\nserver = ['dep:axum', 'axum?/ws']\nhttp2 = ['axum/http2']",
            None,
        );
        assert_eq!(found, [("axum".into(), "axum".into(), Some(list(&["http2", "ws"])))]);
    }

    #[test]
    fn strange_shapes_do_no_harm() {
        let found = read(
            "dependencies = 1\ntarget = 2\nfeatures = []\n[dev-dependencies]\na = 3\n\
             b = { features = 'x', workspace = 'yes', package = 7 }",
            Some("workspace = 1"),
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[1], ("b".into(), "b".into(), Some(list(&[]))));
    }
}
