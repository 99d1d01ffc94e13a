//! Part two: what it costs to depend on the crate, and to use it a little.

use std::path::Path;

use crate::run::{Result, clean_build, fastest, write_package};
use crate::{CODES, HANDLER};

const ROUNDS: usize = 5;

/// One crate a dependency, built from nothing.
pub(crate) fn measure(root: &Path, dir: &Path) -> Result<()> {
    let root = root.display();
    let wsclose = format!("wsclose = {{ path = '{root}' }}");
    let bare = format!("wsclose = {{ path = '{root}', default-features = false }}");
    let time = "time = { version = \"0.3\", features = [\"macros\"] }";
    let both = format!("{CODES}{HANDLER}");
    let packages = [
        ("bare", bare.as_str(), ""),
        ("enum", &wsclose, CODES),
        ("everything", &wsclose, &both),
        ("thiserror", "thiserror = \"2\"", ""),
        ("time", time, ""),
    ];
    for (name, dependency, lib) in packages {
        write_package(&dir.join(name), &format!("only-{name}"), dependency, lib)?;
    }
    let names = packages.map(|(name, ..)| name);
    let best = fastest(ROUNDS, names, |name| clean_build(&dir.join(name)))?;
    let [bare, codes, everything, thiserror, time] = best;
    println!("clean build as the only dependency, fastest of {ROUNDS} rounds");
    println!("  without default features   {bare:.2} s");
    println!("  with #[close_codes]        {codes:.2} s");
    println!("  with both attributes       {everything:.2} s");
    println!("  thiserror 2                {thiserror:.2} s");
    println!("  time with macros           {time:.2} s");
    let ratio = |what, seconds: f64, aim| {
        println!("  {what} / thiserror   {:.2}   (aim: at most {aim})", seconds / thiserror);
    };
    ratio("without default features", bare, "0.58");
    ratio("with #[close_codes]     ", codes, "1.25");
    ratio("with both attributes    ", everything, "1.3");
    println!("  without default features / time        {:.2}", bare / time);
    Ok(())
}
