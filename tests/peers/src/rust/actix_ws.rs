//! actix-ws, on a separate thread: actix has its own runtime, and its tasks stay there.

use actix_web::web::{Data, Payload, get};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use actix_ws::{CloseReason, Message, MessageStream, Session};
use tokio::net::TcpListener;

use super::{Connection, Jobs, Library, Told, run};

pub(super) const LIBRARY: Library = Library {
    name: "actix-ws",
    client: None,
    server: Some(server),
    leaves_answer: true,
    chooses: true,
};

/// What `actix_ws::handle` returns. Closing consumes the session.
struct Socket(Option<Session>, MessageStream);

fn server(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    let listener = listener.into_std()?;
    let app = move || App::new().app_data(Data::new(jobs.clone())).route("/", get().to(upgrade));
    std::thread::Builder::new().name("actix".to_owned()).spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            HttpServer::new(app).workers(1).disable_signals().listen(listener)?.run().await
        })
    })?;
    Ok(())
}

async fn upgrade(
    request: HttpRequest,
    body: Payload,
    jobs: Data<Jobs>,
) -> actix_web::Result<HttpResponse> {
    let (response, session, messages) = actix_ws::handle(&request, body)?;
    if let Some(job) = jobs.take() {
        actix_web::rt::spawn(run(Socket(Some(session), messages), job));
    }
    Ok(response)
}

impl Connection for Socket {
    async fn close(&mut self, close: Option<(u16, String)>) -> Result<(), String> {
        let reason = close.map(|(code, reason)| CloseReason {
            code: code.into(),
            description: (!reason.is_empty()).then_some(reason),
        });
        let session = self.0.take().ok_or("closed already")?;
        session.close(reason).await.map_err(|error| error.to_string())
    }

    async fn wait(&mut self) -> Told {
        while let Some(message) = self.1.recv().await {
            match message {
                Ok(Message::Close(None)) => return Told::Closed(None, String::new()),
                Ok(Message::Close(Some(CloseReason { code, description }))) => {
                    return Told::Closed(Some(code.into()), description.unwrap_or_default());
                }
                Ok(_) => {}
                Err(error) => return Told::Error(error.to_string()),
            }
        }
        Told::End
    }
}
