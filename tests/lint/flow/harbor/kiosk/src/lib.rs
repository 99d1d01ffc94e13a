//! The kiosk at the pier: a native client and a page.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod native;
mod page;
