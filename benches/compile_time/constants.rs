//! Part one: what each use of a macro costs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use wsclose::catalogue::ENTRIES;

use crate::run::{Result, cargo, fastest, package, write};

const CONSTANTS: usize = 20_000;
const ROUNDS: usize = 5;

/// A way to write the constants: its name, their type, the value of each.
type Way<'a> = (&'a str, &'a str, &'a dyn Fn(usize) -> String);

/// One crate a way to write the constants.
pub(crate) fn measure(root: &Path, dir: &Path) -> Result<()> {
    let names: Vec<&str> = ENTRIES.iter().map(|entry| entry.name).collect();
    let name_of = |i: usize| names.get(i % names.len()).copied().unwrap_or_default();
    let private = |i: usize| 4000 + i % 1000;
    let ways: [Way<'_>; 7] = [
        ("by_path", "CloseCode", &|i| format!("wsclose::CloseCode::{}", name_of(i))),
        ("by_identity", "CloseCode", &|i| format!("wrapper::identity!(CloseCode::{})", name_of(i))),
        ("by_close_code", "CloseCode", &|i| format!("wsclose::close_code!({})", name_of(i))),
        ("private_path", "CloseCode", &|i| {
            format!("wsclose::ranges::PrivateUse::<{}>::CODE", private(i))
        }),
        ("private_code", "CloseCode", &|i| format!("wsclose::close_code!({})", private(i))),
        ("by_date", "Date", &|i| format!("time::macros::date!(2020-01-{:02})", i % 28 + 1)),
        ("by_uuid", "Uuid", &|i| format!("uuid::uuid!(\"67e55044-10b1-426f-9247-{i:012x}\")")),
    ];
    write_workspace(root, dir, &ways.map(|(name, ..)| name))?;
    for (name, ty, value) in ways {
        let mut source = String::from("use {time::Date, uuid::Uuid, wsclose::CloseCode};\n");
        for i in 0..CONSTANTS {
            writeln!(source, "pub const C{i}: {ty} = {};", value(i))?;
        }
        source.push_str("pub fn used(_: Date, _: Uuid, _: CloseCode) {}\n");
        write(&dir.join(name).join("src/lib.rs"), &source)?;
    }
    cargo(dir, &["check", "--quiet", "--workspace"])?;

    let best = fastest(ROUNDS, ways.map(|(name, ..)| name), |name| {
        let file = dir.join(name).join("src/lib.rs");
        write(&file, &fs::read_to_string(&file)?)?;
        cargo(dir, &["check", "--quiet", "-p", name])
    })?;
    let [path, identity, code, private_path, private_code, date, uuid] = best;
    println!("{CONSTANTS} constants, fastest of {ROUNDS} rounds");
    println!("  by path                    {path:.2} s");
    println!("  identity macro             {identity:.2} s");
    println!("  close_code!(NAME)          {code:.2} s");
    println!("  PrivateUse::<4000>::CODE   {private_path:.2} s");
    println!("  close_code!(4000)          {private_code:.2} s");
    println!("  date!(2020-01-01)          {date:.2} s");
    println!("  uuid!(\"…\")                 {uuid:.2} s");
    println!(
        "  added by close_code! / added by identity   {:.2}   (aim: at most 1.3)",
        (code - path) / (identity - path)
    );
    println!("  date! / close_code!                        {:.2}   (aim: at least 2)", date / code);
    println!("  uuid! / close_code!                        {:.2}   (aim: at least 8)", uuid / code);
    Ok(())
}

/// The crates above and the macro that does nothing.
fn write_workspace(root: &Path, dir: &Path, members: &[&str]) -> Result<()> {
    let list = members.iter().fold(String::new(), |list, name| list + &format!("\"{name}\", "));
    write(
        &dir.join("Cargo.toml"),
        &format!("[workspace]\nresolver = \"3\"\nmembers = [{list}\"wrapper\", \"macros\"]\n"),
    )?;
    let wsclose = format!("wsclose = {{ path = '{}' }}", root.display());
    for name in members {
        let rest = format!(
            "[dependencies]\n{wsclose}\nwrapper = {{ path = \"../wrapper\" }}\n\
             time = {{ version = \"0.3\", features = [\"macros\"] }}\nuuid = \"1\"\n"
        );
        write(&dir.join(name).join("Cargo.toml"), &package(name, &rest))?;
    }
    let rest = format!("[dependencies]\n{wsclose}\nmacros = {{ path = \"../macros\" }}\n");
    write(&dir.join("wrapper/Cargo.toml"), &package("wrapper", &rest))?;
    write(
        &dir.join("wrapper/src/lib.rs"),
        "pub use {wsclose::CloseCode, macros::identity as inner};\n\
         #[macro_export]\n\
         macro_rules! identity {\n    ($($input:tt)*) => { $crate::inner! { $crate $($input)* } };\n}\n",
    )?;
    write(&dir.join("macros/Cargo.toml"), &package("macros", "[lib]\nproc-macro = true\n"))?;
    write(
        &dir.join("macros/src/lib.rs"),
        "use proc_macro::{Punct, Spacing, TokenStream, TokenTree};\n\
         #[proc_macro]\n\
         pub fn identity(input: TokenStream) -> TokenStream {\n\
             let mut input = input.into_iter();\n\
             let colon = |spacing| TokenTree::Punct(Punct::new(':', spacing));\n\
             let path = [colon(Spacing::Joint), colon(Spacing::Alone)];\n\
             input.next().into_iter().chain(path).chain(input).collect()\n\
         }\n",
    )
}
