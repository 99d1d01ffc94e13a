#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| cargo_wsclose::check_frames(input));
