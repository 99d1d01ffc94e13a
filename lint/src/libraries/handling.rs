//! What the names of functions say about a frame that they are given or return. Data only: a name
//! is evidence where nothing else is known.

/// What a call does with what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handling {
    /// `socket.send(message)`
    Sends,
    /// `server.recv(message)`, `handler.on_close(frame)`, `Event::Closed(frame)`: it is handed an
    /// event of a connection.
    TakesEvent,
    /// `queue.push_back(…)`: what is in an `Ok` there was received.
    Queues,
    /// Nothing that is known.
    Other,
}

const SENDS: &[&str] = &[
    "close",
    "feed",
    "send",
    "send_all",
    "send_close",
    "send_frame",
    "send_message",
    "start_send",
    "write",
    "write_frame",
    "write_message",
];

const TAKES_EVENT: &[&str] = &["matches", "receive", "recv"];

const QUEUES: &[&str] = &["blocking_send", "push", "push_back", "try_send", "unbounded_send"];

/// Variants that report the end of a connection.
const EVENTS: &[&str] =
    &["Closed", "Disconnect", "Disconnected", "Dropped", "Ended", "Lost", "OnClose", "Terminated"];

/// Functions whose frames are not sent by them, but handed to a caller as if received.
const RECEIVES: &[&str] = &[
    "clone",
    "decode",
    "default",
    "deserialize",
    "fmt",
    "from",
    "from_str",
    "next",
    "parse",
    "poll_next",
    "read",
    "receive",
    "recv",
    "try_from",
    "try_next",
];

/// What a function or variant of this name does with what it is given.
pub(crate) fn handling(name: &str) -> Handling {
    if SENDS.contains(&name) {
        Handling::Sends
    } else if TAKES_EVENT.contains(&name) || name.starts_with("on_") || EVENTS.contains(&name) {
        Handling::TakesEvent
    } else if QUEUES.contains(&name) {
        Handling::Queues
    } else {
        Handling::Other
    }
}

/// Does a function of this name simulate what another endpoint would have sent?
pub(crate) fn receives(function: &str) -> bool {
    RECEIVES.contains(&function) || function.starts_with("recv_")
}

/// Is it a conversion, whose result may be on its way out?
pub(crate) fn converts(function: &str) -> bool {
    matches!(function, "from" | "try_from")
}

/// Is a function of this name a question about what it is given?
pub(crate) fn is_question(function: &str) -> bool {
    ["is_", "contains", "may_"].iter().any(|start| function.starts_with(start))
}

/// Does a function of this name send what the program around it made?
pub(crate) fn is_sink(function: &str) -> bool {
    function == "start_send"
}

/// The type of what libraries receive, which may be a Close.
pub(crate) const MESSAGE: &str = "Message";

/// The variant of it that is one.
pub(crate) const CLOSE: &str = "Close";

/// The path of that variant.
pub(crate) const CLOSE_MESSAGE: &str = "Message::Close";

/// The type of the context of an actor, which sends for it.
pub(crate) const CONTEXT: &str = "Context";

/// The field of a frame that is its code.
pub(crate) const CODE: &str = "code";

/// The field of a header that says what kind of frame it is.
pub(crate) const OPCODE: &str = "opcode";
