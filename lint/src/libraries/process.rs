//! The types of `std::process`, which tokio and async-std name alike. Data only.

/// The type of an exit status.
pub(crate) const TYPE: &str = "ExitStatus";

/// The method that gives the number of an exit status.
pub(crate) const AS_NUMBER: &str = "code";

/// What that number can be on Unix, where it has eight bits.
pub(crate) const CODES: std::ops::RangeInclusive<i128> = 0..=255;

const COMMAND: &str = "Command";
const CHILD: &str = "Child";
const OUTPUT: &str = "Output";

/// The types, their methods and fields, and the types that these give.
const GIVES: &[(&str, &[&str], &str)] = &[
    (
        COMMAND,
        &[
            "arg",
            "args",
            "current_dir",
            "env",
            "env_clear",
            "env_remove",
            "envs",
            "kill_on_drop",
            "stderr",
            "stdin",
            "stdout",
        ],
        COMMAND,
    ),
    (COMMAND, &["spawn"], CHILD),
    (COMMAND, &["output"], OUTPUT),
    (COMMAND, &["status"], TYPE),
    (CHILD, &["wait_with_output"], OUTPUT),
    (CHILD, &["try_wait", "wait"], TYPE),
    (OUTPUT, &["status"], TYPE),
];

/// The type that a method or a field of a type gives.
pub(crate) fn given_by(ty: &str, member: &str) -> Option<&'static str> {
    let mut all = GIVES.iter().filter(|(of, members, _)| *of == ty && members.contains(&member));
    all.next().map(|(.., given)| *given)
}

/// The type that a call makes: `Command::new("…")`
pub(crate) fn made_by(path: &[String]) -> Option<&'static str> {
    matches!(path, [.., owner, function] if owner == COMMAND && function == "new")
        .then_some(COMMAND)
}
