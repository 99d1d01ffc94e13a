// A worker answers its sockets from several places.
use futures_util::StreamExt;
use worker::{Context, Env, Request, Response, Result, WebSocket, WebSocketPair, WebsocketEvent};

const GOING_AWAY: u16 = 1001;
const NO_STATUS: u16 = 1005;

fn end(socket: &WebSocket, code: u16, reason: &str) -> Result<()> {
    socket.close(Some(code), Some(reason))
}

async fn pump(socket: &WebSocket) -> Result<()> {
    let mut events = socket.events()?;
    while let Some(event) = events.next().await {
        match event? {
            WebsocketEvent::Message(message) => match message.text() {
                Some(text) if text == "bye" => return end(socket, GOING_AWAY, "bye"),
                Some(text) => socket.send_with_str(text)?,
                None => return end(socket, NO_STATUS, "binary"),
                //                         ^^^^^^^^^ error[reserved-code-sent]
            },
            WebsocketEvent::Close(event) => {
                let code = if event.code() == NO_STATUS { 1000 } else { event.code() };
                let reply = (3000..5000).contains(&code).then_some(code);
                return socket.close(reply, None::<String>);
            }
        }
    }
    Ok(())
}

pub async fn fetch(_request: Request, _env: Env, _context: Context) -> Result<Response> {
    let WebSocketPair { client, server } = WebSocketPair::new()?;
    server.accept()?;
    if pump(&server).await.is_err() {
        end(&server, 1011, "error")?;
        end(&server, 500, "error")?;
        //           ^^^ error[code-out-of-range]
    }
    Response::from_websocket(client)
}
