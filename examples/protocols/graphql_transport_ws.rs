//! The codes of `graphql-transport-ws`, GraphQL over WebSocket.

use wsclose::close_codes;

use super::protocol::{Basis, Protocol};

/// Why a peer that speaks `graphql-transport-ws` closes the connection.
///
/// The advice on reconnecting is for the client, also where the client is the side that closes.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GraphqlTransportWs {
    /// The client could not make sense of a message from the server.
    #[code(
        when = "The server sends something that is not JSON, or a message type that the protocol \
                does not have; often a proxy or a server of the older `graphql-ws` subprotocol.",
        remedy = "Server: read the reason, which names the bad message, and bring both sides to \
                  the same protocol.",
        retry = after_fix,
        sent_by = client
    )]
    BadResponse = 4004,
    /// The client failed in its own code.
    #[code(
        when = "An error is thrown in what the application hands to the client, such as the \
                function that supplies the connection parameters.",
        remedy = "Client: look for the error in its console or log; the reason repeats its text. \
                  The server is not to blame.",
        retry = after_fix,
        sent_by = client
    )]
    InternalClientError = 4005,
    /// The server received a message that it cannot parse, or of a type that it does not know.
    #[code(
        when = "A client is written by hand, or speaks the older `graphql-ws` subprotocol.",
        remedy = "Client: compare the message with the specification; the reason says what was \
                  wrong with it.",
        retry = after_fix,
        sent_by = server
    )]
    BadRequest = 4400,
    /// The client started an operation before the server acknowledged the connection.
    #[code(
        when = "`subscribe` is sent without waiting for `connection_ack`. Wrong credentials are \
                4403, whatever the name suggests.",
        remedy = "Client: send `connection_init`, wait for `connection_ack`, then subscribe.",
        retry = after_fix,
        sent_by = server
    )]
    Unauthorized = 4401,
    /// The server turned the connection down while it was being initialised.
    #[code(
        when = "The server's hook for new connections says no, mostly because the token in the \
                payload of `connection_init` is missing or too old.",
        remedy = "Client: fetch a fresh token before each attempt, not only before the first. \
                  Access may be granted later, so further attempts with delays make sense.",
        retry = backoff,
        sent_by = server
    )]
    Forbidden = 4403,
    /// The two sides did not agree on the subprotocol.
    #[code(
        when = "The client offers another subprotocol than `graphql-transport-ws`, or a proxy \
                drops the header `Sec-WebSocket-Protocol`.",
        remedy = "Client: offer `graphql-transport-ws`; the older `graphql-ws` is another \
                  protocol. Server: check that the header survives every hop.",
        retry = after_fix,
        sent_by = server
    )]
    SubprotocolNotAcceptable = 4406,
    /// The client did not send `connection_init` in time.
    #[code(
        when = "Fetching the connection parameters takes longer than the server waits, or the \
                network is slow.",
        remedy = "Client: fetch the parameters before connecting. Server: raise \
                  `connectionInitWaitTimeout` if it happens to many.",
        retry = backoff,
        sent_by = server
    )]
    ConnectionInitialisationTimeout = 4408,
    /// The id of a new operation belongs to one that still runs.
    #[code(
        when = "A client counts its ids anew without a new connection, or shares a connection \
                between two parts that count alike.",
        remedy = "Client: give every operation of a connection a unique id, such as a UUID.",
        retry = after_fix,
        sent_by = server
    )]
    SubscriberAlreadyExists = 4409,
    /// The client sent `connection_init` a second time.
    #[code(
        when = "A client's code for connecting runs twice on one socket.",
        remedy = "Client: send it once for each connection. This is not a rate limit, although it is \
                  numbered like one: waiting does not help.",
        retry = after_fix,
        sent_by = server
    )]
    TooManyInitialisationRequests = 4429,
    /// The client gave up on a socket that no longer answers.
    #[code(
        when = "The application calls the client's `terminate`, usually because no pong came in \
                time after a laptop slept or a network changed.",
        remedy = "Client: connect again. If it happens to many at once, look at the server and \
                  the network between.",
        retry = backoff,
        sent_by = client
    )]
    Terminated = 4499,
    /// The server failed in a way that it did not expect.
    #[code(
        when = "An exception leaves one of the server's hooks.",
        remedy = "Server: find the exception in its log. The reference client does not try again \
                  by itself, so tell its users to reload once it is fixed.",
        retry = after_fix,
        sent_by = server
    )]
    InternalServerError = 4500,
    /// The server did not answer `connection_init` in time.
    #[code(
        when = "The server's hook for new connections hangs, for example on a database.",
        remedy = "Server: find out what the hook waits for. Client: try again with delays; raise \
                  `connectionAckWaitTimeout` only if the hook is meant to take that long.",
        retry = backoff,
        sent_by = client
    )]
    ConnectionAcknowledgementTimeout = 4504,
}

impl Protocol for GraphqlTransportWs {
    const NAME: &'static str = "graphql-transport-ws";
    const DOCUMENTED_AT: &'static str =
        "the graphql-ws repository: PROTOCOL.md, src/common.ts and src/client.ts, version 6.2";
    const CODES: &'static [Self] = Self::ALL;

    fn basis(&self) -> Basis {
        match self {
            Self::BadRequest
            | Self::Unauthorized
            | Self::Forbidden
            | Self::ConnectionInitialisationTimeout
            | Self::SubscriberAlreadyExists
            | Self::TooManyInitialisationRequests => Basis::SpecAndSource,
            Self::BadResponse
            | Self::InternalClientError
            | Self::SubprotocolNotAcceptable
            | Self::InternalServerError
            | Self::ConnectionAcknowledgementTimeout => Basis::Source,
            Self::Terminated => Basis::SourceComment,
        }
    }
}
