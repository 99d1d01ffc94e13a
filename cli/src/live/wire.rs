//! One connection: a stream with the frame reader on it.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, ReadBuf};
use tokio::net::TcpStream;

use super::frame::reader::{Reader, Unfinished};
use super::frame::{Frame, Header, Opcode};

/// How many bytes are read at once.
const CHUNK: usize = 2048;

/// TCP, or TLS over it. `T` is the TLS stream of the client or of the server.
#[derive(Debug)]
pub(crate) enum Stream<T> {
    Plain(TcpStream),
    Tls(Box<T>),
}

/// A connection after the handshake.
#[derive(Debug)]
pub(crate) struct Wire<S> {
    pub(crate) stream: S,
    reader: Reader,
    unread: Vec<u8>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Wire<S> {
    /// A connection whose first bytes have been read with the handshake. It keeps up to `keep`
    /// bytes of each frame.
    pub(crate) fn new(stream: S, unread: Vec<u8>, keep: usize) -> Wire<S> {
        Wire { stream, reader: Reader::new(keep), unread }
    }

    /// Reads the next frame; `None` at the end of the stream.
    ///
    /// It may be dropped while it waits: what has arrived is kept.
    pub(crate) async fn next(&mut self) -> io::Result<Option<Frame>> {
        loop {
            let mut rest = self.unread.as_slice();
            let frame = self.reader.next(&mut rest);
            let read = self.unread.len() - rest.len();
            self.unread.drain(..read);
            if frame.is_some() {
                return Ok(frame);
            }
            // All bytes are read, so an idle connection needs no buffer between two chunks.
            let mut chunk = [0; CHUNK];
            let length = self.stream.read(&mut chunk).await?;
            if length == 0 {
                return Ok(None);
            }
            self.unread.extend(chunk.iter().take(length));
        }
    }

    /// The frame that has begun and is not complete.
    pub(crate) fn unfinished(&self) -> Option<Unfinished> {
        self.reader.unfinished()
    }

    /// Writes a frame that is legal for an endpoint that masks with `mask`, or not at all.
    pub(crate) async fn send(
        &mut self,
        opcode: Opcode,
        payload: &[u8],
        mask: Option<[u8; 4]>,
    ) -> io::Result<()> {
        let header = Header { mask, ..Header::new(opcode, payload.len() as u64) };
        self.write(&header.frame(payload)).await
    }

    /// Writes bytes as they are.
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Stream<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match &mut *self {
            Stream::Plain(stream) => Pin::new(stream).poll_read(context, buffer),
            Stream::Tls(stream) => Pin::new(stream).poll_read(context, buffer),
        }
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Stream<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match &mut *self {
            Stream::Plain(stream) => Pin::new(stream).poll_write(context, bytes),
            Stream::Tls(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut *self {
            Stream::Plain(stream) => Pin::new(stream).poll_flush(context),
            Stream::Tls(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut *self {
            Stream::Plain(stream) => Pin::new(stream).poll_shutdown(context),
            Stream::Tls(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }
}
