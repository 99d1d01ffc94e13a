// poem: a tuple in the variant.
use futures_util::{SinkExt, StreamExt};
use poem::web::websocket::{CloseCode, Message, WebSocketStream};

pub async fn session(mut stream: WebSocketStream) {
    while let Some(Ok(message)) = stream.next().await {
        let reply = match message {
            Message::Close(frame) => {
                let frame = frame.or_else(|| Some((CloseCode::Status, "nothing".to_string())));
                //                                 ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
                Message::Close(frame)
            }
            Message::Text(text) if text == "quit" => {
                Message::Close(Some((CloseCode::Normal, "bye".to_string())))
            }
            message => message,
        };
        if stream.send(reply).await.is_err() {
            break;
        }
    }
}
