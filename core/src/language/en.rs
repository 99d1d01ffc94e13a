//! The catalogue's words in English.
//!
//! Each block under `@codes` belongs to a code (by the name of its constant), each block under
//! `@ranges` to a range (by its `Status`). Their keys:
//!
//! - `description`: what the code means.
//! - `when`: when it occurs.
//! - `remedy`: what to do, with the one who must act in front. "Sender" and "receiver" are those of
//!   the code.
//! - `instead`: what to send where this code must not be sent; only where there is such a case. It
//!   is the help of a diagnostic, so it is in lower case without a final period.
//! - `send_if`: the condition for sending it; only where somebody may send it. It completes the
//!   sentence "Send 1010 if …", so it has no final period either.
//! - `symptoms`: what people search for, separated by commas.
//!
//! The blocks under `@frame` are the words around them. `en!(NAME key)` is a text as a literal, for
//! `concat!` in a doc comment; a missing key does not compile.

use super::texts::{
    Browser, CompareTexts, Labels, Marks, Own, PairTexts, PeerTexts, RetryTexts, SentByTexts,
    Texts, Words,
};

/// Turns the blocks below into the arms of `en!`, and those of codes and ranges into the fields
/// that every language has.
macro_rules! words {
    (
        @codes $($code:ident { $($code_key:ident: $code_text:literal,)+ })+
        @ranges $($range:ident { $($range_key:ident: $range_text:literal,)+ })+
        @frame $($part:ident { $($part_key:ident: $part_text:literal,)+ })+
    ) => {
        macro_rules! en {
            $($( ($code $code_key) => { $code_text }; )+)+
            $($( ($range $range_key) => { $range_text }; )+)+
            $($( ($part $part_key) => { $part_text }; )+)+
        }
        pub(crate) use en;

        /// The words of the registered codes in one language, by the names of their constants.
        #[derive(Debug)]
        #[expect(non_snake_case, reason = "the names of the constants")]
        pub(crate) struct CodeTexts {
            $(pub(crate) $code: Words<'static>,)+
        }

        /// The words of the ranges in one language, by their status.
        #[derive(Debug)]
        #[expect(non_snake_case, reason = "the names of the variants of `Status`")]
        pub(crate) struct RangeTexts {
            $(pub(crate) $range: Words<'static>,)+
        }

        const CODES: CodeTexts = CodeTexts {
            $($code: Words { $($code_key: $code_text,)+ ..Words::EMPTY },)+
        };

        const RANGES: RangeTexts = RangeTexts {
            $($range: Words { $($range_key: $range_text,)+ ..Words::EMPTY },)+
        };
    };
}

words! {
    @codes
    NORMAL_CLOSURE {
        gist: "a connection that has served its purpose",
        description: "The connection has served its purpose.",
        when: "An application called `close` after its last message. Several libraries also send \
            this code when they close without an explicit one, so it does not prove that the \
            work was finished.",
        remedy: "Nothing to fix. Reconnect only if you still need the connection. If it closed \
            too early, find the `close` call in the sending program. Sender: to report an error, \
            send the code for that error instead.",
        send_if: "the connection is no longer needed and nothing went wrong",
        symptoms: "closed cleanly, closed after the last message, closed without an error, logout",
    }
    GOING_AWAY {
        gist: "an endpoint that is going away",
        description: "The endpoint is going away: a server is shutting down, or a browser is \
            leaving the page.",
        when: "A user closed the tab, reloaded the page, or followed a link; or a server or \
            proxy shut down. A mobile app in the background usually loses its socket without a \
            Close frame, which is reported as 1006 (Abnormal Closure).",
        remedy: "Client: if you still need the connection, reconnect after a short random delay. \
            Server: before the process exits, send this code and wait for the closing \
            handshakes. Browsers send it on their own; a script cannot.",
        send_if: "your process is shutting down while the connection is still in use",
        symptoms: "tab closed, page reloaded, navigated away, browser closed, server shutting \
            down, graceful shutdown",
    }
    PROTOCOL_ERROR {
        gist: "a violation of the WebSocket protocol",
        description: "The sender detected a violation of the WebSocket protocol.",
        when: "A frame was malformed, masked incorrectly, or out of sequence; a frame was \
            compressed although compression was not negotiated (`RSV1 must be clear`); or a \
            Close frame had an invalid code or a reason longer than 123 bytes. Applications on \
            tungstenite also see it when the peer sent 1014 (Bad Gateway) or a code that must \
            not be sent.",
        remedy: "Receiver: fix what you send. Start with your own Close frames: an invalid code \
            or a reason longer than 123 bytes is a common cause. Then look for two tasks that \
            write to one socket, and for a proxy that changes the stream.",
        send_if: "the other endpoint violates the WebSocket protocol; libraries do this on their \
            own",
        symptoms: "invalid frame header, malformed frame, frame not masked, unknown opcode, \
            invalid status code, close reason too long, reserved bits set, two tasks write to \
            one socket",
    }
    UNSUPPORTED_DATA {
        gist: "a message of a type that is not accepted",
        description: "The sender does not accept messages of this type.",
        when: "A binary message reached an endpoint that accepts only text, or the reverse.",
        remedy: "Receiver: send the type of message that the other endpoint accepts. Sender: if \
            the type is right and the content is invalid, use 1007 (Invalid Frame Payload Data); \
            for content that your application rejects, use 1008 (Policy Violation) or a private \
            code.",
        send_if: "a message has a type that you never accept, such as binary where only text is \
            allowed",
        symptoms: "binary message rejected, text message rejected, wrong message type",
    }
    RESERVED {
        gist: "something that is not defined yet",
        description: "Reserved: RFC 6455 may define a meaning later, and none is defined today.",
        when: "A program sent it by mistake. Most measured implementations reject it as a \
            protocol error.",
        remedy: "Sender: choose another code.",
        instead: "choose a code that says what happened, such as 1008 (Policy Violation) or 1011 \
            (Internal Error), or a private code from 4000 to 4999",
        symptoms: "reserved close code, close code without a meaning",
    }
    NO_STATUS_RECEIVED {
        gist: "a Close frame without a code",
        description: "The Close frame had no code. Libraries generate 1005 locally to report \
            that; it must not be sent.",
        when: "The peer closed without naming a code: `close()` in a browser, or `None` as the \
            Close frame in most Rust libraries.",
        remedy: "Treat it as a close of unknown cause. If you still need the connection, \
            reconnect with exponential backoff. If you need to know the cause, change the other \
            endpoint so that it sends a code.",
        instead: "to close without a code, send a Close frame with an empty body (`None` in most \
            libraries); to tell the other endpoint why, send a code such as 1000 (Normal \
            Closure) or 1011 (Internal Error)",
        symptoms: "close without a code, empty Close frame, no status code, no reason given",
    }
    ABNORMAL_CLOSURE {
        gist: "a connection that ended without a Close frame",
        description: "The connection ended without a Close frame. Libraries generate 1006 \
            locally to report that; it must not be sent.",
        when: "The other process crashed or dropped the socket; a proxy, load balancer, or \
            mobile network cut an idle connection; or the local endpoint failed the connection \
            after a protocol error. In Rust, an early return with `?` that drops the socket is \
            enough. In a browser it also covers every connection that never opened: wrong host \
            or port, refused connection, TLS failure, failed handshake, or a block by the \
            Content Security Policy.",
        remedy: "Client: reconnect with exponential backoff and jitter. To find the cause, read \
            the logs of the server and of each proxy, and compare how long the connection lasted \
            with their idle timeouts. Server: send a Close frame on every path that ends a \
            connection.",
        instead: "to make the other endpoint report 1006, drop the connection without a Close \
            frame; to report a failure, send 1011 (Internal Error); for a peer that is silent or \
            too slow, send 1008 (Policy Violation) or 3008 (Timeout)",
        symptoms: "connection dropped, connection lost, connection reset, closed unexpectedly, \
            closed without a Close frame, network lost, handshake failed, connection refused, \
            connection failed, closed before the connection is established, idle timeout, \
            heartbeat, blocked by the Content Security Policy",
    }
    INVALID_FRAME_PAYLOAD_DATA {
        gist: "a message whose content does not match its type",
        description: "The content of a message does not match its type, such as a text message \
            that is not UTF-8.",
        when: "Binary data was sent as text, a multibyte character was split between two \
            messages, or the reason of a Close frame was not UTF-8.",
        remedy: "Receiver: encode text as UTF-8, or send the data as a binary message.",
        send_if: "a message has the right type but its content cannot be decoded",
        symptoms: "invalid UTF-8, garbled text, encoding error, unreadable message",
    }
    POLICY_VIOLATION {
        gist: "a message that violates a policy",
        description: "The sender received a message that violates its policy. This is the \
            generic code for when no other fits, or when the details must stay hidden.",
        when: "A token was missing or invalid, the origin is not allowed, a rate limit was \
            exceeded, or the peer did not answer pings.",
        remedy: "Receiver: read the reason and change what it asks for; retrying unchanged fails \
            again. Sender: name the policy in the reason unless it must stay hidden. If programs \
            should react, send a more specific code, such as 3000 (Unauthorized), 3003 \
            (Forbidden), or a private code.",
        send_if: "the other endpoint violates a rule of your application and no more specific \
            code fits",
        symptoms: "rate limit exceeded, kicked, banned, origin not allowed, ping not answered",
    }
    MESSAGE_TOO_BIG {
        gist: "a message that is too big",
        description: "The sender received a message that is larger than it accepts.",
        when: "An upload or a large reply exceeded the limit of the peer's library or of a \
            proxy. The limit can apply to a frame, to a whole message, or to its size after \
            decompression.",
        remedy: "Receiver: split the message or make it smaller before you reconnect. Sender: if \
            such messages are expected, raise the limit in your library and in each proxy.",
        send_if: "a message is larger than you accept",
        symptoms: "message too large, frame too large, payload too large, size limit exceeded, \
            upload fails",
    }
    MANDATORY_EXTENSION {
        gist: "an extension that the server did not accept",
        description: "The client requires a WebSocket extension that the server did not accept.",
        when: "A client that requires an extension, such as `permessage-deflate`, did not find \
            it in the `Sec-WebSocket-Extensions` header of the server's handshake.",
        remedy: "Server: enable the extension, or stop the proxy from removing the header. \
            Client: list the required extensions in the reason, or work without them.",
        instead: "a server that does not support an extension omits it from the handshake or \
            refuses the upgrade; on an open connection, send 1011 (Internal Error) or 1008 \
            (Policy Violation)",
        send_if: "you are the client and cannot work without an extension that the server did \
            not accept",
        symptoms: "extension missing, `permessage-deflate` missing, compression refused, \
            extension not negotiated",
    }
    INTERNAL_ERROR {
        gist: "an unexpected error of the sender",
        description: "The sender hit an unexpected error and cannot continue.",
        when: "A handler returned an error or panicked, or a dependency such as the database \
            failed. Some servers also send it when a keepalive ping is not answered: the Python \
            library `websockets` and uvicorn use the reason `keepalive ping timeout`.",
        remedy: "Sender: find the cause in your logs. Put a searchable identifier in the reason, \
            but no internal details. Receiver: reconnect with exponential backoff; if the reason \
            names a ping, look for a blocked event loop in your own program.",
        send_if: "you hit an unexpected error and no other code names it",
        symptoms: "server error, unhandled exception, handler panicked, database down, keepalive \
            ping timeout",
    }
    SERVICE_RESTART {
        gist: "a restart of the server",
        description: "The server is restarting and will be back soon.",
        when: "A deployment is in progress, or the process is being restarted.",
        remedy: "Client: reconnect after a random delay of 5 to 30 seconds, as the registration \
            of this code asks, so that clients do not all return at once. There is nothing to \
            fix on the server.",
        instead: "a client that is going away sends 1001 (Going Away)",
        send_if: "you are a server that is shutting down and will be back within about a minute",
        symptoms: "server restarting, deployment, maintenance, all clients reconnect at once, \
            reconnect storm",
    }
    TRY_AGAIN_LATER {
        gist: "an overloaded server",
        description: "The server is overloaded and rejects the connection.",
        when: "The server sheds load: too many connections, or full memory or queues.",
        remedy: "Client: try another IP address of the service. The registration of this code \
            allows reconnecting to the same address only when the user asks for it; where no \
            user is present, our advice is exponential backoff with jitter. Operator: add \
            capacity.",
        instead: "a client that cannot keep up sends 1008 (Policy Violation), 1011 (Internal \
            Error), or 3008 (Timeout)",
        send_if: "you are a server with more clients than you can serve",
        symptoms: "server overloaded, too many connections, server full, at capacity, load \
            shedding",
    }
    BAD_GATEWAY {
        gist: "an invalid response from the upstream server",
        description: "A gateway or proxy received an invalid response from the upstream server.",
        when: "A proxy accepted the WebSocket connection, but its backend is down or answered \
            something unexpected.",
        remedy: "Operator: check the backend and the address that the gateway uses for it. \
            Client: reconnect with exponential backoff. Gateway: many implementations reject \
            this code, so 1011 (Internal Error) with a reason is more portable.",
        instead: "only a gateway, which is a server to its client, sends this code; a client \
            with a failed data source sends 1011 (Internal Error)",
        send_if: "you are a gateway and the upstream server failed",
        symptoms: "backend down, upstream failed, proxy error, invalid response from the backend",
    }
    TLS_HANDSHAKE {
        gist: "a failed TLS handshake",
        description: "The TLS handshake failed, so there was never a WebSocket connection. \
            Clients generate 1015 locally to report that; it must not be sent.",
        when: "The certificate has expired, names another host, or is not trusted, or the \
            endpoints have no TLS version in common. Of the measured browsers, only Firefox \
            reports it; Chromium and WebKitGTK report 1006 (Abnormal Closure).",
        remedy: "Operator: fix the certificate or the TLS settings of the server. Client: check \
            the system clock and the trusted certificate authorities. Neither endpoint can send \
            a Close frame, because there is no connection.",
        instead: "without TLS there is no connection to send a Close frame on: end the TCP \
            connection; to close an open WebSocket connection because of a certificate, send \
            1008 (Policy Violation)",
        symptoms: "certificate error, certificate expired, certificate not trusted, self-signed \
            certificate, TLS failure",
    }
    UNAUTHORIZED {
        gist: "a client that must authenticate",
        description: "The client must authenticate: its credentials are missing, invalid, or \
            expired.",
        when: "A token was absent or expired, or the client did not sign in within the time \
            allowed. Other software uses this number with other meanings: Centrifugo for a \
            closed connection, SockJS for going away.",
        remedy: "Client: sign in and reconnect with fresh credentials; the old ones fail again. \
            If the server runs Centrifugo or SockJS, see its documentation instead.",
        send_if: "the client could continue after signing in",
        symptoms: "not signed in, token expired, token missing, login required, authentication \
            failed",
    }
    FORBIDDEN {
        gist: "a client without permission",
        description: "The server knows who the client is and denies access.",
        when: "An account without the required permission joined a channel, or lost the \
            permission while connected.",
        remedy: "Client: request access, or ask for something else. Neither reconnecting nor \
            signing in again as the same user helps.",
        send_if: "the client is authenticated and signing in again would not help",
        symptoms: "permission missing, access to a channel denied, not allowed to join",
    }
    TIMEOUT {
        gist: "an endpoint that took too long",
        description: "The other endpoint took too long, and the sender stopped waiting.",
        when: "A ping was not answered in time, or the client did not sign in or send its first \
            message within the time allowed. Centrifugo uses this number for clients that read \
            too slowly.",
        remedy: "Receiver: look for the cause of the delay, such as load, a blocked thread, or a \
            sleeping device; then reconnect with exponential backoff. Sender: if healthy peers \
            exceed the limit often, raise it.",
        send_if: "the other endpoint exceeds a time limit set by your application",
        symptoms: "took too long, no response in time, client too slow, sign-in too late",
    }
    @ranges
    NotUsed {
        gist: "a number that is not a close code",
        description: "Numbers below 1000 are not close codes.",
        when: "A program passed an HTTP status, an exit status, or an error number as a close \
            code, or lost a digit. Most measured implementations reject such a code; Chromium \
            and Firefox accept it, which hides the mistake.",
        remedy: "Sender: choose a code that may be sent. Some HTTP statuses have a rough \
            equivalent: 500 is 1011, 503 is 1013, 401 is 3000.",
        instead: "send 1000 (Normal Closure) when the connection has served its purpose, 1011 \
            (Internal Error) for a failure, or a private code from 4000 to 4999",
        symptoms: "HTTP status as close code, exit status as close code, number too small",
    }
    Unassigned {
        gist: "a code without an assigned meaning",
        description: "Reserved for future versions of the protocol and its extensions; no \
            meaning is assigned today.",
        when: "An application chose a number from this range for its own purposes. Most measured \
            implementations reject it; Chromium and Firefox accept it, which hides the mistake.",
        remedy: "Sender: move your own codes to 4000 to 4999.",
        instead: "for the codes of your application, use 4000 to 4999",
        symptoms: "unregistered number, unknown close code",
    }
    FirstComeFirstServed {
        gist: "a code that a library or framework defines",
        description: "For libraries, frameworks, and applications that register their codes with \
            IANA. See the documentation of the other endpoint for its meaning.",
        when: "A framework on the other endpoint closed the connection for its own reason. \
            Centrifugo uses many codes of this range.",
        remedy: "Look up the number in the documentation of that framework. For the codes of \
            your application, use 4000 to 4999, or register the number.",
        send_if: "the number is registered with IANA for exactly what happened",
        symptoms: "close code of a framework, close code of a library, registered with IANA",
    }
    PrivateUse {
        gist: "what both endpoints have agreed on",
        description: "A private code: it means what both endpoints have agreed on.",
        when: "The application on the other endpoint closed the connection for its own reason, \
            or a protocol such as graphql-transport-ws, the gateway of Discord, or Pusher did.",
        remedy: "Look up the number in the documentation of that application or protocol. The \
            same number means different things in different protocols.",
        send_if: "both endpoints agree that the number stands for what happened",
        symptoms: "custom close code, application-defined close code, close code of a protocol",
    }
    OutOfRange {
        gist: "a number outside the registry",
        description: "Close codes end at 4999; this number is outside the registry.",
        when: "An application chose the number for its own purposes, or computed it incorrectly. \
            Most measured implementations reject it; others, Chromium and Firefox among them, \
            accept it.",
        remedy: "Sender: move your own codes into the range 4000 to 4999.",
        instead: "for the codes of your application, use 4000 to 4999",
        symptoms: "number too large, beyond the registry",
    }
    @frame
    label {
        when: "When it occurs",
        remedy: "What to do",
        sent_by: "Sent by",
        retry: "Reconnect",
        http: "HTTP equivalent",
        peers: "Implementations",
        reference: "Reference",
        registered: "Registered",
        instead: "Instead",
    }
    own {
        nothing_to_do: "Nothing to fix.",
        other_meaning: "as",
        other_meaning_end: ", with a different meaning",
        unregistered: "no",
    }
    sent_by {
        Nobody: "nobody",
        Client: "clients",
        Server: "servers",
        Either: "either endpoint",
        Unknown: "either endpoint, by agreement",
    }
    browser {
        yes: ", including browser scripts",
        no: ", but not browser scripts",
    }
    peers {
        read_1002: "reported as 1002 by",
        refused: "rejected by",
        accepted: "accepted, although it must not be sent, by",
    }
    retry {
        Never: "no",
        AfterFix: "only after fixing the cause",
        Now: "immediately",
        Backoff: "with exponential backoff and jitter, up to a maximum delay",
        before: "after a random delay of ",
        between: " to ",
        behind: " seconds",
        None: "no advice: this code must not be sent",
    }
}
pub(super) static ENGLISH: Texts = Texts {
    codes: CODES,
    ranges: RANGES,
    label: Labels {
        when: en!(label when),
        remedy: en!(label remedy),
        sent_by: en!(label sent_by),
        retry: en!(label retry),
        http: en!(label http),
        peers: en!(label peers),
        reference: en!(label reference),
        registered: en!(label registered),
    },
    sent_by: SentByTexts {
        nobody: en!(sent_by Nobody),
        client: en!(sent_by Client),
        server: en!(sent_by Server),
        either: en!(sent_by Either),
        unknown: en!(sent_by Unknown),
    },
    browser: Browser { yes: en!(browser yes), no: en!(browser no) },
    peers: PeerTexts {
        read_1002: en!(peers read_1002),
        refused: en!(peers refused),
        accepted: en!(peers accepted),
    },
    own: Own {
        other_meaning: (en!(own other_meaning), en!(own other_meaning_end)),
        unregistered: en!(own unregistered),
    },
    retry: RetryTexts {
        never: en!(retry Never),
        after_fix: en!(retry AfterFix),
        now: en!(retry Now),
        backoff: en!(retry Backoff),
        seconds: (en!(retry before), en!(retry between), en!(retry behind)),
    },
    marks: Marks {
        colon: ": ",
        stop: (".", " "),
        comma: ", ",
        semicolon: "; ",
        space: " ",
        parentheses: (" (", ")"),
    },
    compare: CompareTexts {
        title: ("", " and ", " compared"),
        means: ["", " means ", "; ", " means ", "."],
        after: ["After ", ", ", "; after ", ", ", "."],
        reconnect: RetryTexts {
            never: "no reconnect is expected",
            after_fix: "reconnect only after fixing the cause",
            now: "reconnect immediately",
            backoff: "reconnect with exponential backoff and jitter",
            seconds: ("reconnect after a random delay of ", " to ", " seconds"),
        },
        sender_of: ["", " is sent by ", "; ", " is sent by ", "."],
        only_script: ("Of the two, browser scripts may send only ", "."),
        both_sent: "Both may be sent, but they mean different things.",
        one_sent: (
            "Only ",
            " may be sent. ",
            " is generated locally to report how a connection ended.",
        ),
        not_sent: " must not be sent.",
        none_may: "Neither may be sent.",
        none_sent: "Neither may be sent: libraries generate both locally to report how a \
            connection ended.",
        differences: "Key differences",
        which: "Which one to use",
        learn_more: "Learn more",
        may_be_sent: "May be sent",
        in_browser: "May be sent by browser scripts",
        acts: "Who must act",
        yes: "yes",
        no: "no",
        only: ("only ", ""),
        none: "none",
        sender: "the sender",
        receiver: "the receiver",
        both: "sender or receiver, depending on the cause",
        nobody: "nobody",
        send: ("Send ", " if ", "."),
        send_own: ("Send ", " for ", ", as the application defines it."),
        never_send: ("Do not send ", "."),
        end: ".",
        use_neither: "Use neither: no endpoint may send them.",
    },
    pairs: PairTexts {
        p1000_1001: "With 1000 the connection has served its purpose. With 1001 an endpoint \
            leaves while the connection may still be needed, so a client usually reconnects.",
        p1000_1005: "1000 is sent, and says that the connection has served its purpose. 1005 is \
            generated locally when the Close frame had no code: why the sender closed is unknown.",
        p1001_1012: "1001 means that this server or page goes away, possibly for good. 1012 \
            announces that the service will be back, and asks clients to spread their reconnects \
            over up to 30 seconds.",
        p1002_1003: "1002 reports invalid framing, which is a software bug. 1003 accepts the \
            frame and rejects the type of its message: text or binary.",
        p1002_1007: "1002 reports a frame that violates the protocol. 1007 reports a valid frame \
            with invalid content, such as text that is not UTF-8.",
        p1003_1007: "1003 rejects the type of a message, no matter its content. 1007 accepts the \
            type but cannot decode the content.",
        p1005_1006: "With 1005 a Close frame without a code was received, and the connection \
            closed cleanly. With 1006 no Close frame was received: the connection was lost.",
        p1006_1011: "1011 is sent by an endpoint that failed and could still report it. 1006 \
            means that nothing was reported: look for the cause in the network and in the logs \
            of both endpoints.",
        p1006_1015: "Both report a connection that failed without a Close frame. 1015 names the \
            TLS handshake as the cause; Chromium and WebKitGTK report 1006 for that too.",
        p1008_3000: "3000 says that signing in would help. 1008 says only that a policy was \
            violated, so a program cannot decide what to do next.",
        p1008_3003: "3003 says that the client is authenticated but lacks permission. 1008 does \
            not name the policy; use it for rules unrelated to permissions, or to hide the \
            details.",
        p1010_1011: "The difference is who sends it. A client sends 1010 when the server did not \
            accept a required extension; fix the configuration. Either endpoint sends 1011 after \
            an unexpected error; read the logs of the sender.",
        p1011_1014: "With 1011 the server itself failed. With 1014 the server is a gateway and \
            its upstream failed. Many implementations reject 1014, so 1011 is more portable.",
        p1012_1013: "1012 is planned and short: clients reconnect within 30 seconds. 1013 has no \
            known end: the service is overloaded, and early reconnects make it worse.",
    },
    references: &[],
};
