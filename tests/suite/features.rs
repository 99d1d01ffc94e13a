//! The feature `defmt`, in a program that collects what is logged.

use crate::project::Project;

/// What a type logs contains the texts and numbers of its `Display`, in the same order.
const PROGRAM: &str = r#"
use std::sync::Mutex;

use wsclose::{Close, CloseCode, Reason, ReasonBuf, Received, Retry, Role, SendCode, Status};

static BYTES: Mutex<Vec<u8>> = Mutex::new(Vec::new());

#[defmt::global_logger]
struct Logger;

// SAFETY: the program has one thread.
unsafe impl defmt::Logger for Logger {
    fn acquire() {}
    unsafe fn flush() {}
    unsafe fn release() {}
    unsafe fn write(bytes: &[u8]) {
        BYTES.lock().unwrap().extend(bytes);
    }
}

defmt::timestamp!("");

#[defmt::panic_handler]
fn panic() -> ! {
    panic!()
}

/// Whether the pieces were logged, in this order.
fn logged(value: &dyn Fn(), pieces: &[&[u8]]) {
    BYTES.lock().unwrap().clear();
    value();
    let bytes = std::mem::take(&mut *BYTES.lock().unwrap());
    let mut rest = bytes.as_slice();
    for piece in pieces {
        let at = rest.windows(piece.len()).position(|window| window == *piece);
        let at = at.unwrap_or_else(|| panic!("{piece:?} is missing from {bytes:?}"));
        rest = &rest[at + piece.len()..];
    }
}

fn main() {
    for number in 0..=u16::MAX {
        let code = CloseCode::new(number);
        let pieces: [&[u8]; 2] = [&number.to_le_bytes(), code.title().as_bytes()];
        logged(&|| defmt::println!("{}", code), &pieces);
        match SendCode::new(number) {
            Ok(code) => logged(&|| defmt::println!("{}", code), &pieces),
            Err(error) if code.status() == Status::NotUsed => logged(
                &|| defmt::println!("{}", error),
                &[&u32::from(number).to_le_bytes(), b" is not a close code"],
            ),
            Err(error) => logged(&|| defmt::println!("{}", error), &[&number.to_le_bytes()]),
        }
    }
    let close = Close::new(SendCode::GOING_AWAY, Reason::truncate("deploy")).with_name("Leaving");
    logged(&|| defmt::println!("{}", close), &[&1001u16.to_le_bytes(), b"Leaving", b"deploy"]);
    let long = Reason::new(&"x".repeat(130)).unwrap_err();
    logged(&|| defmt::println!("{}", long), &[b"the reason is ", &130u32.to_le_bytes()]);
    logged(&|| defmt::println!("{}", long.help()), &[b"shorten it by ", &7u32.to_le_bytes()]);
    let unknown = "FOO".parse::<CloseCode>().unwrap_err();
    logged(&|| defmt::println!("{}", unknown), &[b"FOO"]);
    logged(&|| defmt::println!("{}", unknown.help()), &[b"NORMAL_CLOSURE", b"TIMEOUT"]);
    logged(&|| defmt::println!("{}", ReasonBuf::display(&"bye")), &[b"bye"]);
    // Derived: which variant it is, and its numbers.
    for retry in [Retry::Never, Retry::Seconds { from: 5, to: 300 }] {
        logged(&|| defmt::println!("{}", retry), &[]);
    }
    logged(&|| defmt::println!("{}", Retry::Seconds { from: 5, to: 300 }), &[&300u16.to_le_bytes()]);
    let received = Received::Code(CloseCode::GOING_AWAY);
    logged(&|| defmt::println!("{} {}", Role::Server, received), &[b"Going Away"]);
}
"#;

/// Where the linker keeps the names of the messages without a script.
#[test]
#[cfg(target_os = "linux")]
fn what_is_logged_on_a_microcontroller_is_what_is_displayed() {
    let project = Project::new("defmt");
    project.write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"logs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\ndefmt = {{ version = \"1\", features = [\"encoding-raw\"] }}\n\
             wsclose = {{ default-features = false, features = [\"defmt\"], {}\n[workspace]\n",
            Project::dependency().trim_start_matches('{')
        ),
    );
    project.write("src/main.rs", PROGRAM);
    project.cargo_succeeds(&["run"]);
}
