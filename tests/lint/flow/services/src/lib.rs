//! Services as people write them, each with what is easy to get wrong and what is right.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod broken_out;
mod builder;
mod checks;
mod children;
mod clients;
mod computed_constants;
mod conditional;
mod defaults;
mod environment;
mod errors_with_codes;
mod explained;
mod extended;
mod generated;
mod long_texts;
mod lookup;
mod machine;
mod mocks;
mod not_sockets;
mod objects;
mod pages;
mod payloads;
mod policies;
mod rejections;
mod results_of_tasks;
mod shared_number;
mod shutdowns;
mod sinks;
mod statuses;
mod typed_policies;
mod verdicts;
mod wrapped;
mod writer;
