//! The catalogue's words in English.
//!
//! Each block under `@codes` belongs to a code (by the name of its constant), each block under
//! `@ranges` to a range (by its `Status`). Their keys:
//!
//! - `description`: what the code says.
//! - `when`: where a developer meets it.
//! - `remedy`: what to do, and which side must do it.
//! - `instead`: what to send where this code may not be sent; only where there is such a place.
//!   It is the help of a diagnosis, so it starts in lower case and has no final stop.
//! - `send_if`: what must have happened for it to be the right code; only where somebody may send
//!   it. It ends the sentence "Send 1010 if …", so it has no final stop either.
//! - `symptoms`: the words in which people look for it, with commas between them.
//!
//! The blocks under `@frame` are the words around them. `en!(NAME key)` is a text as a literal, so
//! that a doc comment can hold it too; a missing key does not compile.

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
        description: "The work of this connection is done, and both sides meant it to end.",
        when: "A side called `close` after its last message. Many libraries also send it when \
            they are told to close without being given a code, so it does not prove that anything \
            was finished.",
        remedy: "Nothing: neither side has anything to repair. If the connection should have \
            lived on, look for the `close` call in the program that sent it. To report an error, \
            that side should send a code that names the error, not this one.",
        send_if: "everything that the connection was for is done",
        symptoms: "closed cleanly, closed after the last message, closed although nothing failed",
    }
    GOING_AWAY {
        description: "The side that sends it is leaving: a server shuts down, or a browser leaves \
            the page.",
        when: "A tab was closed, a page was reloaded, an app went to the background, or a server \
            or a proxy is being replaced.",
        remedy: "The side that received it reconnects after a short random delay, if it still \
            needs the connection. The operator of a server that sends it lets connections drain \
            before the process ends. A browser sends it by itself; a script cannot.",
        send_if: "this end leaves although there may be more to say: its process shuts down",
        symptoms: "tab closed, page reloaded, app in the background, server shutting down, \
            navigated away",
    }
    PROTOCOL_ERROR {
        description: "The side that sends it found that the other side broke the WebSocket \
            protocol.",
        when: "A frame was malformed, masked wrongly or came out of order; or a Close frame held \
            an illegal code or a reason over 123 bytes. Applications on tungstenite also read it \
            when the peer sent 1014, or a code that no one may send.",
        remedy: "The side that received it repairs what it sends. Look first at its own Close \
            frames: a code outside the legal ranges and a long reason are the usual causes. Then \
            look for bytes that something else, a proxy for example, wrote into the stream.",
        send_if: "the other side broke the WebSocket protocol; libraries do this by themselves",
        symptoms: "invalid frame header, malformed frame, frame not masked, unknown opcode, \
            invalid status code, close reason too long",
    }
    UNSUPPORTED_DATA {
        description: "The message had a type that the side that sends this code does not handle.",
        when: "A binary message reached an end that takes text only, or the other way round.",
        remedy: "The side that received it sends the agreed type of message. For content that is \
            wrong in itself, use `INVALID_FRAME_PAYLOAD_DATA` or a private code.",
        send_if: "a message arrived in a type that this end never takes, such as binary where \
            text is agreed",
        symptoms: "binary message refused, text message refused, wrong message type",
    }
    RESERVED {
        description: "A number without a meaning: RFC 6455 keeps it for a later definition.",
        when: "Only by mistake: somebody sent it although it means nothing, and most peers answer \
            with 1002.",
        remedy: "The side that sends it must choose another code.",
        instead: "choose a code that says what happened, such as 1008 (Policy Violation) or 1011 \
            (Internal Error), or a private code from 4000 to 4999",
        symptoms: "code without a meaning, code kept for later",
    }
    NO_STATUS_RECEIVED {
        description: "A Close frame came, but it held no code. The receiving program makes this \
            number up to say so; it is never on the wire.",
        when: "The other side closed without naming a code: `close()` in a browser, or `None` as \
            the close frame in most Rust libraries.",
        remedy: "Take it as a normal end, unless the end was unexpected. If this side has to act \
            on the cause, the other side must send a code. To produce it on purpose, send a Close \
            frame with an empty body.",
        instead: "to close without a code, send a Close frame with an empty body (`None` in most \
            libraries); if the other side must act on it, send a code that says why, such as 1000 \
            (Normal Closure) or 1011 (Internal Error)",
        symptoms: "close without a code, empty Close frame, no status code, no reason given",
    }
    ABNORMAL_CLOSURE {
        description: "The connection ended without a Close frame. The program that lost it makes \
            this number up to say so; it is never on the wire.",
        when: "The other process crashed or dropped the socket, a proxy or a mobile network cut \
            an idle connection, the upgrade was refused, or this side failed the connection over \
            a protocol error of its peer. In Rust, an early return with `?` that drops the socket \
            is enough.",
        remedy: "The client reconnects with growing random delays. To find the cause, read the \
            logs of the server and of each proxy in between, and compare the life of the \
            connection with their idle timeouts. The server must send a Close frame on every path \
            that ends a connection.",
        instead: "to make the other side see 1006, drop the connection without a Close frame; to \
            report a failure, send 1011 (Internal Error); for a silent or too slow peer, 1008 \
            (Policy Violation) or 3008 (Timeout)",
        symptoms: "connection dropped, connection lost, connection reset, closed unexpectedly, \
            closed without a Close frame, network gone, handshake refused, closed before the \
            connection is established, idle timeout of a proxy",
    }
    INVALID_FRAME_PAYLOAD_DATA {
        description: "The content of a message does not fit its type, such as text that is not \
            UTF-8.",
        when: "Binary data was sent as text, a character was cut in two, or the reason of a Close \
            frame was not UTF-8.",
        remedy: "The side that received it encodes its text as UTF-8, or sends such data as a \
            binary message.",
        send_if: "a message has the right type, and what is in it cannot be read",
        symptoms: "invalid UTF-8, broken text, encoding error, unreadable message",
    }
    POLICY_VIOLATION {
        description: "A message broke a rule of the side that sends this code, and no other code \
            says it better.",
        when: "A token was missing or wrong, the origin is not allowed, a rate limit was passed, \
            or the peer answered no ping.",
        remedy: "The side that received it reads the reason and changes what the rule asks for; \
            the same attempt unchanged ends the same way. The side that sends it says in the \
            reason which rule it was. If programs are to react, a code such as 3000 or a private \
            one tells them more.",
        send_if: "the other side broke a rule of the application, and no other code names it",
        symptoms: "rate limit, kicked, banned, origin not allowed, ping not answered",
    }
    MESSAGE_TOO_BIG {
        description: "A message was longer than the side that sends this code accepts.",
        when: "An upload or a large reply passed the limit of the peer's library, or that of a \
            proxy. The limit may hold for a frame, for a whole message, or after decompression.",
        remedy: "The side that received it splits the message or makes it smaller before it \
            reconnects. The operator of the other side may raise the limit, in its library and in \
            each proxy.",
        send_if: "a message is larger than this end is willing to hold",
        symptoms: "message too large, frame too large, size limit, upload fails",
    }
    MANDATORY_EXTENSION {
        description: "The client needs a WebSocket extension that the server did not agree to.",
        when: "A client that insists on an extension, such as `permessage-deflate`, found it \
            missing from `Sec-WebSocket-Extensions` in the server's handshake.",
        remedy: "The operator of the server enables the extension, or keeps the proxy from \
            removing the header; otherwise the client has to do without it. The client lists the \
            extensions it needs in the reason.",
        instead: "a server that cannot agree to an extension leaves it out of the handshake or \
            refuses the upgrade; on an open connection, send 1011 (Internal Error) or 1008 \
            (Policy Violation)",
        send_if: "this end is the client, and cannot work without an extension that the server \
            left out",
        symptoms: "extension missing, `permessage-deflate` missing, compression refused, \
            extension not negotiated",
    }
    INTERNAL_ERROR {
        description: "The side that sends it failed in a way it did not foresee, and cannot go \
            on.",
        when: "A handler returned an error or panicked, or something that the server depends on, \
            such as its database, did not answer.",
        remedy: "The operator of the side that sent it reads that side's logs: the cause is \
            there. The other side may reconnect with growing delays and a limit. The reason \
            should hold something to search the logs for, and no internals.",
        send_if: "this end met an error of its own and has no better name for it",
        symptoms: "server error, unhandled exception, handler panicked, database down, crash in \
            a handler",
    }
    SERVICE_RESTART {
        description: "The server restarts and will be back soon.",
        when: "A deployment, or a process that is being restarted.",
        remedy: "The client reconnects after a random 5 to 30 seconds, so that not all clients \
            come back at once; its registration asks for that. The server has nothing to repair.",
        instead: "a client that leaves sends 1001 (Going Away)",
        send_if: "this end is a server that stops now and is back within a minute or so",
        symptoms: "server restarting, deployment, maintenance, all clients reconnect at once",
    }
    TRY_AGAIN_LATER {
        description: "The server has too much to do just now and turns this client away.",
        when: "A server sheds load: too many connections, memory or queues full.",
        remedy: "The client goes to another address of the service if it has one; otherwise it \
            waits longer each time, or until the user asks for it. The operator adds capacity.",
        instead: "a client that cannot keep up sends 1008 (Policy Violation), 1011 (Internal \
            Error) or 3008 (Timeout)",
        send_if: "this end is a server with more clients than it can serve",
        symptoms: "server overloaded, too many connections, server full, load shedding",
    }
    BAD_GATEWAY {
        description: "A gateway or proxy got an invalid answer from the server behind it.",
        when: "A proxy accepts the WebSocket connection while the backend behind it is down, or \
            answers something else.",
        remedy: "The operator of the gateway checks the backend and the address under which the \
            gateway looks for it. The client reconnects with growing delays. Many peers refuse \
            this code, so a gateway does better to send 1011 (Internal Error) with a reason.",
        instead: "only a gateway, which is a server to its client, has a use for it; a client \
            whose own source failed sends 1011 (Internal Error)",
        send_if: "this end is a gateway, and the server behind it failed",
        symptoms: "backend down, upstream failed, proxy error, bad answer from the backend",
    }
    TLS_HANDSHAKE {
        description: "The TLS handshake failed, so there never was a WebSocket connection. A \
            program makes this number up to say so; it is never on the wire.",
        when: "The certificate has expired, names another host or is not trusted, or the two ends \
            share no version of TLS. Browsers report 1006 instead, except Firefox.",
        remedy: "The operator of the server repairs the certificate or the settings of TLS; the \
            client checks its clock and the authorities it trusts. No Close frame can say this: \
            there is no connection to send one on.",
        instead: "without TLS there is no connection to send a Close frame on: end the TCP \
            connection; to close an open WebSocket over a certificate or its owner, send 1008 \
            (Policy Violation)",
        symptoms: "certificate error, certificate expired, certificate not trusted, self-signed \
            certificate, TLS fails",
    }
    UNAUTHORIZED {
        description: "The client has to prove who it is: credentials are missing, wrong or no \
            longer valid.",
        when: "A token was absent or has expired, or nobody signed in within the time allowed. \
            Some frameworks use this number for errors of their own; Centrifugo and SockJS do.",
        remedy: "The client signs in again and reconnects with fresh credentials; the same ones \
            end the same way.",
        send_if: "signing in, or signing in again, would let the client go on",
        symptoms: "not signed in, token expired, token missing, login required, authentication \
            failed",
    }
    FORBIDDEN {
        description: "The server knows who the client is, and does not allow what it asks for.",
        when: "An account without the permission joined a channel, or its permission was \
            withdrawn.",
        remedy: "The user asks for access, or the client asks for something else. Neither \
            reconnecting nor signing in again as the same user helps.",
        send_if: "the client is known, and signing in again would not help it",
        symptoms: "permission missing, access denied, not allowed to join",
    }
    TIMEOUT {
        description: "The other side took too long over something it had to do.",
        when: "No answer to a ping, no sign-in or no first message came within the time allowed. \
            Centrifugo uses this number for clients that read too slowly.",
        remedy: "The side that received it looks for what held it up: load, a blocked thread, a \
            sleeping device. Then it reconnects with growing delays. If healthy peers meet it \
            often, the other side allows more time.",
        send_if: "the other side let a time pass that the application had set",
        symptoms: "took too long, no answer in time, client too slow, sign-in too late",
    }

    @ranges
    NotUsed {
        description: "Numbers below 1000 are not close codes.",
        when: "An HTTP status, an exit status or an error number was passed where a close code \
            belongs, or a digit was lost. Peers answer with 1002; Chromium and Firefox let it \
            pass, which hides the mistake.",
        remedy: "The side that sends it must choose a code that may be sent, or a private one \
            from 4000 to 4999. HTTP statuses have relatives among the close codes: 500 is 1011, \
            503 is 1013, 401 is 3000.",
        instead: "send 1000 (Normal Closure) at the end of the work, 1011 (Internal Error) for a \
            failure, or a private code from 4000 to 4999",
        symptoms: "HTTP status as close code, exit status as close code, number too small",
    }
    Unassigned {
        description: "Kept for later versions of the protocol and its public extensions; it has \
            no meaning today.",
        when: "An application took a number from this range for its own purposes. Peers answer \
            with 1002; Chromium and Firefox let it pass, which hides the mistake.",
        remedy: "The side that sends it moves its own codes to 4000 to 4999.",
        instead: "an application takes codes of its own from 4000 to 4999",
        symptoms: "number that nobody registered, unknown close code",
    }
    FirstComeFirstServed {
        description: "For libraries, frameworks and applications, which register such a number \
            with IANA before they use it. What this one means, the software on the other side \
            documents.",
        when: "A framework on the other side ends the connection for a reason of its own; \
            Centrifugo uses many numbers of this range.",
        remedy: "Look it up in the documentation of that framework, under its number. An \
            application that needs codes for itself takes them from 4000 to 4999 instead, or \
            registers this one.",
        send_if: "IANA has registered the number for just what happened",
        symptoms: "code of a framework, code of a library, registered with IANA",
    }
    PrivateUse {
        description: "A private code: it means what the two ends have agreed on, and nothing \
            else.",
        when: "The application on the other side, or a protocol such as graphql-transport-ws, \
            Discord's gateway or Pusher, ends the connection for a reason of its own.",
        remedy: "Look it up in the documentation of the application or protocol on the other \
            side. The same number means different things in different protocols.",
        send_if: "both ends have agreed that the number stands for what happened",
        symptoms: "custom close code, application's own code, code of a protocol",
    }
    OutOfRange {
        description: "Close codes end at 4999; this number is outside the registry.",
        when: "An application took the number for its own purposes, or a value was computed \
            wrongly. Some peers answer with 1002; others, browsers among them, let it pass.",
        remedy: "The side that sends it moves its own codes to 4000 to 4999.",
        instead: "an application takes codes of its own from 4000 to 4999",
        symptoms: "number too large, beyond the registry",
    }

    @frame
    label {
        when: "When you see it",
        remedy: "What to do",
        sent_by: "Sent by",
        retry: "Reconnect",
        http: "Like HTTP",
        peers: "Real peers",
        reference: "Reference",
        instead: "Instead",
        registered: "Registered",
    }
    own {
        nothing_to_do: "Nothing: there is nothing to repair.",
        other_meaning: "as",
        other_meaning_end: ", which is not meant here",
        unregistered: "no",
    }
    sent_by {
        Nobody: "nobody",
        Client: "clients",
        Server: "servers",
        Either: "either side",
        Unknown: "whoever defined it",
    }
    browser {
        yes: ", scripts in a browser too",
        no: ", but no script in a browser",
    }
    peers {
        read_1002: "read as 1002 by",
        refused: "refused by",
        accepted: "accepted in a Close frame, against the rules, by",
    }
    retry {
        Never: "never",
        AfterFix: "after a fix, not before",
        Now: "at once",
        Backoff: "with growing random delays and a limit",
        None: "no advice: nobody sends this code",
        before: "after a random ",
        between: " to ",
        behind: " seconds",
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
        title: ("", " and ", ": what is the difference?"),
        both_sent: "Both stand in Close frames, and tell the other side different things.",
        one_sent: (
            "Only ",
            " stands in a Close frame. ",
            " is never on the wire: a program reports it about the end of its own connection.",
        ),
        not_sent: " may not be sent.",
        none_may: "Neither may stand in a Close frame.",
        none_sent: "Neither stands in a Close frame: a program reports them about the end of its \
            own connection.",
        differences: "Key differences",
        which: "When to use which",
        learn_more: "Learn more",
        may_be_sent: "May be sent",
        in_browser: "A script in a browser may send it",
        acts: "Who must act",
        yes: "yes",
        no: "no",
        only: ("only ", ""),
        none: "none",
        sender: "the side that sends it",
        receiver: "the side that receives it",
        both: "either side, after a look at both",
        nobody: "nobody",
        send: ("Send ", " if ", "."),
        send_own: ("Send ", " for what the application calls ", "."),
        never_send: ("Never send ", "."),
        end: ".",
        use_neither: "Use neither: no one may send them.",
    },
    pairs: PairTexts {
        p1000_1001: "With 1000 the work is finished; with 1001 it is not, and one side leaves all \
            the same. A client that still has something to do connects again after 1001, and not \
            after 1000.",
        p1000_1005: "1000 is on the wire and says that all is well. 1005 says only that the Close \
            frame held no code at all, so nobody knows what its sender meant.",
        p1001_1012: "1001 says that this server, or this page, goes away, perhaps for good. 1012 \
            promises that the service comes back, and asks clients to spread their return over \
            half a minute.",
        p1002_1003: "1002 blames how the bytes were framed, which is a defect of software. 1003 \
            accepts the frame and refuses the kind of message in it: text, or binary.",
        p1002_1007: "Frames that break the protocol are 1002. A frame that is right and holds text \
            that is not UTF-8, or a payload that does not match its type, is 1007.",
        p1003_1007: "1003 refuses the kind of data, whatever is in it. 1007 takes the kind and \
            finds that the content is broken.",
        p1005_1006: "With 1005 a Close frame came, without a code, and the connection ended in \
            order. With 1006 none came: the connection was lost.",
        p1006_1011: "1011 is a message of the other side, which failed and could still say so. \
            1006 means that it said nothing, and the cause must be looked for in the network and \
            in both logs.",
        p1006_1015: "Both report a connection that failed without a Close frame. 1015 names the \
            TLS handshake as the cause; most browsers hide that from scripts, and report 1006 for \
            it too.",
        p1008_3000: "3000 says that signing in solves it. 1008 says only that a rule was broken, \
            so a program cannot tell what to do next.",
        p1008_3003: "3003 says that the client is known and may not do this. 1008 leaves open \
            which rule was broken, and is for rules that are no permissions.",
        p1010_1011: "Who sends it decides: 1010 comes from a client that needs an extension which \
            the server did not accept, and is mended in the configuration. 1011 comes from a side \
            that failed in a way it did not foresee, and is mended after a look at its logs.",
        p1011_1014: "With 1011 the server itself failed; with 1014 it is a gateway, and what \
            stands behind it failed. Many libraries refuse 1014, so a gateway that must be \
            understood sends 1011.",
        p1012_1013: "1012 is planned and short: the service restarts, and clients come back within \
            half a minute. 1013 has no end in sight: the service is overloaded, and every client \
            that comes back soon makes it worse.",
    },
};
