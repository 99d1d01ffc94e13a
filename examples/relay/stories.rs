//! The closes that are played, each with what [`wsclose::relay`] prevents there.

use wsclose::close_reason;

use crate::ends::End;

/// One way to close.
pub(crate) struct Story {
    pub(crate) end: End,
    pub(crate) prevented: &'static str,
}

/// It fits into a Close frame, as the macro knows, but not with the relay's word in front.
const LONG: &str = close_reason!(
    "the shard of this room ran out of memory while it wrote the last messages to disk; \
     they are kept, so please reconnect"
)
.as_str();

pub(crate) const BY_UPSTREAM: &[Story] = &[
    Story {
        end: End::Close(1011, "disk full"),
        prevented: "nothing; a legal code passes with its reason.",
    },
    Story {
        end: End::Close(4001, "token expired"),
        prevented: "nothing; the codes of an application are its own matter.",
    },
    Story {
        end: End::Close(1012, "deploy"),
        prevented: "nothing; the client waits a random 5 to 30 seconds and comes back.",
    },
    Story {
        end: End::Empty,
        prevented: "1005, which is never sent: the client takes it for a protocol error.",
    },
    Story {
        end: End::Dropped,
        prevented: "1006, which is never sent: after 1002 a client has no cause to come back.",
    },
    Story {
        end: End::Close(1011, LONG),
        prevented: "a Close frame over 125 bytes, which loses code and reason; cut, it arrives.",
    },
    Story {
        end: End::Close(1010, "needs deflate"),
        prevented: "a client's complaint from a server: the client would look for its own mistake.",
    },
    Story {
        end: End::Close(1014, "no backend"),
        prevented: "nothing, and it cannot: the relay's own library already reads 1014 as 1002.",
    },
];

pub(crate) const BY_CLIENT: &[Story] = &[
    Story {
        end: End::Close(1000, "bye"),
        prevented: "nothing; a legal code passes with its reason.",
    },
    Story {
        end: End::Close(4100, "left the room"),
        prevented: "nothing; the codes of an application are its own matter.",
    },
    Story {
        end: End::Close(1012, "my restart"),
        prevented: "a restart of the service, announced by a client.",
    },
    Story {
        end: End::Close(1010, "needs deflate"),
        prevented: "nothing; towards upstream the relay is a client, and clients send 1010.",
    },
    Story {
        end: End::Empty,
        prevented: "1005, which is never sent: a client that leaves quietly would seem broken.",
    },
    Story {
        end: End::Dropped,
        prevented: "1006, which is never sent: a lost network would look like a broken client.",
    },
    Story {
        end: End::Close(1008, LONG),
        prevented: "a Close frame over 125 bytes, which loses code and reason; cut, it arrives.",
    },
];
