//! Hand-made sites and libraries for the tests of the rules.

use super::{Context, Declaration, Judge};
use crate::finding::{Finding, Level};
use crate::libraries::{
    Codes, Delivers, Form, From, LIBRARIES, Library, NoCode, Outcome, Receives, Sends, Shape, Slot,
};
use crate::package::{Dependency, Manifest, Version};
use crate::site::{Action, Code, Reason, Side, Site, Spelling};

pub(super) const AXUM: &str = "axum";

/// A library of the catalogue.
pub(super) fn library(name: &str) -> &'static Library {
    LIBRARIES.iter().find(|library| library.name == name).expect("a library of the catalogue")
}

/// Nothing known and nothing done; the base of the libraries below.
const BASE: Library = Library {
    name: "",
    roots: &[],
    shapes: &[Shape {
        form: Form::Method { receivers: &[], name: "close", arguments: 2, unique: false },
        code: Slot::Argument(0),
        reason: Some(Slot::Argument(1)),
    }],
    codes: &[],
    sources: &[],
    side: Side::Either,
    side_on_wasm: None,
    sends: Sends {
        bad_code: Outcome::AsIs,
        out_of_range: Outcome::AsIs,
        unassigned: Outcome::AsIs,
        long_reason: Outcome::AsIs,
        reason_alone: Outcome::Impossible,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::None },
};

const THROWS: Sends = Sends {
    bad_code: Outcome::Throws,
    out_of_range: Outcome::Throws,
    unassigned: Outcome::Throws,
    long_reason: Outcome::Throws,
    reason_alone: Outcome::Throws,
    code_alone: Outcome::AsIs,
};

pub(super) static BROWSER: Library = Library {
    name: "gloo-net",
    side: Side::Browser,
    sends: THROWS,
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
    ..BASE
};

pub(super) static WORKERS: Library = Library {
    name: "worker",
    side: Side::Workers,
    sends: Sends { reason_alone: Outcome::Dropped, ..THROWS },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::Value1005 },
    ..BASE
};

/// Cuts reasons, and hands on what it receives.
pub(super) static CUTS: Library = Library {
    name: "actix-ws",
    side: Side::Server,
    sends: Sends { long_reason: Outcome::Cut, ..BASE.sends },
    receives: Receives { bad_code: Delivers::Yes, no_code: NoCode::None },
    ..BASE
};

/// Checks what it receives in one configuration only.
pub(super) static SOMETIMES: Library = Library {
    name: "fastwebsockets",
    receives: Receives { bad_code: Delivers::Sometimes, no_code: NoCode::None },
    ..BASE
};

pub(super) static PANICS: Library = Library {
    name: "tokio-websockets",
    sends: Sends {
        bad_code: Outcome::Panics,
        out_of_range: Outcome::Error,
        unassigned: Outcome::Error,
        long_reason: Outcome::Panics,
        reason_alone: Outcome::Dropped,
        code_alone: Outcome::AsIs,
    },
    receives: Receives { bad_code: Delivers::Never, no_code: NoCode::Value1005 },
    ..BASE
};

/// Makes 1008 of every number that it has no name for.
pub(super) static LOSES: Library = Library {
    name: "web-socket",
    codes: &[Codes {
        path: "CloseCode",
        names: &[("Normal", 1000), ("Away", 1001), ("PolicyViolation", 1008)],
        payloads: &[],
        from: From::Lossy(1008),
    }],
    ..BASE
};

/// Sends a code only together with a reason.
pub(super) static ZIPS: Library = Library {
    name: "graphql-ws-client",
    side: Side::Client,
    sends: Sends { code_alone: Outcome::Dropped, ..BASE.sends },
    ..BASE
};

/// A site at which a literal number and a short reason are sent.
pub(super) fn send(library: &'static Library, number: i128) -> Site {
    Site {
        file: 0,
        action: Action::Send,
        library: Some(library),
        side: library.side,
        code: Code::Known { number, spelling: Spelling::Literal },
        reason: Reason::Literal { len: 3 },
        test: false,
        name: None,
    }
}

/// The same with a code of another kind.
pub(super) fn with_code(library: &'static Library, code: Code) -> Site {
    Site { code, ..send(library, 1000) }
}

/// The same with another reason.
pub(super) fn with_reason(library: &'static Library, reason: Reason) -> Site {
    Site { reason, ..send(library, 1000) }
}

/// The same number in another spelling.
pub(super) fn spelled(library: &'static Library, number: i128, spelling: Spelling) -> Site {
    with_code(library, Code::Known { number, spelling })
}

/// What a rule says about sites that are a whole package.
pub(super) fn package(rule: &Judge, sites: &[Site], has_wsclose: bool) -> Vec<Finding> {
    let wsclose = Dependency {
        package: "wsclose".to_owned(),
        name: "wsclose".to_owned(),
        always: true,
        ..Dependency::default()
    };
    let dependencies = if has_wsclose { vec![wsclose] } else { Vec::new() };
    in_context(rule, sites, &[], Manifest { dependencies, ..Manifest::default() })
}

/// The same about one site where `Cargo.lock` names these versions.
pub(super) fn package_with(
    rule: &Judge,
    versions: &[(String, Version)],
    site: &Site,
) -> Option<Finding> {
    let manifest = Manifest { versions: versions.to_vec(), ..Manifest::default() };
    in_context(rule, std::slice::from_ref(site), &[], manifest).pop()
}

/// What a rule says about the sites of a package.
pub(super) fn in_context(
    rule: &Judge,
    sites: &[Site],
    declarations: &[Declaration],
    manifest: Manifest,
) -> Vec<Finding> {
    let context = Context { sites, declarations, packages: &[manifest], files: &[0] };
    let mut findings = Vec::new();
    for (index, site) in sites.iter().enumerate() {
        (rule.check)(&context, index, site, &mut findings);
    }
    findings
}

/// What a rule says about one site.
pub(super) fn check(rule: &Judge, site: &Site) -> Option<Finding> {
    let mut findings = package(rule, std::slice::from_ref(site), false);
    assert!(findings.len() < 2, "one mistake, one finding: {findings:?}");
    let finding = findings.pop()?;
    let told = [&finding.message, &finding.help, &finding.note];
    assert!(told.iter().all(|text| is_in_style(text)), "{told:?}");
    Some(finding)
}

/// The level at which a rule reports a site.
pub(super) fn level(rule: &Judge, site: &Site) -> Option<Level> {
    check(rule, site).map(|finding| finding.level)
}

/// Does a rule say nothing about a site?
pub(super) fn is_silent(rule: &Judge, site: &Site) -> bool {
    check(rule, site).is_none()
}

/// Lower case, no final stop, one line, nothing twice.
fn is_in_style(text: &str) -> bool {
    !text.is_empty()
        && (!text.starts_with(char::is_uppercase) || text.starts_with("RFC "))
        && !text.ends_with('.')
        && !text.contains('\n')
        && !text.contains("  ")
}
