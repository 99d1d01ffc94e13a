//! A code as a number, a reason as a string.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::code::{BrowserCode, CloseCode, SendCode};
use crate::reason::{Reason, ReasonBuf};

macro_rules! serialize {
    ($($type:ty: $method:ident $value:ident),+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$method(self.$value())
            }
        }
    )+};
}
serialize! {
    CloseCode: serialize_u16 get,
    SendCode: serialize_u16 get,
    BrowserCode: serialize_u16 get,
    Reason<'_>: serialize_str as_str,
    ReasonBuf: serialize_str as_str
}

impl<'de> Deserialize<'de> for CloseCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u16::deserialize(deserializer).map(CloseCode::new)
    }
}

/// Every number that may be sent; the error says why another one may not.
impl<'de> Deserialize<'de> for SendCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        SendCode::new(u16::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// Every number that a script may send; the error says why another one may not be sent.
impl<'de> Deserialize<'de> for BrowserCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BrowserCode::new(u16::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A string that the input contains as it is, of at most
/// [`MAX_REASON_LEN`](crate::MAX_REASON_LEN) bytes. [`ReasonBuf`] takes any such string.
impl<'de: 'a, 'a> Deserialize<'de> for Reason<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reason::new(<&str>::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A string of at most [`MAX_REASON_LEN`](crate::MAX_REASON_LEN) bytes.
impl<'de> Deserialize<'de> for ReasonBuf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = ReasonBuf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a close reason")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ReasonBuf, E> {
        Reason::new(text).map(|reason| ReasonBuf::display(&reason)).map_err(E::custom)
    }
}
