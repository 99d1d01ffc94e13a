//! All 65,536 numbers, for every role and type, against a table that was written by hand from
//! RFC 6455, the IANA registry and the WHATWG standard, and not from the code.

use wsclose::{BrowserCode, CloseCode, Role, SendCode, Status};

/// Range, standing, may be sent by a client, by a server, by a script in a browser.
const TABLE: &[(u16, u16, Status, bool, bool, bool)] = &[
    (0, 999, Status::NotUsed, false, false, false),
    (1000, 1000, Status::Registered, true, true, true),
    (1001, 1003, Status::Registered, true, true, false),
    (1004, 1004, Status::Reserved, false, false, false),
    (1005, 1006, Status::LocalOnly, false, false, false),
    (1007, 1009, Status::Registered, true, true, false),
    (1010, 1010, Status::Registered, true, false, false),
    (1011, 1011, Status::Registered, true, true, false),
    (1012, 1014, Status::Registered, false, true, false),
    (1015, 1015, Status::LocalOnly, false, false, false),
    (1016, 2999, Status::Unassigned, false, false, false),
    (3000, 3000, Status::Registered, true, true, true),
    (3001, 3002, Status::FirstComeFirstServed, true, true, true),
    (3003, 3003, Status::Registered, true, true, true),
    (3004, 3007, Status::FirstComeFirstServed, true, true, true),
    (3008, 3008, Status::Registered, true, true, true),
    (3009, 3999, Status::FirstComeFirstServed, true, true, true),
    (4000, 4999, Status::PrivateUse, true, true, true),
    (5000, 65535, Status::OutOfRange, false, false, false),
];

#[test]
fn every_number_has_its_verdict() {
    let mut next = Some(0);
    for &(first, last, status, client, server, browser) in TABLE {
        assert_eq!(next, Some(first), "the table has a gap");
        for number in first..=last {
            let code = CloseCode::from(number);
            assert_eq!(code.status(), status, "{number}");
            assert_eq!(code.check_send(Role::Client).is_ok(), client, "{number}");
            assert_eq!(code.check_send(Role::Server).is_ok(), server, "{number}");
            assert_eq!(code.check_send(Role::Browser).is_ok(), browser, "{number}");
            assert_eq!(code.is_receivable(), client || server, "{number}");
            assert_eq!(SendCode::new(number).is_ok(), client || server, "{number}");
            assert_eq!(SendCode::try_from(code).is_ok(), client || server, "{number}");
            assert_eq!(BrowserCode::new(number).is_ok(), browser, "{number}");
            assert_eq!(BrowserCode::try_from(code).is_ok(), browser, "{number}");
        }
        next = last.checked_add(1);
    }
    assert_eq!(next, None, "the table ends too early");
}

#[test]
fn every_refusal_names_the_number_and_says_what_instead() {
    for number in 0..=u16::MAX {
        let code = CloseCode::from(number);
        let refusals = Role::ALL
            .iter()
            .filter_map(|&role| code.check_send(role).err())
            .chain(SendCode::new(number).err())
            .chain(BrowserCode::new(number).err());
        for error in refusals {
            let claim = error.to_string();
            assert!(claim.contains(&number.to_string()), "{claim}");
            for text in [claim, error.help().to_string(), error.note().to_string()] {
                assert!(!text.is_empty(), "{number}");
                assert!(!text.ends_with('.') && !text.contains('\n'), "{text}");
            }
            assert_eq!(error.code(), code);
        }
    }
}

#[test]
fn every_number_is_explained_in_full() {
    for number in 0..=u16::MAX {
        let code = CloseCode::from(number);
        let plain = code.explain().to_string();
        let markdown = code.explain().markdown().to_string();
        let words = code.explain();
        assert!(plain.starts_with(&format!("{code}\n")), "{plain}");
        assert!(markdown.starts_with(&format!("**{code}.** ")), "{markdown}");
        for text in [&plain, &markdown] {
            for part in [words.description(), words.when(), words.remedy()] {
                assert!(!part.is_empty() && text.contains(part), "{text}");
            }
            assert!(text.contains("https://"), "{text}");
        }
    }
}

#[test]
fn an_explanation_mentions_the_peers_that_matter() {
    let bad_gateway = CloseCode::BAD_GATEWAY.explain().to_string();
    assert!(bad_gateway.contains("reported as 1002 by"), "{bad_gateway}");
    assert!(bad_gateway.contains("tungstenite 0.30.0, 0.20.1"), "{bad_gateway}");
    assert!(bad_gateway.contains("deno 2.9.6, fastwebsockets"), "{bad_gateway}");
    let restart = CloseCode::SERVICE_RESTART.explain().to_string();
    assert!(restart.contains("webkitgtk"), "{restart}");
    assert!(!restart.contains("tungstenite"), "{restart}");
    let lost = CloseCode::ABNORMAL_CLOSURE.explain().to_string();
    assert!(lost.contains("firefox"), "{lost}");
    let normal = CloseCode::NORMAL_CLOSURE.explain();
    assert!(normal.peer_notes().is_empty());
}
