//! dependencies: graphql-ws-client
use graphql_ws_client::{Client, Message};

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

async fn good_close(client: Client) {
    client.close(1000, "done").await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close { code: Some(1006), .. })
}
