//! What conversions make, by the types around them.

use super::{axum, judged, package_of, sites};
use crate::site::{Code, Site};

#[test]
fn what_parse_makes_the_type_of_its_place_tells() {
    let text = |asked: &str| {
        axum(&format!(
            "struct P; impl std::str::FromStr for P {{ type Err = u16; \
             fn from_str(t: &str) -> Result<P, u16> {{ Err(1006) }} }}
             fn f(t: &str) {{
                 let parsed: Result<{asked}, u16> = t.parse();
                 if let Err(code) = parsed {{ CloseFrame {{ code, reason: r }}; }}
             }}"
        ))
    };
    assert_eq!(text("P"), ["1006: 1006"]);
    assert!(!text("Other").contains(&"1006: 1006".to_owned()));
}

#[test]
fn what_takes_a_type_of_the_unit_converts_it() {
    let found = |definition: &str| {
        let text = format!(
            "use poem::web::websocket::{{CloseCode, Message}}; {definition}
             fn end(end: End) -> Message {{ Message::close_with(end, reason) }}"
        );
        let sites = judged(&package_of(&["poem"], &text)).sites;
        let number = |site: Site| match site.code {
            Code::Known { number, .. } => Some(number),
            _ => None,
        };
        sites.into_iter().filter_map(number).collect::<Vec<_>>()
    };
    let to = |ty: &str, body: &str| {
        format!("impl From<End> for {ty} {{ fn from(end: End) -> Self {{ {body} }} }}")
    };
    let arms = "match end { End::Won => CloseCode::Normal, End::Lost { .. } => CloseCode::Status }";
    let variants = format!("enum End {{ Won, Lost {{ score: u16 }} }} {}", to("CloseCode", arms));
    assert_eq!(found(&variants), [1000, 1005]);
    let wrapped = format!("struct End(u8); {}", to("u16", "2200 + u16::from(end.0)"));
    assert_eq!(found(&wrapped), [2200]);
    // A conversion into something else is none into a code.
    let text = format!("struct End(u8); {}", to("String", "2200.to_string()"));
    assert_eq!(found(&text), []);
    let unset = "struct End; impl End { fn code(at: Option<u8>) -> u16 { at.map(u16::from).map(private).unwrap_or_default() } }
                 fn private(at: u16) -> u16 { 4000 + at } fn other(at: Option<u8>) -> Message { Message::close_with(End::code(at), reason) }";
    assert_eq!(found(unset), [0]);
}

#[test]
fn what_takes_an_enum_converts_it() {
    let found = |conversion: &str| {
        let text = format!(
            "use warp::ws::Message;
             enum Kind {{ Token = 1, Gone }}
             {conversion}
             struct Plan {{ kind: Kind }}
             impl Plan {{ fn message(self) -> Message {{ Message::close_with(self.kind, \"x\") }} }}
             async fn f(mut socket: WebSocket) {{
                 let _ = socket.send(Plan {{ kind: Kind::Gone }}.message()).await;
             }}"
        );
        sites(&["warp"], &text)
    };
    let arms = "match kind { Kind::Token => 1008, Kind::Gone => 410 }";
    let from = format!("impl From<Kind> for u16 {{ fn from(kind: Kind) -> u16 {{ {arms} }} }}");
    assert_eq!(found(&from), ["1008: 1008", "410: 410"]);
    let into = format!("impl Into<u16> for Kind {{ fn into(self) -> u16 {{ {arms} }} }}");
    assert_eq!(found(&into.replace("match kind", "match self")), ["1008: 1008", "410: 410"]);
    // Another number of it is not sent.
    let other = from.replace("u16", "u64");
    assert!(!found(&other).iter().any(|one| one.ends_with("410")), "{:?}", found(&other));
}

#[test]
fn the_place_of_into_says_what_it_makes() {
    let found = |body: &str| {
        axum(&format!(
            "use tokio_tungstenite::tungstenite::{{Error, protocol}};
             struct End {{ code: u16 }}
             impl From<Error> for End {{ fn from(_: Error) -> Self {{ End {{ code: 1006 }} }} }}
             struct Other {{ code: u16 }}
             impl From<Error> for Other {{ fn from(_: Error) -> Self {{ Other {{ code: 1011 }} }} }}
             fn f(e: Error, known: Option<End>) {{
                 {body}
                 CloseFrame {{ code: end.code, reason: x }};
             }}"
        ))
    };
    for body in [
        "let end: End = e.into();",
        "let end: End = loop { if a { break e.into(); } };",
        "let end: End = 'a: { if a { break 'a e.into(); } e.into() };",
        "let end = loop { if a { break e.into(); } if b { break End { code: 1006 }; } };",
        "let end = match a { 0 => End { code: 1006 }, _ => e.into() };",
        "let end: End = known.unwrap_or(e.into());",
        "let end = known.unwrap_or_else(|| e.into());",
        "let end = known.unwrap_or_else(|| { return e.into(); });",
        "let end: End = a.map_or_else(|| e.into(), |it| it.into());",
        "let end: End = a.and_then(|it| e.into());",
    ] {
        let found = found(body);
        assert!(found.iter().any(|one| one.ends_with("1006")), "{body}: {found:?}");
        assert!(!found.iter().any(|one| one.ends_with("1011")), "{body}: {found:?}");
    }
    for body in [
        "let end: Other = loop { if a { break e.into(); } };",
        "let end: Other = a.map_or_else(|| e.into(), |it| it.into());",
        "let end: Other = { let unused = loop { break e.into(); }; e.into() };",
        "let end: Other = a.is_some_and(|it| e.into()).then(|| e.into());",
    ] {
        assert!(!found(body).iter().any(|one| one.ends_with("1006")), "{body}");
    }
}
