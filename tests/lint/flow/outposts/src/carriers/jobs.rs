// Errors travel in anyhow and are looked at where the connection ends.
use anyhow::{Context, bail, ensure};
use futures_util::{SinkExt, StreamExt};
use warp::ws::{Message, WebSocket};

#[derive(Debug, thiserror::Error)]
#[error("halt with {code}: {reason}")]
pub struct Halt {
    code: u16,
    reason: &'static str,
}

fn limit(job: &str) -> anyhow::Result<usize> {
    let (name, count) = job.split_once(':').context("no count")?;
    ensure!(!name.is_empty(), Halt { code: 4660, reason: "job without a name" });
    let count = count.trim().parse::<usize>().with_context(|| format!("count of {name}"))?;
    if count == 0 {
        bail!(Halt { code: 1005, reason: "nothing to do" });
        //                 ^^^^ error[reserved-code-sent]
    }
    if count > 10_000 {
        return Err(Halt { code: 1009, reason: "too many" }.into());
    }
    Ok(count)
}

pub async fn serve(mut socket: WebSocket) -> anyhow::Result<()> {
    while let Some(message) = socket.next().await {
        let message = message?;
        let Ok(job) = message.to_str() else { continue };
        match limit(job) {
            Ok(count) => socket.send(Message::text(count.to_string())).await?,
            Err(error) => {
                let last = match error.downcast_ref::<Halt>() {
                    Some(with) => Message::close_with(with.code, with.reason),
                    None => Message::close_with(1011u16, format!("{error:#}")),
                    //                                   ^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
                };
                socket.send(last).await?;
                break;
            }
        }
    }
    Ok(())
}
