//! Types whose text is short for every value, with its maximum length in bytes.

use super::everywhere;

/// The name of the type, or its module and its name, and the length of the longest text that `{}` or
/// `{:?}` makes.
pub(crate) static DISPLAYED: &[(&str, usize)] = &[
    // `18446744073709551615.999999999s`
    ("Duration", 31),
    // `Instant { tv_sec: -9223372036854775808, tv_nsec: 999999999 }`
    ("Instant", 60),
    // `ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff`
    ("IpAddr", 39),
    ("Ipv4Addr", 15),
    ("Ipv6Addr", 39),
    // The longest address, `[…%4294967295]:65535`.
    ("SocketAddr", 58),
    ("SocketAddrV4", 21),
    ("SocketAddrV6", 58),
    // `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`
    ("Uuid", 36),
    // http: `431 Request Header Fields Too Large`, or `511 Network Authentication Required`
    ("StatusCode", 35),
    // The kind of an `io::Error`: `filesystem loop or indirection limit (e.g. symlink loop)`
    ("ErrorKind", 56),
    // Errors of the standard library, of channels like its own, and of tokio's `timeout`, by the
    // longest of their messages.
    ("AddrParseError", 34),
    ("BorrowError", 32),
    ("BorrowMutError", 24),
    ("CharTryFromError", 41),
    ("DecodeUtf16Error", 32),
    ("Elapsed", 20),
    ("FromBytesUntilNulError", 36),
    ("FromBytesWithNulError", 81),
    ("FromUtf16Error", 36),
    ("GetDisjointMutError", 30),
    ("ParseBoolError", 41),
    ("ParseCharError", 37),
    ("ParseFloatError", 36),
    ("ParseIntError", 38),
    ("RecvError", 46),
    ("RecvTimeoutError", 46),
    ("StripPrefixError", 20),
    ("SystemTimeError", 48),
    ("TryFromCharError", 31),
    ("TryFromFloatSecsError", 72),
    ("TryFromIntError", 47),
    ("TryFromSliceError", 32),
    ("TryRecvError", 46),
    ("Utf8Error", 67),
    // Under a name that other crates use, too.
    ("alloc::LayoutError", 45),
    ("fmt::Error", 45),
    ("thread::AccessError", 17),
];

/// The name in this list of a type of the standard library, which its program may name otherwise.
pub(crate) fn name_in_std(path: &[String]) -> Option<&'static str> {
    let [root, .., module, name] = path else { return None };
    let is_it = |known: &str| known == name || known.split_once("::") == Some((module, name));
    let found = DISPLAYED.iter().map(|(known, _)| *known).find(|known| is_it(known));
    found.filter(|_| everywhere::is_crate(root))
}

/// The type that a function of it makes: `Duration::from_secs(…)`, `Uuid::new_v4()`
pub(crate) fn made_by(path: &[String]) -> Option<&'static str> {
    let [.., owner, function] = path else { return None };
    let (name, _) = DISPLAYED.iter().find(|(name, _)| name == owner)?;
    let makes = ["from", "new", "now", "parse", "try_from"];
    makes.iter().any(|start| function.starts_with(start)).then_some(name)
}

/// The type that a method of the standard library gives, under names that hardly mean anything else.
pub(crate) fn given_by(method: &str) -> Option<&'static str> {
    match method {
        "duration_since" | "elapsed" | "saturating_duration_since" => Some("Duration"),
        "local_addr" | "peer_addr" => Some("SocketAddr"),
        _ => None,
    }
}

/// The type of what a variant of another crate holds.
pub(crate) fn held_by_variant(variant: &str) -> Option<&'static str> {
    match variant {
        // tokio's `RecvError::Lagged(missed)`
        "Lagged" => Some("u64"),
        _ => None,
    }
}

/// The primitive type in a type of the standard library: `u16` in `NonZeroU16` and `AtomicU16`.
pub(crate) fn primitive_in(ty: &str) -> Option<String> {
    let inner = ty.strip_prefix("NonZero").or_else(|| ty.strip_prefix("Atomic"))?;
    Some(inner.to_ascii_lowercase())
}
