//! Numbers that are computed, bytes of payloads, and reasons that are built or cut elsewhere.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod arithmetic;
mod arrays;
mod bounded_reasons;
mod converted;
mod exit_status;
mod fitting_texts;
mod http_status;
mod json;
mod longer_reasons;
mod parsed;
mod payloads;
mod quota;
mod reasons;
mod texts;
mod types_elsewhere;
mod wrapping;
mod writers;
mod written_over;
