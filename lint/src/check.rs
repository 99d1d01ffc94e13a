//! From a unit to a report.

use crate::analysis::{Loader, check};
use crate::package::{File, Manifest, Unit};
use crate::report::Report;

impl Unit {
    /// Creates a unit from packages and those of their files that may contain close codes.
    pub fn new(packages: Vec<Manifest>, files: Vec<File>) -> Unit {
        Unit { packages, files }
    }

    /// Checks the unit.
    pub fn check(&self) -> Report {
        self.check_with(&mut |_| Vec::new())
    }

    /// Checks the unit, and asks a loader for further files of its packages that turn out to be
    /// needed. In the report, the loaded files are numbered after those of the unit, in the order in
    /// which the loader returns them.
    pub fn check_with(&self, load: &mut Loader<'_>) -> Report {
        let (judged, given) = check(self, load);
        Report::new(judged, &self.files.iter().chain(&given).collect::<Vec<_>>())
    }
}
