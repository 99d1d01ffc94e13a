//! Part three: what the crate adds to an application that has a server already.

use std::path::Path;

use crate::run::{Result, clean_build, fastest, write_package};
use crate::{CODES, HANDLER};

/// Each takes minutes on a small machine.
const ROUNDS: usize = 3;

const SERVER: &str = r#"
use axum::{Json, Router, routing::get};

/// What the server answers.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Status {
    /// How many users there are.
    pub users: u32,
}

async fn status() -> Json<Status> {
    Json(Status { users: 0 })
}

/// Serves until it is stopped.
pub async fn serve() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    axum::serve(listener, Router::new().route("/status", get(status))).await
}
"#;

/// The application with and without this crate, built from nothing.
pub(crate) fn measure(root: &Path, dir: &Path) -> Result<()> {
    let dependencies = "axum = { version = \"0.8\", features = [\"ws\"] }\n\
                        serde = { version = \"1\", features = [\"derive\"] }\n\
                        tokio = { version = \"1\", features = [\"full\"] }\n";
    let more = format!("{dependencies}wsclose = {{ path = '{}' }}\n", root.display());
    write_package(&dir.join("without"), "without", dependencies, SERVER)?;
    write_package(&dir.join("with"), "with", &more, &format!("{SERVER}{CODES}{HANDLER}"))?;
    let [without, with] =
        fastest(ROUNDS, ["without", "with"], |name| clean_build(&dir.join(name)))?;
    println!(
        "clean build of an application with axum, serde and tokio, fastest of {ROUNDS} rounds"
    );
    println!("  without wsclose            {without:.2} s");
    println!("  with both attributes       {with:.2} s");
    println!(
        "  added                      {:.1} %   (aim: at most 5 %)",
        (with / without - 1.0) * 100.0
    );
    Ok(())
}
