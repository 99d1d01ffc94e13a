// Telemetry probes encode their last frame themselves.
use fastwebsockets::{Frame, OpCode, Payload};

#[derive(Debug, Clone)]
pub struct CloseInfo {
    code: u16,
    detail: Option<&'static str>,
}

impl From<CloseInfo> for Vec<u8> {
    fn from(info: CloseInfo) -> Vec<u8> {
        let mut bytes = info.code.to_be_bytes().to_vec();
        if let Some(detail) = info.detail {
            bytes.extend(detail.as_bytes());
        }
        bytes
    }
}

pub trait Encode {
    fn encode(&self, out: &mut Vec<u8>);
}

pub struct Battery {
    code: u16,
    percent: u8,
}

impl Encode for Battery {
    fn encode(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.code.to_be_bytes());
        out.push(b'0' + self.percent / 10);
    }
}

pub fn lost(detail: &'static str) -> Frame<'static> {
    let info = CloseInfo { code: 1006, detail: Some(detail) };
    //                           ^^^^ error[reserved-code-sent]
    Frame::close_raw(Payload::Owned(info.into()))
}

pub fn done() -> Frame<'static> {
    let info = CloseInfo { code: 1000, detail: None };
    Frame::close_raw(Payload::Owned(Vec::from(info)))
}

fn encoded(what: &impl Encode) -> Frame<'static> {
    let mut out = Vec::new();
    what.encode(&mut out);
    Frame::new(true, OpCode::Close, None, Payload::Owned(out))
}

pub fn empty_battery() -> Frame<'static> {
    encoded(&Battery { code: 4010, percent: 0 })
}

pub fn low_battery(percent: u8) -> Frame<'static> {
    encoded(&Battery { code: 410, percent })
    //                       ^^^ error[code-out-of-range]
}
