//! Codes that are calculated.

use super::axum;
use super::codes::code;

#[test]
fn a_number_is_read_of_bytes() {
    let code = |it: &str| code("", it);
    assert_eq!(
        code("u16::from_be_bytes([0x03, 0xee])"),
        ["u16::from_be_bytes([0x03, 0xee]): 1006"]
    );
    assert_eq!(
        code("u16::from_le_bytes(*b\"\\xee\\x03\")"),
        ["u16::from_le_bytes(*b\"\\xee\\x03\"): 1006"]
    );
    assert!(!code("u16::from_be_bytes([given, 0xee])").iter().any(|one| one.ends_with("1006")));
}

#[test]
fn a_calculation_that_yields_no_right_code_is_found() {
    let found = |code: &str| {
        axum(&format!(
            "const BASE: u16 = 2300;
             fn f(seat: u8, slot: u16, shift: i32, level: u16, response: Response, wide: bool, never: i0) {{
                 CloseFrame {{ code: {code}, reason: x }};
             }}"
        ))
    };
    for (code, least) in [
        ("BASE + u16::from(seat)", "2300"),
        ("3900 + slot % 16", "3900"),
        ("3100 + (slot & 0x0f)", "3100"),
        ("5000 + level.min(9)", "5000"),
        ("128 + u16::from(seat % 64)", "128"),
        ("5000u16.saturating_add(level.clamp(1, 9))", "5001"),
        ("5000 + 100 * u16::from(wide)", "5000"),
        ("response.status().as_u16()", "100"),
    ] {
        assert_eq!(found(code), [format!("{code}: {least}")]);
    }
    for code in [
        "4000 + u16::from(seat)",
        "2300 + slot",
        "2300 + slot % 4000",
        "4990 + slot % 20",
        "990 + level.min(50)",
        "BASE + u16::from(seat) * 10",
        "(2990 + shift % 16) as u16",
        "(shift % 170141183460469231731687303715884105727) as u16",
        "2300 + never as u16",
        "3900 + slot % level",
        "response.code().as_u16()",
    ] {
        let is_number = |one: &String| one.ends_with(|c: char| c.is_ascii_digit());
        assert!(!found(code).iter().any(is_number), "{code}: {:?}", found(code));
    }
}

#[test]
fn a_status_and_a_byte_are_never_right() {
    let found = |before: &str, code: &str| {
        axum(&format!(
            "async fn f(status: ExitStatus, mut child: tokio::process::Child, byte: u8, bytes: &[u8], http: StatusCode, own: Own) {{
                 {before} CloseFrame {{ code: {code}, reason: x }};
             }}"
        ))
    };
    let is_never_right = |one: &String| one.ends_with(": 0") || one.ends_with(": 100");
    for (before, code) in [
        ("", "status.code().unwrap() as u16"),
        ("let ended = child.wait().await?;", "u16::try_from(ended.code().unwrap())?"),
        ("let ended = Command::new(\"a\").arg(x).status()?;", "ended.code().unwrap() as u16"),
        ("let out = Command::new(\"a\").output().await?;", "out.status.code().unwrap() as u16"),
        ("let Some(exit) = status.code() else { return };", "exit as u16"),
        (
            "let code = match status.code() { Some(0) => 1000, Some(other) => other as u16, None => 1011 };",
            "code",
        ),
        ("let code = match http.as_u16() { 401 => 1008, other => other };", "code"),
        ("let code = if http.is_success() { 1000 } else { http.as_u16() };", "code"),
        ("let code: u16 = byte.into();", "code"),
        ("", "u16::from(byte)"),
        ("", "byte as u16"),
        ("", "u16::from(bytes[0])"),
    ] {
        let found = found(before, code);
        assert!(found.iter().any(is_never_right), "{before} {code}: {found:?}");
    }
    for (before, code) in [
        ("", "own.code() as u16"),
        ("", "child.code() as u16"),
        ("", "4000 + u16::from(byte)"),
        ("", "4000 + status.code().unwrap() as u16"),
        ("", "u16::from_be_bytes([bytes[0], bytes[1]])"),
        ("", "u16::from(bytes[0]) << 8 | u16::from(bytes[1])"),
        ("", "Kind::from(byte).into()"),
        ("let code = match byte { 0 => 1000, 1 => 1001, _ => 1011 };", "code"),
    ] {
        let found = found(before, code);
        assert!(!found.iter().any(is_never_right), "{before} {code}: {found:?}");
    }
}

#[test]
fn variants_without_a_number_are_counted() {
    let found = |body: &str| {
        axum(&format!(
            "const FIRST: u16 = 1000;
             enum End {{ Done = FIRST as isize, Left, Wrong, Type, Timeout, Own = 4000, Full }}
             enum Plain {{ Done, Left }}
             fn f(end: End, plain: Plain) {{ CloseFrame {{ code: {body}, reason: x }}; }}"
        ))
    };
    assert_eq!(found("End::Timeout as u16"), ["4000: 4000", "Full: 4001", "End::Timeout: 1004"]);
    assert_eq!(
        found("end as u16"),
        [
            "FIRST as isize: 1000",
            "Left: 1001",
            "Wrong: 1002",
            "Type: 1003",
            "Timeout: 1004",
            "4000: 4000",
            "4000: 4000",
            "Full: 4001",
            "Full: 4001",
        ]
    );
    assert_eq!(found("plain as u16"), ["4000: 4000", "Full: 4001", "plain as u16: Unknown"]);
}

#[test]
fn a_sum_is_judged_for_each_of_its_bases() {
    let found = |code: &str| {
        axum(&format!(
            "#[derive(Clone, Copy)] enum Old {{ Full = 1, Stale = 2 }}
             impl Old {{ fn base(self) -> u16 {{
                 match self {{ Old::Full => 4100, Old::Stale => 410 }}
             }} }}
             fn f(old: Old, low: bool, seat: u8) {{
                 CloseFrame {{ code: {code}, reason: x }};
             }}"
        ))
    };
    let wrong = |code: &str| {
        let found = found(code);
        found.into_iter().filter(|one| !one.ends_with("Unknown")).collect::<Vec<_>>()
    };
    assert_eq!(wrong("old.base() + old as u16"), ["410: 411"]);
    assert_eq!(wrong("if low { 1100 } else { 4100 } + u16::from(seat)"), ["1100: 1100"]);
    assert_eq!(
        wrong("if low { 1100 } else { 1200 } + old as u16"),
        ["if low { 1100 } else { 1200 } + old as u16: 1101"]
    );
    assert_eq!(wrong("if low { 4000 } else { 4100 } + old as u16"), [] as [&str; 0]);
    assert_eq!(wrong("if low { 990 } else { 4100 } + u16::from(seat)"), [] as [&str; 0]);
}
