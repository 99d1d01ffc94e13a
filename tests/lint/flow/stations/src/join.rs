// The tasks of a connection end with an exit that says how to close.
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

#[derive(Debug)]
pub enum Exit {
    Done,
    Refused(u16, &'static str),
    Failed(anyhow::Error),
}

async fn read(mut lines: mpsc::Receiver<String>) -> Exit {
    while let Some(line) = lines.recv().await {
        match line.as_str() {
            "quit" => return Exit::Done,
            "root" => return Exit::Refused(4110, "not allowed"),
            "void" => return Exit::Refused(1005, "void"),
            //                             ^^^^ error[reserved-code-sent]
            _ => {}
        }
    }
    Exit::Failed(anyhow::anyhow!("no more lines"))
}

async fn tick(mut left: u32) -> Result<(), Exit> {
    while left > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        left -= 1;
    }
    Err(Exit::Refused(504, "took too long"))
    //                ^^^ error[code-out-of-range]
}

pub async fn run(mut socket: WebSocket, lines: mpsc::Receiver<String>) {
    let reader: JoinHandle<Exit> = tokio::spawn(read(lines));
    let ticker = tokio::spawn(tick(1000));
    let exit = tokio::select! {
        exit = reader => exit.unwrap_or(Exit::Done),
        result = ticker => match result {
            Ok(Err(exit)) => exit,
            _ => Exit::Done,
        },
    };
    let (code, reason) = match exit {
        Exit::Done => (close_code::NORMAL, String::new()),
        Exit::Refused(code, why) => (code, why.to_owned()),
        Exit::Failed(error) => (close_code::ERROR, error.to_string()),
        //                                         ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
