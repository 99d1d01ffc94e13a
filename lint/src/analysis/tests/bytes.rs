//! Codes in the payload of a whole Close frame.

use super::sites;

/// The sites of a Close whose payload is written so.
fn payload(bytes: &str) -> Vec<String> {
    let text = format!(
        "use fastwebsockets::{{CloseCode, Frame, Payload}};
         const GONE: u16 = 1006;
         fn f(given: &[u8], code: u16) {{ let wide = 1006u32; Frame::close_raw({bytes}); }}"
    );
    sites(&["fastwebsockets"], &text)
}

#[test]
fn every_way_to_write_a_code_in_bytes() {
    for bytes in [
        "1006u16.to_be_bytes().to_vec().into()",
        "(&1006u16.to_be_bytes()[..]).into()",
        "Payload::Borrowed(&1006_u16.to_be_bytes())",
        "Payload::Borrowed(1006_u16.to_be_bytes().as_slice())",
        "Payload::Owned(Vec::from(1006u16.to_be_bytes()))",
        "Payload::from([&1006u16.to_be_bytes()[..], given].concat())",
        "GONE.to_be_bytes().to_vec().into()",
        "(1006 as u16).to_be_bytes().to_vec().into()",
        "u16::to_be_bytes(1006).to_vec().into()",
        "u16::from(CloseCode::Abnormal).to_be_bytes().to_vec().into()",
        "vec![0x03, 0xee].into()",
        "vec![3, 238, b'o', b'k'].into()",
        "Payload::Borrowed(b\"\\x03\\xeegone\")",
        "Payload::Borrowed(&[0x03, 0xEE])",
        "Payload::Borrowed(&[b'\\x03', 0xEE, given[0]])",
        "vec![(GONE >> 8) as u8, GONE as u8].into()",
        "vec![(GONE >> 8) as u8, (GONE & 0xff) as u8].into()",
        "60931u16.to_le_bytes().to_vec().into()",
    ] {
        let found = payload(bytes);
        assert!(matches!(&found[..], [one] if one.ends_with(": 1006")), "{bytes}: {found:?}");
    }
}

#[test]
fn bytes_that_are_not_known_are_no_code() {
    for bytes in [
        "given.into()",
        "given[..2].into()",
        "Payload::Owned(given.to_vec())",
        "1006u32.to_be_bytes().to_vec().into()",
        "(1006 as u32).to_be_bytes().to_vec().into()",
        "u32::from(GONE).to_be_bytes().to_vec().into()",
        "1006u16.to_ne_bytes().to_vec().into()",
        "code.to_le_bytes().to_vec().into()",
        "vec![3].into()",
        "vec![0; 2].into()",
        "vec![given[0], 0xee].into()",
        "[given, &1006u16.to_be_bytes()].concat().into()",
        "vec![(code >> 8) as u8, code as u8].into()",
        "wide.to_be_bytes().to_vec().into()",
        "[&[][..], &1006u16.to_be_bytes()].concat().into()",
        "1006u16.to_be_bytes().iter().rev().copied().collect::<Vec<u8>>().into()",
        "Payload::Owned(made_of(1006u16.to_be_bytes()))",
    ] {
        let found = payload(bytes);
        assert!(matches!(&found[..], [one] if one.ends_with(": Unknown")), "{bytes}: {found:?}");
    }
    for bytes in ["Payload::Borrowed(b\"\")", "vec![].into()", "Vec::new().into()", "(&[]).into()"]
    {
        let found = payload(bytes);
        assert!(matches!(&found[..], [one] if one.ends_with(": Absent")), "{bytes}: {found:?}");
    }
}

