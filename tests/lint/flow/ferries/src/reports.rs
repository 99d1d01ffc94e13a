// The reasons of a report server.
use std::path::Path;

use rocket_ws::frame::{CloseCode, CloseFrame};

fn frame(reason: impl Into<String>) -> CloseFrame<'static> {
    CloseFrame { code: CloseCode::Policy, reason: reason.into().into() }
}

pub fn missing(path: &Path) -> CloseFrame<'static> {
    frame(format!("{} is missing", path.display()))
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn missing_short(path: &Path) -> CloseFrame<'static> {
    let name = path.file_name().and_then(|name| name.to_str()).filter(|name| name.len() < 60);
    frame(format!("{} is missing", name.unwrap_or("a file")))
}

pub fn named(name: &str) -> CloseFrame<'static> {
    if name.len() > 40 { frame("a report is missing") } else { frame(format!("{name} is missing")) }
}

pub fn anonymous(name: Option<&str>) -> CloseFrame<'static> {
    frame(format!("no reports for {}", name.unwrap_or("anonymous")))
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn rows(from: usize, to: usize, columns: &[u32]) -> CloseFrame<'static> {
    frame(format!("rows {from} to {to} have {} columns", columns.len()))
}

pub fn query(query: &str, error: &dyn std::error::Error) -> CloseFrame<'static> {
    let mut reason = String::from("query failed");
    if !query.is_empty() {
        reason.push_str(": ");
        reason.push_str(&error.to_string());
    }
    frame(reason)
    //    ^^^^^^ note[unbounded-reason]
}

pub fn query_cut(error: &dyn std::error::Error) -> CloseFrame<'static> {
    let mut reason = format!("query failed: {error}");
    if reason.len() > 123 {
        reason.truncate(reason.floor_char_boundary(120));
        reason.push('…');
    }
    frame(reason)
}

pub fn percent(done: f32, name: &'static str) -> CloseFrame<'static> {
    frame(format!("{name} stopped at {done:.1} %"))
}

pub fn terms() -> CloseFrame<'static> {
    const TERMS: &str = "By using this service you agree to its terms, which forbid automated \
                         requests of more than one report a minute, and to their enforcement.";
    frame(TERMS)
    //    ^^^^^ error[reason-too-long]
}
