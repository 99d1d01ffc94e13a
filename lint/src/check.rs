//! From a unit to a report.

use crate::analysis::{Loader, check};
use crate::package::{File, Manifest, Unit};
use crate::report::Report;

impl Unit {
    /// Packages with the files of them that may have to do with close codes.
    pub fn new(packages: Vec<Manifest>, files: Vec<File>) -> Unit {
        Unit { packages, files }
    }

    /// Looks at the unit.
    pub fn check(&self) -> Report {
        self.check_with(&mut |_| Vec::new())
    }

    /// Looks at the unit, and lets a loader give the further files of its packages which turn out to
    /// be needed. The files that it returns are appended to the known ones, in the order in which it
    /// gives them.
    pub fn check_with(&self, load: &mut Loader<'_>) -> Report {
        let (judged, given) = check(self, load);
        Report::new(judged, &self.files.iter().chain(&given).collect::<Vec<_>>())
    }
}
