// Sensors use the prelude of the program.
use std::io::{Read, Write};

use super::net::prelude::*;

#[derive(Debug, Clone, Copy)]
pub struct Reading {
    celsius: f32,
    humidity: u8,
}

pub fn report<S: Read + Write>(socket: &mut Socket<S>, reading: Reading) -> proto::Result<()> {
    let Reading { celsius, humidity } = reading;
    if !celsius.is_finite() {
        let last = Last { code: Why::Invalid, reason: format!("{celsius:.1} °C").into() };
        return socket.close(Some(last));
    }
    if humidity > 100 {
        let last: Payload = Some(Last { code: Why::Abnormal, reason: "sensor wet".into() });
        //                                    ^^^^^^^^^^^^^ error[reserved-code-sent]
        return socket.send(M::Close(last));
    }
    socket.send(M::text(format!("{celsius} {humidity}")))
}

pub fn calibrate<S: Read + Write>(socket: &mut Socket<S>, offset: i8) -> proto::Result<()> {
    let why: Why = match offset {
        -10..=10 => return Ok(()),
        11.. => Why::from(4610),
        _ => Why::from(610),
        //             ^^^ error[code-out-of-range]
    };
    socket.close(Some(Last { code: why, reason: format!("offset {offset}").into() }))
}
