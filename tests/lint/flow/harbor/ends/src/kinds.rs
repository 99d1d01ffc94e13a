//! Kinds of endings.
use crate::Ends;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Departure {
    Sailed,
    Towed,
    Sunk,
}

impl From<Departure> for u16 {
    fn from(departure: Departure) -> u16 {
        match departure {
            Departure::Sailed => 1000,
            Departure::Towed => 4570,
            Departure::Sunk => 1006,
            //                 ^^^^ error[reserved-code-sent]
        }
    }
}

#[derive(Debug, Clone, Copy)]
#[repr(u16)]
pub enum Weather {
    Fog = 4571,
    Ice = 4572,
    Unknown = 1005,
    //        ^^^^ error[reserved-code-sent]
}

#[derive(Debug, Clone)]
pub struct Crane {
    pub number: u8,
    pub broken: bool,
}

impl Ends for Crane {
    fn ends_with(&self) -> u16 {
        if self.broken { 502 } else { 4573 }
        //               ^^^ error[code-out-of-range]
    }
}

pub struct Buoy;

impl Ends for Buoy {
    fn ends_with(&self) -> u16 {
        1001
    }
}
