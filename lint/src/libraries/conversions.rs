//! What functions and variants convert a value, or put it into another type. Data only.

use super::neutral;

/// Variants and functions of one argument whose result means that argument.
const WRAPPERS: &[&str] = &["Some", "Ok", "Ready", "Borrowed", "Owned"];

/// Types whose `new` and `from` mean what they are given.
const HOLDERS: &[&str] = &[
    "Arc",
    "AtomicI32",
    "AtomicU16",
    "AtomicU32",
    "AtomicU64",
    "AtomicUsize",
    "Box",
    "Cell",
    "Cow",
    "LazyCell",
    "LazyLock",
    "Mutex",
    "NonZero",
    "NonZeroU16",
    "Pin",
    "Rc",
    "RefCell",
    "Reverse",
    "RwLock",
    "Saturating",
    "Wrapping",
];

/// The function that converts its argument into the type that it belongs to.
pub(crate) const FROM: &str = "from";

/// A function that the traits of conversions have.
pub(crate) struct Conversion {
    pub(crate) name: &'static str,
    /// Does it convert into the type that it belongs to, or from that type?
    pub(crate) into_self: bool,
    words: &'static [&'static str],
}

pub(crate) const CONVERSIONS: &[Conversion] = &[
    // `?` calls it too, in places that name a `Result`.
    Conversion { name: FROM, into_self: true, words: &[FROM, "into", "Result"] },
    Conversion { name: "into", into_self: false, words: &["into", FROM, "Result"] },
    Conversion { name: "try_from", into_self: true, words: &["try_from", "try_into"] },
    Conversion { name: "try_into", into_self: false, words: &["try_into", "try_from"] },
];

pub(crate) fn is_conversion(function: &str) -> bool {
    CONVERSIONS.iter().any(|known| known.name == function)
}

/// The words one of which occurs where a conversion is called.
pub(crate) fn words(function: &str) -> impl Iterator<Item = &'static str> {
    let known = CONVERSIONS.iter().find(|known| known.name == function);
    known.into_iter().flat_map(|known| known.words.iter().copied())
}

/// Does a function that is given to a method yield what it is called with? `.map(u16::from)`
pub(crate) fn yields_given(function: &str) -> bool {
    let converts = is_conversion(function) || function == "Some";
    converts || neutral::is_dropped(function) || neutral::passes(function)
}

/// Traits whose argument is the type that a value is converted from or into.
pub(crate) fn is_trait(name: &str) -> bool {
    matches!(name, "From" | "Into" | "TryFrom" | "TryInto")
}

pub(crate) fn is_wrapper(name: &str) -> bool {
    WRAPPERS.contains(&name)
}

/// Does a path name a function or variant whose result means its one argument?
pub(crate) fn wraps(segments: &[String]) -> bool {
    match segments {
        [only] => is_wrapper(only),
        [.., owner, last] => {
            is_wrapper(last) && owner != "Payload"
                || owner == "ControlFlow" && last == "Break"
                || HOLDERS.contains(&owner.as_str())
                    && matches!(last.as_str(), "new" | "from" | "pin" | "new_unchecked")
        }
        [] => false,
    }
}
