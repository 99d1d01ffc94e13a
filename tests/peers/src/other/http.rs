//! The smallest web server that a page needs: a few files, and a place to post results.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The page posts a few hundred lines at a time.
const MOST_BYTES: usize = 1 << 20;

#[derive(Clone, Debug)]
pub struct File {
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// What a page reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posted {
    Lines(String),
    Done,
    Failed(String),
}

/// Serves these files by their paths, until the receiver of the posts is dropped.
///
/// # Errors
///
/// The system has no port left.
pub async fn serve(
    files: HashMap<&'static str, File>,
) -> io::Result<(SocketAddr, UnboundedReceiver<Posted>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let files = Arc::new(files);
    let (sender, posted) = unbounded_channel();
    tokio::spawn(async move {
        loop {
            tokio::select! {
                () = sender.closed() => return,
                accepted = listener.accept() => {
                    let Ok((stream, _)) = accepted else { return };
                    tokio::spawn(answer(stream, Arc::clone(&files), sender.clone()));
                }
            }
        }
    });
    Ok((address, posted))
}

/// One request a connection. A broken one is not answered: the page notices, and says so.
async fn answer(
    stream: TcpStream,
    files: Arc<HashMap<&'static str, File>>,
    posted: UnboundedSender<Posted>,
) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let is_post = method == "POST";
    let length = body_length(&mut stream).await?;
    if length > MOST_BYTES {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let body = String::from_utf8_lossy(&body).into_owned();
    let told = match path.as_str() {
        "/lines" => Some(Posted::Lines(body)),
        "/done" => Some(Posted::Done),
        "/failed" => Some(Posted::Failed(body)),
        _ => None,
    };
    let nothing = File { kind: "text/plain", bytes: Vec::new() };
    let (status, file) = match (told, files.get(path.as_str())) {
        (Some(told), _) if is_post => {
            // The answer comes after this, so the page's posts arrive in order.
            let _ = posted.send(told);
            ("204 No Content", &nothing)
        }
        (None, Some(file)) if !is_post => ("200 OK", file),
        _ => ("404 Not Found", &nothing),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        file.kind,
        file.bytes.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&file.bytes).await
}

/// Reads the fields of a request; only the length of its body matters here.
async fn body_length(stream: &mut BufReader<TcpStream>) -> io::Result<usize> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 || line == "\r\n" {
            return Ok(length);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(|_| io::ErrorKind::InvalidData)?;
        }
    }
}
