//! A chat on loopback that ends connections for many reasons, and members who know what to do.
//!
//! The server closes with the codes of one enum, and says in its documentation which function
//! closes with which. The members read the retry advice of the same enum. The show takes a few
//! seconds, because members wait 30 times as fast as in earnest.
//!
//! ```text
//! cargo run --example chat
//! ```

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

pub mod codes;
mod member;
mod server;

use std::error::Error;
use std::time::Duration;

use tokio::time::sleep;

use member::Member;
use server::Chat;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (chat, address) = Chat::open().await?;

    scene("Ada comes with an old token");
    Member::new("Ada", &["Good morning!"]).with_token("yesterday").visit(&address).await?;

    scene("Bruno shouts");
    Member::new("Bruno", &["hello?", "IS ANYBODY THERE"]).visit(&address).await?;

    scene("Chen pastes a poem");
    Member::new("Chen", &["An old pond.", "A frog", "jumps in.", "Splash!", "The end."])
        .in_a_hurry()
        .visit(&address)
        .await?;

    scene("A new version is deployed while Dana and Emil talk");
    let dana = Member::new("Dana", &["Is it Friday?"]).until_deploy("It is always Friday.");
    let emil = Member::new("Emil", &["It is. Why?"]).until_deploy("We are all still here!");
    let deploy = async {
        sleep(Duration::from_millis(300)).await;
        chat.deploy();
    };
    let (dana, emil, ()) = tokio::join!(dana.visit(&address), emil.visit(&address), deploy);
    dana?;
    emil?;
    Ok(())
}

fn scene(title: &str) {
    println!("\n── {title}");
}

/// Says who does what.
pub(crate) fn tell(who: &str, what: &str) {
    let who = format!("   {who:<8}");
    let options =
        textwrap::Options::new(90).initial_indent(&who).subsequent_indent("             ");
    println!("{}", textwrap::fill(what, options));
}
