//! The disconnect codes of Centrifugo.

use wsclose::close_codes;

use super::protocol::{Basis, Protocol};

/// Why a Centrifugo server closes the connection.
///
/// The number alone decides whether an SDK connects again: it does after 3000 to 3499, it does not
/// after 3500 to 3999.
///
/// Nobody registered these numbers with IANA for Centrifugo. Two of them, 3000 and 3008, are
/// registered by others with other meanings, so a log line means different things depending on
/// the server that wrote it.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Centrifugo {
    #[code(
        meaning = "The connection ended, and the server has no advice about it.",
        when = "In the server's metrics and hooks, for clients that left or lost their network; \
                the server cannot tell the two apart. Elsewhere 3000 means Unauthorized.",
        remedy = "None for a single client. If the rate rises for all of them, look at the \
                  proxies and the network before the server.",
        retry = backoff,
        sent_by = server
    )]
    ConnectionClosed = 3000,
    /// The node is going down.
    #[code(
        when = "A deploy, a restart, or a node that is drained.",
        remedy = "Client: reconnect; the load balancer leads to another node. Server: drain nodes \
                  one by one, so that not all clients arrive at once.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    Shutdown = 3001,
    /// Something failed in the server.
    #[code(
        when = "Often a broker, such as Redis or NATS, or a proxied backend that is away.",
        remedy = "Server: look into its log for the same moment, and at the broker and the \
                  backends first.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    InternalServerError = 3004,
    /// The lifetime of the connection is over, and it was not extended.
    #[code(
        when = "The connection token ran out, and no new one came in time.",
        remedy = "Client: give the SDK a `getToken` that fetches a fresh token. Backend: check \
                  that it answers, and that the clocks agree.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    ConnectionExpired = 3005,
    /// The lifetime of a subscription is over, and it was not extended.
    #[code(
        when = "A subscription token ran out, and no new one came in time.",
        remedy = "Client: give the subscription a `getToken` that fetches a fresh token.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    SubscriptionExpired = 3006,
    #[code(
        meaning = "The client reads more slowly than messages arrive for it, and its queue is \
                   full.",
        when = "Phones on bad networks, or channels with more traffic than one client can take. \
                Elsewhere 3008 means Timeout.",
        remedy = "Backend: publish less to the channel, or smaller messages. Server: raise the \
                  limit of the queue only if there is memory for all clients.",
        retry = backoff,
        sent_by = server
    )]
    Slow = 3008,
    /// Writing to the client failed.
    #[code(
        when = "The network between broke while the server was sending.",
        remedy = "Client: reconnect. If many see it, look at the proxies and their time limits.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    WriteError = 3009,
    /// The server noticed that the client's position in a stream is wrong.
    #[code(
        when = "Messages were lost or reordered between broker and node, in a channel with \
                positioning or recovery.",
        remedy = "Client: reconnect, and what it missed is restored. Server: if it becomes \
                  frequent, look at the broker and at the load of the nodes.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    InsufficientState = 3010,
    /// The server asks the client to connect again.
    #[code(
        when = "Somebody called the server's API, or rules made it move its clients.",
        remedy = "Client: reconnect. Nothing is broken.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    ForceReconnect = 3011,
    /// The client did not answer a ping.
    #[code(
        when = "A device went to sleep, a network changed, or a proxy holds back what is sent.",
        remedy = "Client: reconnect. If it hits healthy clients, compare the interval of the \
                  pings with the time limits of the proxies.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    NoPong = 3012,
    /// The client sends commands faster than it may.
    #[code(
        when = "A loop that subscribes or publishes, or many components on one connection.",
        remedy = "Client: send less, and gather what can be sent together. The SDK reconnects by \
                  itself, and is closed again if nothing changes.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    TooManyRequests = 3013,
    /// What the client remembers of the session is no longer valid.
    #[code(
        when = "The server changed something that the token or cached state depends on.",
        remedy = "Client: drop the token and the cached state first, then reconnect with a new \
                  token.",
        retry = backoff,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    StateInvalidated = 3014,
    /// The token of the connection is bad.
    #[code(
        when = "A wrong key or algorithm, a claim that is missing, or a token for another \
                environment.",
        remedy = "Backend: check that it signs with the key that the server is configured with. \
                  Client: ask for a new token, then connect.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    InvalidToken = 3500,
    /// The client sent a frame that is not in the protocol.
    #[code(
        when = "A client written by hand, or an SDK too old or too new for the server.",
        remedy = "Client: bring the SDK to a version that matches the server's.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    BadRequest = 3501,
    /// The client connected and did not authenticate in time.
    #[code(
        when = "A scanner, a health check, or a client that connects before it has its token.",
        remedy = "Client: send the connect command at once. For scanners and health checks there \
                  is nothing to do.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    Stale = 3502,
    /// The server asks the client not to reconnect.
    #[code(
        when = "Somebody called the server's API to disconnect the user, for example after a \
                logout or a ban.",
        remedy = "Nothing technical: ask who disconnected the user, and why.",
        retry = never,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    ForceDisconnect = 3503,
    /// There are too many connections.
    #[code(
        when = "One user with many tabs or devices, or connections that leak in a client.",
        remedy = "Client: close what it no longer needs, one connection a page is enough. Server: \
                  check the limit for each user and each node.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    ConnectionLimit = 3504,
    /// The client is subscribed to too many channels.
    #[code(
        when = "A client subscribes for each item of a list and never unsubscribes.",
        remedy = "Client: unsubscribe from what is not shown. Server: raise the limit if so many \
                  channels are meant.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    ChannelLimit = 3505,
    /// The data in a channel does not fit the format of the connection.
    #[code(
        when = "Binary data is published to a channel that a JSON client reads.",
        remedy = "Backend: publish JSON to that channel. Client: or use the Protobuf format.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    InappropriateProtocol = 3506,
    /// The client may not do what it asked for.
    #[code(
        when = "The options of a namespace, or the claims of a token, do not allow it.",
        remedy = "Server: compare the channel's namespace and the claims of the token with what \
                  the client does.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    PermissionDenied = 3507,
    /// The client used a feature that is not switched on.
    #[code(
        when = "It sends messages that the server has no handler for.",
        remedy = "Server: switch the feature on. Client: or stop using it.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    NotAvailable = 3508,
    /// The client caused too many errors.
    #[code(
        when = "It repeats a command that fails, without a pause and without looking at the \
                answer.",
        remedy = "Client: read the errors that came before the disconnect, and stop repeating \
                  what fails.",
        retry = after_fix,
        sent_by = server,
        unregistered = "Centrifugo numbers its codes by itself"
    )]
    TooManyErrors = 3509,
}

impl Protocol for Centrifugo {
    const NAME: &'static str = "Centrifugo";
    const DOCUMENTED_AT: &'static str =
        "Centrifugo's documentation, page \"Client protocol codes\"; centrifuge: disconnect.go";
    const CODES: &'static [Self] = Self::ALL;

    fn basis(&self) -> Basis {
        Basis::DocumentedRange
    }
}
