//! What the names of channels and of their ends are. Data only.

/// Functions that make the two ends of a channel.
const CHANNELS: &[&str] = &[
    "bounded",
    "channel",
    "oneshot",
    "rendezvous",
    "sync_channel",
    "unbounded",
    "unbounded_channel",
];

/// The module of the channels that are made with a first value.
pub(crate) const WATCH: &str = "watch";

/// Methods that take a value out of a channel.
pub(crate) const RECEIVES: &[&str] =
    &["blocking_recv", "next", "poll_recv", "recv", "recv_async", "recv_timeout", "try_recv"];

/// Is it the type of the end of a channel that values are sent into?
pub(crate) fn is_sender(ty: &str) -> bool {
    ty.ends_with("Sender")
}

/// Is it the type of the end of a channel that values come out of?
pub(crate) fn is_receiver(ty: &str) -> bool {
    sender_of(ty).is_some()
}

/// The type of the other end of a channel that values come out of.
pub(crate) fn sender_of(receiver: &str) -> Option<String> {
    receiver.strip_suffix("Receiver").map(|kind| format!("{kind}Sender"))
}

pub(crate) fn opens_channel(function: &str) -> bool {
    CHANNELS.contains(&function)
}