#[test]
fn a_payload_that_is_put_together_begins_with_its_code() {
    let found = |statements: &str| {
        let text = format!(
            "use fastwebsockets::{{Frame, Payload}};
             fn f(reason: &str, code: u16) {{ {statements} Frame::close_raw(all.into()); }}"
        );
        sites(&["fastwebsockets"], &text)
    };
    for statements in [
        "let mut all = 1006u16.to_be_bytes().to_vec(); all.extend_from_slice(reason.as_bytes());",
        "let mut all = Vec::new(); all.extend_from_slice(&1006u16.to_be_bytes()); all.push(b'!');",
        "let mut all: Vec<u8> = Vec::with_capacity(2 + reason.len());
         all.extend(1006u16.to_be_bytes());
         if code == 0 { all.extend(reason.bytes()); }
         println!(\"{all:?}\");",
        "let mut all = BytesMut::new(); all.put_u16(1006); all.put_slice(reason.as_bytes());",
        "let mut all = vec![]; all.extend([0x03, 0xee]); let all = Payload::Borrowed(&all[..]);",
    ] {
        let found = found(statements);
        assert!(matches!(&found[..], [one] if one.ends_with(": 1006")), "{statements}: {found:?}");
    }
    for statements in [
        "let mut all = 1006u16.to_be_bytes().to_vec(); all.reverse();",
        "let mut all = 1006u16.to_be_bytes().to_vec(); all[1] = 0xe8;",
        "let mut all = 1006u16.to_be_bytes().to_vec(); all[..2].copy_from_slice(&made());",
        "let mut all = 1006u16.to_be_bytes().to_vec(); fill(&mut all);",
        "let mut all = 1006u16.to_be_bytes().to_vec(); all = made();",
        "let mut all = 1006u16.to_be_bytes().to_vec(); fill!(all);",
        "let mut all = Vec::new(); if code == 0 { all.push(0x03); } all.extend(1006u16.to_be_bytes());",
        "let mut all = Vec::new(); fill(&mut all); all.extend_from_slice(&1006u16.to_be_bytes());",
    ] {
        let found = found(statements);
        assert!(
            matches!(&found[..], [one] if one.ends_with(": Unknown")),
            "{statements}: {found:?}"
        );
    }
}

#[test]
fn only_a_close_has_a_code_in_its_bytes() {
    let found = |header: &str| {
        let text = format!(
            "use tungstenite::protocol::frame::{{Frame, FrameHeader, coding::*}};
             fn header() -> FrameHeader {{
                 FrameHeader {{ opcode: OpCode::Control(Control::Close), ..Default::default() }}
             }}
             fn other_header() -> FrameHeader {{
                 FrameHeader {{ opcode: OpCode::Data(Data::Text), ..Default::default() }}
             }}
             fn f(given: FrameHeader, mask: Option<[u8; 4]>) {{
                 Frame::from_payload({header}, 1006u16.to_be_bytes().to_vec().into());
             }}"
        );
        sites(&["tungstenite"], &text).len()
    };
    for header in [
        "FrameHeader::default()",
        "FrameHeader { mask, ..FrameHeader::default() }",
        "FrameHeader { mask, ..Default::default() }",
        "FrameHeader { opcode: OpCode::Control(Control::Close), ..Default::default() }",
        "FrameHeader { opcode: Control::Close.into(), ..given }",
        "header()",
    ] {
        assert_eq!(found(header), 1, "{header}");
    }
    for header in [
        "given",
        "Default::default()",
        "other_header()",
        "FrameHeader { mask, ..given }",
        "FrameHeader { opcode: OpCode::Control(Control::Ping), ..Default::default() }",
        "FrameHeader { opcode: OpCode::Data(Data::Text), ..FrameHeader::default() }",
        "header_of(Control::Ping)",
        "answer_to(Control::Close)",
    ] {
        assert_eq!(found(header), 0, "{header}");
    }
}

#[test]
fn a_payload_in_a_buffer_that_is_used_again_begins_behind_the_last_clear() {
    let found = |statements: &str| {
        let text = format!(
            "use fastwebsockets::{{Frame, Payload}};
             impl Leg {{ fn f(&mut self, mut all: Vec<u8>) {{
                 {statements} Frame::close_raw(payload.into());
             }} }}"
        );
        sites(&["fastwebsockets"], &text)
    };
    for statements in [
        "self.all.clear(); self.all.put_u16(1006); self.all.put_slice(b\"x\"); let payload = self.all.to_vec();",
        "self.all.put_u16(1000); self.all.clear(); self.all.put_u16(1006); let payload = &self.all[..];",
        "self.all.clear(); self.other.put_u16(1000); self.all.extend([0x03, 0xee]); let payload = self.all.split();",
        "all.clear(); all.put_u16(1006); let payload = all; self.all.clear(); self.all.put_u16(1);",
    ] {
        let found = found(statements);
        assert!(matches!(&found[..], [one] if one.ends_with(": 1006")), "{statements}: {found:?}");
    }
    for statements in [
        "self.all.put_u16(1006); let payload = self.all.to_vec();",
        "self.all.clear(); self.begin(); self.all.put_u16(1006); let payload = self.all.to_vec();",
        "self.all.clear(); self.all.put_u16(1006); self.all.reverse(); let payload = self.all.to_vec();",
        "if lost { self.all.clear(); } self.all.put_u16(1006); let payload = self.all.to_vec();",
        "all.clear(); fill(&mut all); all.put_u16(1006); let payload = all;",
    ] {
        let found = found(statements);
        assert!(
            matches!(&found[..], [one] if one.ends_with(": Unknown")),
            "{statements}: {found:?}"
        );
    }
}
