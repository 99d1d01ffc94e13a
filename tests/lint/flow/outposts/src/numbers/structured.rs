// Reasons as JSON, of values that can grow and that cannot.
use serde::Serialize;
use serde_json::json;
use warp::ws::Message;

#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    User,
    Organization,
}

#[derive(Debug, Serialize)]
pub struct Limit {
    scope: Scope,
    per_minute: u32,
    retry: Option<u16>,
}

#[derive(Debug, Serialize)]
pub struct Refusal<'a> {
    path: &'a str,
    limit: Limit,
}

pub fn limited(limit: &Limit) -> Message {
    let reason = serde_json::to_string(limit).unwrap_or_else(|_| "limit".to_owned());
    Message::close_with(4860u16, reason)
}

pub fn refused(refusal: &Refusal<'_>) -> Message {
    let reason = serde_json::to_string(refusal).unwrap_or_default();
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Message::close_with(4861u16, reason)
}

pub fn small(code: u8, scope: Scope) -> Message {
    let reason = json!({ "code": code, "scope": scope, "final": true }).to_string();
    Message::close_with(4862u16, reason)
}

pub fn large(code: u8, errors: &[String]) -> Message {
    let reason = json!({ "code": code, "errors": errors });
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Message::close_with(4863u16, reason.to_string())
}
