//! Which language the user reads.

use wsclose_core::explain::Language;

use crate::config::RuleSet;
use crate::failure::Failure;
use crate::manifests::Manifests;
use crate::session::Session;

/// The language that was asked for, that is configured, or that the locale names; else English.
pub(crate) fn choose(asked: Option<&str>, session: &mut Session<'_>) -> Result<Language, Failure> {
    let configured = configured(session)?;
    if let Some(asked) = asked {
        return Language::from_tag(asked).ok_or_else(|| {
            Failure::usage(&format!("there are no texts in the language `{asked}`"), &known())
        });
    }
    let locale = session.locale.as_deref().and_then(Language::from_tag);
    Ok(configured.or(locale).unwrap_or_default())
}

/// The languages that there are.
pub(crate) fn known() -> String {
    let all: Vec<String> = Language::ALL
        .iter()
        .map(|language| format!("`{}` ({})", language.tag(), language.name()))
        .collect();
    format!("the languages are {}", all.join(", "))
}

/// `lang` in the package around the current folder, or in its workspace. What is wrong with these
/// manifests is reported; the answer does not depend on it.
fn configured(session: &mut Session<'_>) -> Result<Option<Language>, Failure> {
    let Ok(folder) = session.cwd.canonicalize() else { return Ok(None) };
    let rules = RuleSet::new(session.lint.rules);
    let mut manifests = Manifests::new(&rules);
    let package = manifests.package_around(&folder);
    let around = manifests.workspaces_around(&folder);
    let mut problems: Vec<_> =
        manifests.loaded().flat_map(|loaded| loaded.problems(&folder)).collect();
    problems.sort_unstable();
    for problem in problems {
        writeln!(session.stderr, "{}", problem.report("warning"))?;
    }
    let own = package.and_then(|package| package.package.lang);
    Ok(own.or_else(|| around.iter().find_map(|manifest| manifest.workspace.lang)))
}
