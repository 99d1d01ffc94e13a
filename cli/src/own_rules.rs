//! The rules of the command itself: they judge what the lint never sees.

use wsclose_lint::Level;

use crate::config::RuleInfo;

/// Every one of them, by name.
pub(crate) static ALL: &[&RuleInfo] = &[&SYNTAX_ERROR, &UNUSED_ALLOW];

/// Files that are not Rust.
pub(crate) static SYNTAX_ERROR: RuleInfo = RuleInfo {
    name: "syntax-error",
    level: Level::Error,
    documentation: "\
## What it does

Reports syntax errors. Only the item that contains one is not checked; the other items of the file
are.
Functions that have nothing to do with close codes are not parsed, so an error in one of them is not
reported.

## Why is this bad

Nothing is known about the close codes in that item, so the check is incomplete: the exit code is 2.
The parser accepts stable Rust of every edition, except for trait methods with unnamed parameters,
which Rust 2018 removed.

## Example

```text
fn close() {
    socket.close(1006;
}
```

## Use instead

```rust
fn close() {
    socket.close(1000);
}
```

If the file is not meant to be Rust, list it under `exclude`, or set this rule to `off`.
",
};

/// Comments that silence nothing.
pub(crate) static UNUSED_ALLOW: RuleInfo = RuleInfo {
    name: "unused-allow",
    level: Level::Warning,
    documentation: "\
## What it does

Reports a comment `// wsclose: allow(rule)` that suppresses nothing: no finding of that rule starts
on its line or on the next one, or there is no such rule. The same for `allow-item(rule)`, which is
about the item below it, and `allow-file(rule)`, which is about the file. A comment of another form,
such as `/* wsclose: allow(rule) */`, suppresses nothing either.

## Why is this bad

The comment claims that something on that line is wrong and was reviewed. When the code has changed,
neither is true any more; and a misspelled rule never suppressed anything.

## Example

```rust
// wsclose: allow(reserved-code-sent) the code was fixed long ago
let code = 1000;
```

## Use instead

```rust
let code = 1000;
```

## Fix safety

The fix is safe: it removes the name of the rule, or the whole comment if it has no other. A comment
never changes what the program does.
",
};
