//! What functions and methods do with bytes. Data only.

/// Methods that hand on bytes in another type, or as an iterator.
const NEUTRAL: &[&str] = &[
    "as_mut_slice",
    "as_slice",
    "collect",
    "copied",
    "freeze",
    "into_boxed_slice",
    "into_iter",
    "into_owned",
    "iter",
    "to_vec",
    "split",
    "take",
];

/// Functions that hand on bytes in another type.
const CONVERSIONS: &[&str] = &[
    "Borrowed",
    "BorrowedMut",
    "Bytes",
    "Owned",
    "Some",
    "copy_from_slice",
    "from",
    "from_iter",
    "from_static",
    "new",
];

/// Methods that append bytes.
const APPENDS: &[&str] =
    &["extend", "extend_from_slice", "put", "put_slice", "write", "write_all", "write_fmt"];

/// Methods that append one byte.
const APPENDS_BYTE: &[&str] = &["push", "put_u8"];

/// Methods that append a number, the higher byte first.
const APPENDS_NUMBER: &[&str] = &["put_u16", "write_u16"];

/// Methods that append a number, the lower byte first.
const APPENDS_SWAPPED: &[&str] = &["put_u16_le", "write_u16_le"];

/// Methods that leave the bytes that are there where they are.
const HARMLESS: &[&str] = &[
    "capacity",
    "as_slice",
    "freeze",
    "into_boxed_slice",
    "is_empty",
    "iter",
    "len",
    "reserve",
    "to_vec",
    "as_bytes",
    "split",
];

/// How a method makes bytes of what it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Makes {
    /// `code.to_be_bytes()`
    Number(Order),
    /// `CloseCode::Abnormal.bytes()`
    Code,
    /// `[&code.to_be_bytes()[..], b"reason"].concat()`
    Joined,
    /// `code.into_iter().chain(reason)`
    Chained,
    /// They are the same in another type.
    Same,
}

pub(crate) fn makes(method: &str) -> Option<Makes> {
    match method {
        "to_be_bytes" => Some(Makes::Number(Order::HigherFirst)),
        "to_le_bytes" => Some(Makes::Number(Order::LowerFirst)),
        "bytes" => Some(Makes::Code),
        "concat" => Some(Makes::Joined),
        "chain" => Some(Makes::Chained),
        _ => NEUTRAL.contains(&method).then_some(Makes::Same),
    }
}

pub(crate) fn converts(function: &str) -> bool {
    CONVERSIONS.contains(&function)
}

/// What a method appends to a buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Appends {
    Bytes,
    Byte,
    Number,
    /// A number, the lower byte first.
    Swapped,
    /// Nothing; the content stays.
    Nothing,
    /// It may change the content.
    Changes,
}

pub(crate) fn appends(method: &str) -> Appends {
    let kinds = [
        (APPENDS, Appends::Bytes),
        (APPENDS_BYTE, Appends::Byte),
        (APPENDS_NUMBER, Appends::Number),
        (APPENDS_SWAPPED, Appends::Swapped),
        (HARMLESS, Appends::Nothing),
    ];
    let known = kinds.iter().find(|(names, _)| names.contains(&method));
    known.map_or(Appends::Changes, |(_, kind)| *kind)
}

/// Does a method take everything out of a buffer?
pub(crate) fn empties(method: &str) -> bool {
    method == "clear"
}

/// Is it a function that makes an empty buffer?
pub(crate) fn makes_empty(function: &str, arguments: usize) -> bool {
    function == "with_capacity" || arguments == 0 && matches!(function, "new" | "default")
}

/// Which byte of a number comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    HigherFirst,
    LowerFirst,
}

/// The order in which a function reads a number of the bytes that it is given.
pub(crate) fn reads(function: &str) -> Option<Order> {
    match function {
        "from_be_bytes" => Some(Order::HigherFirst),
        // All machines of today that run servers.
        "from_le_bytes" | "from_ne_bytes" => Some(Order::LowerFirst),
        _ => None,
    }
}
