//! What one walk over a file has learned.

use super::facts::{Helper, OwnFrame};
use super::item::Item;
use super::returned::Returned;
use crate::wanted::Wanted;

/// It goes into the facts when the walk is over.
#[derive(Debug, Default)]
pub(super) struct Learned {
    pub(super) numbers: Vec<(Option<String>, String, i128)>,
    pub(super) fields: Vec<(String, String, Item)>,
    /// Fields with a type that is no library's.
    pub(super) other_fields: Vec<(String, String)>,
    /// What functions return.
    pub(super) returned: Vec<(String, usize, Option<Item>)>,
    /// Constants that are given to something that sends.
    pub(super) sent: Vec<String>,
    /// Constant texts and their lengths in bytes.
    pub(super) texts: Vec<(String, usize)>,
    /// Fields that are sent as codes, and how.
    pub(super) sent_fields: Vec<(String, Helper)>,
    /// Functions whose result is sent as a code, and how.
    pub(super) sent_returns: Vec<(Returned, Helper)>,
    /// Fields whose texts stand in the program.
    pub(super) static_texts: Vec<String>,
    pub(super) frames: Vec<(String, OwnFrame)>,
    pub(super) functions: Vec<(String, usize, Option<Helper>)>,
    /// What the codes that are sent are made of.
    pub(super) wanted: Vec<Wanted>,
    /// What a constant or variant is made of whose number is not known yet.
    pub(super) made_of: Vec<(Wanted, Vec<Wanted>)>,
    /// Is there a number that is not known yet?
    pub(super) open: bool,
}
