//! Templates and their lengths, compared with what `format!` gives.

use super::*;

const U16: Value = Value::Integer { bits: 16, signed: false };

/// The length of a template whose arguments all are of one kind.
fn length(template: &str, value: Option<Value>) -> (usize, Option<usize>) {
    let template = Template::parse(template).unwrap();
    let (Length { min, max, .. }, unlimited) = template.length(|_| value, |_| None);
    assert_eq!(max.is_none(), unlimited.is_some());
    (min, max)
}

fn names(template: &str) -> Vec<String> {
    let template = Template::parse(template).unwrap();
    let name = |placeholder: Placeholder| match placeholder.argument {
        Argument::Index(index) => index.to_string(),
        Argument::Name(name) => name,
    };
    template.placeholders.into_iter().map(name).collect()
}

#[test]
fn braces_that_are_doubled_are_text() {
    assert_eq!(length("{{x}}", None), (3, Some(3)));
    assert_eq!(length("{{{}}}", Some(U16)), (3, Some(7)));
    assert_eq!(length("ä{{", None), (3, Some(3)));
    for wrong in ["{", "}", "{x", "{:", "{x y}", "{:q}", "{:.}", "{}}"] {
        assert_eq!(Template::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn arguments_are_counted_and_named() {
    assert_eq!(
        names("{} {0} {} {name} { ä:>5 } {1:?} {:.*} {}"),
        ["0", "0", "1", "name", "ä", "1", "3", "4"]
    );
    assert_eq!(names("{:x} {:1$x} {:w$.p$} {n:#?}"), ["0", "1", "2", "n"]);
}

#[test]
fn every_form_agrees_with_what_is_formatted() {
    // The longest text of each form, as the standard library writes it.
    macro_rules! longest {
        ($($template:literal $value:expr, $kind:expr;)+) => {$(
            let text = format!($template, $value);
            let (min, max) = length($template, Some($kind));
            assert_eq!(max, Some(text.len()), "{} {text}", $template);
            assert!(min <= text.len(), "{}", $template);
        )+};
    }
    let int = |bits, signed| Value::Integer { bits, signed };
    longest! {
        "{}" u8::MAX, int(8, false);
        "{}" i8::MIN, int(8, true);
        "{}" u16::MAX, U16;
        "{:+}" u16::MAX, U16;
        "{}" u32::MAX, int(32, false);
        "{}" i64::MIN, int(64, true);
        "{}" u64::MAX, int(64, false);
        "{}" u128::MAX, int(128, false);
        "{}" i128::MIN, int(128, true);
        "{:?}" u16::MAX, U16;
        "{:x}" u16::MAX, U16;
        "{:#x}" u16::MAX, U16;
        "{:#X}" -1_i32, int(32, true);
        "{:o}" u16::MAX, U16;
        "{:b}" u16::MAX, U16;
        "{:200}" u16::MAX, U16;
        "{:>8}" u16::MAX, U16;
        "{:#010x}" u16::MAX, U16;
        "{:05}" u16::MAX, U16;
        "{}" false, Value::Bool;
        "{}" '😀', Value::Char;
        "{:?}" '\u{10FFFF}', Value::Char;
        "{:.2}" false, Value::Bool;
        "{}" "abc", Value::Text(Length::exactly(3));
        "{:.2}" "😀😀😀", Value::Text(Length::exactly(12));
        "{:5}" "abc", Value::Text(Length::exactly(3));
        "{:?}" "\u{7f}\u{7f}", Value::Text(Length::exactly(2));
        "{:ä>5}" "", Value::Text(Length::exactly(0));
        "{:?}" std::cmp::Ordering::Greater, Value::Shown(Length::exactly(7));
    }
}

#[test]
fn what_nothing_limits_is_found() {
    assert_eq!(length("a{}", None), (1, None));
    assert_eq!(length("{:200}", None), (200, None));
    assert_eq!(length("{:?}", Some(Value::Text(Length::UNLIMITED))), (2, None));
    // A precision limits a text; one that is not known limits nothing.
    assert_eq!(length("{x:.20}", None), (0, Some(80)));
    assert_eq!(length("{:.*}", None), (0, None));
    assert_eq!(length("{:w$}", Some(U16)), (1, None));
    let template = Template::parse("{:w$.p$}").unwrap();
    let (length, _) = template.length(|_| Some(Value::Text(Length::UNLIMITED)), |_| Some(10));
    assert_eq!(length, Length { min: 10, max: Some(40) });
}

#[test]
fn types_have_names() {
    assert_eq!(Value::of_type("u16"), Some(U16));
    assert_eq!(Value::of_type("isize"), Some(Value::Integer { bits: 64, signed: true }));
    let longest = |name| match Value::of_type(name) {
        Some(Value::Shown(length)) => length.max,
        _ => None,
    };
    assert_eq!(longest("Duration"), Some(format!("{:?}", std::time::Duration::MAX).len()));
    let address = std::net::Ipv6Addr::from([u8::MAX; 16]);
    assert_eq!(longest("IpAddr"), Some(address.to_string().len()));
    let socket = std::net::SocketAddrV6::new(address, u16::MAX, 0, u32::MAX);
    assert_eq!(longest("SocketAddr"), Some(socket.to_string().len()));
    for other in ["", "u", "u7a", "i999", "String", "ä"] {
        assert_eq!(Value::of_type(other), None, "{other}");
    }
}
