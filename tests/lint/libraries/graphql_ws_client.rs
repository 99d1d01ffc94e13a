//! dependencies: graphql-ws-client, axum(ws)
use axum::extract::ws::CloseFrame;
use graphql_ws_client::{Client, Error, Message};

async fn bad_close(client: Client) {
    client.close(1006, "timeout").await;
    //           ^^^^ reserved-code-sent
}

fn bad_message() -> Message {
    Message::Close {
        code: Some(100),
        //         ^^^ code-out-of-range
        reason: Some("done".to_string()),
    }
}

fn bad_relay(error: Error) -> Option<CloseFrame> {
    match error {
        Error::Close(code, reason) => Some(CloseFrame { code, reason: reason.into() }),
        //                                              ^^^^ relayed-close-code
        _ => None,
    }
}

fn good_relay(error: Error) -> Option<CloseFrame> {
    match error {
        Error::Close(4401, reason) => Some(CloseFrame { code: 4401, reason: reason.into() }),
        Error::Custom(code, _) => {
            code.parse().ok().map(|code| CloseFrame { code, reason: "".into() })
        }
        _ => None,
    }
}

async fn good_close(client: Client) {
    client.close(1000, "done").await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close { code: Some(1006), .. })
}
