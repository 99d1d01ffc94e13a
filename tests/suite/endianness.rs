//! A close code is the same number on every machine: only whoever writes the frame puts it into
//! bytes, in network order (RFC 6455, section 5.5.1).

use std::fs;
use std::path::PathBuf;

use wsclose::close_code;

use crate::project::{root, rust_files};

/// The two bytes in front of the reason, computed while this is compiled.
const WIRE: [u8; 2] = close_code!(send 1011).get().to_be_bytes();

#[test]
fn the_bytes_on_the_wire_come_from_the_number_alone() {
    assert_eq!(WIRE, [0x03, 0xf3]);
    assert_eq!(u16::from_be_bytes(WIRE), close_code!(send 1011).get());
}

/// Without these a program cannot tell in which order its machine keeps bytes; `unsafe`, the last
/// way, is forbidden in the whole workspace.
#[test]
fn nothing_asks_for_the_order_of_bytes() {
    let ways = ["to_ne_bytes", "from_ne_bytes", "transmute", "target_endian"];
    for file in ["core/src", "macros/src", "src"].iter().flat_map(|folder| sources(folder)) {
        let text = fs::read_to_string(&file).unwrap();
        for way in ways {
            assert!(!text.contains(way), "{}: {way}", file.display());
        }
    }
}

/// All Rust files below a folder.
fn sources(folder: &str) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![root().join(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        files.extend(rust_files(&folder));
        let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        folders.extend(entries.filter(|path| path.join("mod.rs").is_file()));
    }
    files
}
