//! The faults, one row each: name, stage, what happened, what to do, and the source.

use super::{Stage, Words};

/// Defines [`Fault`] and what is known about each.
macro_rules! faults {
    ($($stage:ident { $($(#[$doc:meta])* $fault:ident $name:literal $(answer $code:literal)?
        problem $problem:literal
        help $help:literal
        note $note:literal)* })*) => {
        /// A way for a connection to go wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Fault {
            $($($(#[$doc])* $fault,)*)*
        }

        impl Fault {
            /// All of them, in the order of the stages.
            pub(crate) const ALL: &'static [Fault] = &[$($(Fault::$fault,)*)*];

            /// The name: of the endpoint in `serve`, in JSON, and in the measured data.
            pub(crate) const fn name(self) -> &'static str {
                match self { $($(Fault::$fault => $name,)*)* }
            }

            /// The stage in which it happens.
            pub(crate) const fn stage(self) -> Stage {
                match self { $($(Fault::$fault => Stage::$stage,)*)* }
            }

            /// The code to close with on this fault; `None` if no Close frame answers it.
            pub(crate) const fn answer(self) -> Option<u16> {
                match self { $($(Fault::$fault => answer!($($code)?),)*)* }
            }

            pub(super) fn words(self) -> Words {
                match self {
                    $($(Fault::$fault => Words {
                        problem: $problem.into(),
                        help: $help.into(),
                        note: $note.into(),
                    },)*)*
                }
            }
        }
    };
}

macro_rules! answer {
    () => {
        None
    };
    ($code:literal) => {
        Some($code)
    };
}

faults! {
    Network {
        /// The name has no address.
        NameNotFound "name-not-found"
            problem "the host name has no address"
            help "check the spelling of the host, and the DNS of this network"
            note "browsers report 1006 and hide the cause from scripts (WHATWG WebSockets, section 3)"
        /// RST in answer to SYN.
        Refused "connection-refused"
            problem "the host refused the TCP connection"
            help "check that the server runs and listens on this port and address"
            note "nothing listens on the port, or a firewall rejects the connection"
        /// No route to the address.
        NoRoute "no-route"
            problem "there is no route to the address"
            help "check the network of this machine; for an IPv6 address, whether IPv6 works at all"
            note "the operating system reported the error before any packet reached the host"
        /// No answer to SYN.
        ConnectTimeout "connect-timeout"
            problem "the host did not answer the TCP connection in time"
            help "check the address, and whether a firewall drops the packets"
            note "a closed port is refused at once; no answer usually means a firewall or a host that is down"
    }
    Tls {
        /// `notAfter` has passed.
        CertificateExpired "certificate-expired"
            problem "TLS failed: the certificate has expired"
            help "renew the certificate, and restart or reload the server so that it uses the new one"
            note "browsers report 1006, Firefox 1015 (RFC 6455, section 7.4.1)"
        /// `notBefore` is in the future.
        CertificateNotYetValid "certificate-not-yet-valid"
            problem "TLS failed: the certificate is not valid yet"
            help "check the clock of this machine, then the dates of the certificate"
            note "browsers report 1006, Firefox 1015 (RFC 6455, section 7.4.1)"
        /// No name of the certificate matches the host.
        CertificateWrongName "certificate-wrong-name"
            problem "TLS failed: the certificate is for other names"
            help "connect to a name in the certificate, or get a certificate that contains this name"
            note "a client compares the host of the URL with the subject alternative names (RFC 9525, section 6)"
        /// The chain does not end in a trusted root.
        CertificateUnknownIssuer "certificate-unknown-issuer"
            problem "TLS failed: no trusted authority issued the certificate"
            help "send the intermediate certificates from the server; for a private authority, trust its root (`--ca FILE`)"
            note "a browser may know the intermediate certificate from another site, a program does not"
        /// Any other defect of the certificate.
        CertificateInvalid "certificate-invalid"
            problem "TLS failed: the certificate is not acceptable"
            help "replace the certificate"
            note "the timeline has the reason that the TLS library gives"
        /// The server sent something other than a TLS record.
        PlainOnTlsPort "plain-http-on-tls-port"
            problem "TLS failed: the port does not speak TLS"
            help "use `ws://` for this port, or connect to the port that speaks TLS, usually 443"
            note "the answer to the TLS handshake was not a TLS record (RFC 8446, section 5.1)"
        /// An alert, or no common version or cipher.
        TlsFailed "tls-failed"
            problem "TLS failed: client and server found no common ground"
            help "enable TLS 1.2 or 1.3 on the server, with a current cipher suite and the right certificate for the host name"
            note "the timeline has the reason that the TLS library gives"
        /// TCP ended inside the TLS handshake.
        TlsDropped "tls-dropped"
            problem "TLS failed: the connection ended during the handshake"
            help "check which TLS versions and host names the server or proxy accepts"
            note "servers and firewalls that reject a host name often drop the connection without an alert"
        /// No answer to the TLS handshake.
        TlsTimeout "tls-timeout"
            problem "TLS failed: the server did not answer the handshake in time"
            help "check that the port speaks TLS, and that the server is not overloaded"
            note "a server that speaks another protocol may wait for the client to go on"
    }
    Handshake {
        /// A TLS alert in answer to an HTTP request.
        TlsOnPlainPort "tls-on-plain-port"
            problem "the port speaks TLS, but the URL begins with `ws://`"
            help "use `wss://`"
            note "the answer to the HTTP request was a TLS alert (RFC 8446, section 6)"
        /// The request is never answered.
        NoResponse "no-response"
            problem "the server did not answer the handshake in time"
            help "check whether the server is overloaded, and whether it expects TLS or another protocol on this port"
            note "TCP was connected and the request was sent"
        /// TCP ended before the response.
        DropBeforeResponse "drop-before-response"
            problem "the connection ended before the server answered the handshake"
            help "look for a crash or a rejected connection in the logs of server and proxy"
            note "TCP was connected and the request was sent"
        /// The response is not HTTP.
        NotHttp "not-http"
            problem "the answer to the handshake is not HTTP"
            help "check the port: another protocol answers there"
            note "a WebSocket connection begins with an HTTP/1.1 response (RFC 6455, section 4.2.2)"
        /// The header is longer than a client accepts.
        LongHeader "long-header"
            problem "the header of the response is too long"
            help "send fewer or shorter headers from the server; cookies are the usual cause"
            note "the limit here is 64 KiB and 100 fields; other clients have other limits"
        /// A body without an end, such as an event stream.
        EndlessBody "endless-body"
            problem "the server answered with a body that does not end"
            help "check the path: an event stream or a download answers here, not a WebSocket endpoint"
            note "a client waits for a complete response before it reports the failed handshake, or gives up"
        /// No `Upgrade: websocket`.
        MissingUpgrade "missing-upgrade"
            problem "the response has no `Upgrade: websocket`"
            help "add the header on the server; check that no proxy removes it"
            note "a client must fail the connection (RFC 6455, section 4.1)"
        /// No `Connection: Upgrade`.
        MissingConnection "missing-connection"
            problem "the response has no `Connection: Upgrade`"
            help "add the header on the server; check that no proxy removes it"
            note "a client must fail the connection (RFC 6455, section 4.1)"
        /// No `Sec-WebSocket-Accept`.
        MissingAccept "missing-accept"
            problem "the response has no `Sec-WebSocket-Accept`"
            help "compute the header on the server from the key of the request"
            note "a client must fail the connection (RFC 6455, section 4.1)"
        /// `Sec-WebSocket-Accept` does not fit the key.
        WrongAccept "wrong-accept"
            problem "`Sec-WebSocket-Accept` does not match the key of the request"
            help "compute the header on the server from the key of each request; check that no cache answers"
            note "a client must fail the connection (RFC 6455, section 4.1)"
        /// An extension that was not offered.
        UnofferedExtension "unoffered-extension"
            problem "the server chose an extension that the client did not offer"
            help "answer only extensions from the request"
            note "a client must fail the connection (RFC 6455, section 4.1)"
        /// A subprotocol that was not offered.
        UnofferedSubprotocol "unoffered-subprotocol"
            problem "the server chose a subprotocol that the client did not offer"
            help "answer one of the subprotocols in the request, or none"
            note "a client must fail the connection (RFC 6455, section 4.1)"
    }
    Open {
        /// A masked frame from a server.
        Masking "masked" answer 1002
            problem "the server masked a frame"
            help "do not mask frames on the server; a proxy must not pass frames of a client to a client"
            note "a client must close with 1002 (RFC 6455, section 5.1)"
        /// RSV1 without permessage-deflate.
        Rsv1 "rsv1" answer 1002
            problem "a frame has RSV1 set, but no extension was agreed on"
            help "compress only after permessage-deflate was agreed on; two tasks that write to one socket also cause this"
            note "an endpoint must fail the connection (RFC 6455, section 5.2)"
        /// RSV2 or RSV3.
        Rsv2 "rsv2" answer 1002
            problem "a frame has RSV2 or RSV3 set, which no extension in use defines"
            help "make sure that one task writes to the socket, and that it writes only frames"
            note "an endpoint must fail the connection (RFC 6455, section 5.2)"
        /// Opcodes 3 to 7 and 11 to 15.
        ReservedOpcode "reserved-opcode" answer 1002
            problem "a frame has a reserved opcode"
            help "make sure that one task writes to the socket, and that it writes only frames"
            note "an endpoint must fail the connection (RFC 6455, section 5.2)"
        /// A control frame without FIN.
        FragmentedControl "fragmented-control" answer 1002
            problem "a control frame is fragmented"
            help "send each Close, Ping and Pong as one frame"
            note "control frames must not be fragmented (RFC 6455, section 5.5)"
        /// A control frame with more than 125 bytes.
        LongControl "long-control" answer 1002
            problem "a control frame has more than 125 bytes"
            help "limit the payload of Ping and Pong to 125 bytes, and the reason of a Close to 123"
            note "RFC 6455, section 5.5"
        /// A continuation that continues nothing.
        UnexpectedContinuation "unexpected-continuation" answer 1002
            problem "a continuation frame arrived, but no message was open"
            help "start a fragmented message with a text or binary frame without FIN"
            note "RFC 6455, section 5.4"
        /// A new message inside a fragmented one.
        InterruptedMessage "interrupted-message" answer 1002
            problem "a new message began before the fragmented one was complete"
            help "make sure that one task writes to the socket; only control frames may come between fragments"
            note "RFC 6455, section 5.4"
        /// Two length bytes where one is enough.
        PaddedLength16 "padded-length-16" answer 1002
            problem "a length below 126 is written with 2 more bytes"
            help "use the shortest form of the length"
            note "the minimal number of bytes must be used (RFC 6455, section 5.2)"
        /// Eight length bytes where two are enough.
        PaddedLength64 "padded-length-64" answer 1002
            problem "a length below 65536 is written with 8 more bytes"
            help "use the shortest form of the length"
            note "the minimal number of bytes must be used (RFC 6455, section 5.2)"
        /// The most significant bit of the length.
        HugeLength "huge-length" answer 1002
            problem "a length has its most significant bit set"
            help "make sure that one task writes to the socket, and that it writes only frames"
            note "the most significant bit must be 0 (RFC 6455, section 5.2)"
        /// Text that is not UTF-8.
        InvalidText "invalid-text" answer 1007
            problem "a text message is not valid UTF-8"
            help "send such data as binary, or encode it as UTF-8"
            note "an endpoint must fail the connection, with 1007 (RFC 6455, section 8.1)"
        /// A Close payload of one byte.
        OneByteClose "one-byte-close" answer 1002
            problem "a Close frame has a payload of 1 byte"
            help "send a code of 2 bytes, or no payload"
            note "if there is a payload, it begins with a code of 2 bytes (RFC 6455, section 5.5.1)"
        /// A reason that is not UTF-8.
        InvalidReason "invalid-reason" answer 1007
            problem "the reason of a Close frame is not valid UTF-8"
            help "encode the reason as UTF-8; cut it between characters"
            note "RFC 6455, sections 5.5.1 and 8.1"
        /// A frame after a Close frame.
        DataAfterClose "data-after-close"
            problem "the server sent a frame after its Close frame"
            help "stop every task that writes to the socket before you close it"
            note "an endpoint must not send data after a Close frame (RFC 6455, section 5.5.1)"
        /// TCP ended without a Close frame.
        Dropped "drop"
            problem "the server ended TCP without a Close frame"
            help "close the connection on every path of the server, also on errors and panics; a dropped socket sends no Close frame"
            note "APIs report 1006 (RFC 6455, section 7.1.5)"
        /// TCP was reset.
        Reset "reset"
            problem "the TCP connection was reset"
            help "look for a crashed process, a restarted proxy, or a server that closes a socket with unread data"
            note "no Close frame was received, so APIs report 1006 (RFC 6455, section 7.1.5)"
        /// TCP ended inside a frame.
        Half "half"
            problem "TCP ended in the middle of a frame"
            help "look for a crash or a timeout on the server or a proxy while it was writing"
            note "no Close frame was received, so APIs report 1006 (RFC 6455, section 7.1.5)"
        /// TCP ended after a time without traffic.
        Idle "idle"
            problem "TCP ended without a Close frame after the connection had been idle"
            help "send a Ping more often than that, from either endpoint; or raise the timeout of the proxy"
            note "no Close frame was received, so APIs report 1006 (RFC 6455, section 7.1.5)"
        /// Nothing is answered.
        Hang "hang"
            problem "the server answers neither Ping nor Close"
            help "read from the socket in a task that nothing blocks: most libraries answer only while you read"
            note "an endpoint must answer a Ping unless it has received a Close (RFC 6455, section 5.5.2)"
        /// A Close frame is not answered.
        Silent "silent"
            problem "the server did not answer the Close frame in time"
            help "read until the end of the connection on the server: most libraries answer a Close only while you read"
            note "an endpoint must answer a Close frame (RFC 6455, section 5.5.1)"
        /// TCP ends instead of an answer to a Close frame.
        DropOnClose "drop-on-close"
            problem "the server ended TCP instead of answering the Close frame"
            help "read until the end of the connection on the server: most libraries answer a Close only while you read"
            note "the closing handshake is not complete, so APIs report 1006 (RFC 6455, section 7.1.5)"
        /// A late answer to a Close frame.
        SlowClose "slow-close"
            problem "the server answered the Close frame late"
            help "keep work out of the task that reads from the socket"
            note "a client may give up before: how long it waits is not specified (RFC 6455, section 7.1.1)"
        /// TCP stays open after the closing handshake.
        Linger "linger"
            problem "the server did not end TCP after the closing handshake"
            help "close the socket on the server after both Close frames"
            note "the server should end TCP first (RFC 6455, section 7.1.1)"
    }
}
