//! The JSON Schema of `metadata.wsclose`, from what the parser of it knows.

use serde_json::{Map, Value, json};
use wsclose_core::explain::Language;

use super::manifest::LEVELS;
use super::rules::RuleSet;

/// The schema of the table under `package.metadata.wsclose` and `workspace.metadata.wsclose`.
pub(crate) fn schema(rules: &RuleSet) -> Value {
    let levels = LEVELS.map(|(level, _)| level.name());
    let rules: Map<String, Value> = rules
        .all()
        .iter()
        .map(|rule| {
            let description = crate::commands::summary(rule.documentation);
            let default = rule.level.name();
            let level = json!({"enum": levels, "default": default, "description": description});
            (rule.name.to_owned(), level)
        })
        .collect();
    let languages: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of cargo wsclose",
        "description": "The table `package.metadata.wsclose` or `workspace.metadata.wsclose` of Cargo.toml",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "rules": {
                "description": "The level of each rule",
                "type": "object",
                "additionalProperties": false,
                "properties": rules,
            },
            "exclude": {
                "description": "Patterns as in .gitignore, relative to the directory of Cargo.toml",
                "type": "array",
                "items": {"type": "string"},
            },
            "lang": {
                "description": "The language of explanations",
                "enum": languages,
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use toml::de::DeTable;

    use super::super::Config;
    use super::*;

    /// The schema knows no globs, so patterns that are invalid are not here.
    #[test]
    fn the_schema_accepts_what_the_parser_accepts() {
        let rules = RuleSet::new(wsclose_lint::RULES);
        let validator = jsonschema::validator_for(&schema(&rules)).unwrap();
        let mut cases: Vec<String> = [
            "",
            "exclude = []",
            "exclude = [\"a\", \"b/\"]",
            "exclude = [\"a\", 1]",
            "exclude = \"a\"",
            "exclude = { a = 1 }",
            "excludes = []",
            "rules = {}",
            "rules = []",
            "rules = \"off\"",
            "rules = { wrong-rol = \"off\" }",
            "rules = { wrong-role = 1 }",
            "rules = { wrong-role = [\"off\"] }",
            "rules = { wrong-role = true }",
            "lang = 1",
            "lang = \"tlh\"",
            "lang = \"EN\"",
            "lang = \"en_US.UTF-8\"",
            "lang = \"\"",
            "rules = { wrong-role = \"off\", unused-allow = \"warning\" }\nlang = \"ja\"",
        ]
        .map(str::to_owned)
        .to_vec();
        let words = ["off", "note", "warning", "error", "warn", "deny", "allow", "Off", ""];
        for rule in rules.all() {
            cases.extend(words.map(|word| format!("rules = {{ {} = \"{word}\" }}", rule.name)));
        }
        for language in Language::ALL {
            cases.push(format!("lang = \"{}\"", language.tag()));
        }
        let mut valid = 0;
        for case in cases {
            let text = format!("[package.metadata.wsclose]\n{case}\n");
            let mut faults = Vec::new();
            let document = DeTable::parse(&text).unwrap().into_inner();
            Config::read(&text, &document, Path::new("/"), &rules, &mut faults);
            let table: toml::Table = text.parse().unwrap();
            let value = serde_json::to_value(&table["package"]["metadata"]["wsclose"]).unwrap();
            let is_valid = validator.is_valid(&value);
            assert_eq!(is_valid, faults.is_empty(), "{case}: {faults:?}");
            valid += usize::from(is_valid);
        }
        assert!(valid > rules.all().len() * 4);
    }
}
