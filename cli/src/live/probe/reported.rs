//! What browsers and libraries report for an ending: measured data, not prose.
//!
//! `cli/data/reported.csv` is written by the suite in `tests/peers`, which causes every ending with
//! every client.

use serde::Serialize;

use crate::live::ending::Ending;

/// What a client reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Reported {
    pub(crate) client: &'static str,
    pub(crate) version: &'static str,
    pub(crate) report: &'static str,
}

/// Columns: ending, client, version, report. Only the last may contain commas; nothing is quoted.
const DATA: &str = include_str!("../../../data/reported.csv");

/// What the measured clients report for an ending.
pub(crate) fn reported(ending: Ending) -> Vec<Reported> {
    let name = ending.to_string();
    rows().filter(|(ending, _)| **ending == name).map(|(_, reported)| reported).collect()
}

fn rows() -> impl Iterator<Item = (&'static str, Reported)> {
    DATA.lines().skip(1).filter_map(|line| {
        let mut fields = line.splitn(4, ',');
        let ending = fields.next()?;
        let (client, version, report) = (fields.next()?, fields.next()?, fields.next()?);
        Some((ending, Reported { client, version, report }))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_client_was_measured_with_every_ending() {
        let clients: BTreeSet<&str> = rows().map(|(_, reported)| reported.client).collect();
        assert!(clients.len() >= 7, "{clients:?}");
        let measured: BTreeSet<(&str, &str)> =
            rows().map(|(ending, reported)| (ending, reported.client)).collect();
        for ending in Ending::examples() {
            for client in &clients {
                // The handshake of fastwebsockets is another library's.
                let asked = ending.was_open() || *client != "fastwebsockets";
                let is_measured = measured.contains(&(ending.to_string().as_str(), client));
                assert_eq!(is_measured, asked, "{client}: {ending}");
            }
        }
        let known: BTreeSet<String> = Ending::examples().map(|ending| ending.to_string()).collect();
        assert!(rows().all(|(ending, _)| known.contains(ending)));
    }

    /// What is measured here agrees with what is measured about codes.
    #[test]
    fn chromium_reports_what_the_data_about_codes_says() {
        let chromium = |ending: Ending| {
            reported(ending).into_iter().find(|one| one.client == "chromium").unwrap().report
        };
        assert_eq!(chromium(Ending::ClosedByServer(Some(1014))), "1014, clean");
        assert_eq!(chromium(Ending::ClosedByServer(None)), "1005, clean");
        assert_eq!(chromium(Ending::IllegalCode(1006)), "1006");
    }
}
