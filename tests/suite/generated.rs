//! Files that a program writes are what it would write now.

#[path = "../../core/examples/peers_table.rs"]
#[expect(dead_code, unreachable_pub, reason = "it is a program of its own too")]
mod peers_table;

use std::path::Path;

#[test]
fn the_table_of_peers_is_that_of_the_data() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("core");
    let data = std::fs::read_to_string(core.join("data/peers/all.csv")).unwrap();
    let file = std::fs::read_to_string(core.join("src/peers/table.rs")).unwrap();
    assert!(data.lines().count() > 100, "the data are gone");
    assert!(
        file == peers_table::table(&data).unwrap(),
        "core/src/peers/table.rs is stale: run `cargo run -p wsclose-core --example peers_table`",
    );
}
