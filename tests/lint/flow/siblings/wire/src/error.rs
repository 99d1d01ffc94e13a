//! The error that travels between the crates.

#[derive(Debug)]
pub struct WireError {
    pub close: u16,
    pub text: &'static str,
    pub http: u16,
}

impl WireError {
    pub const fn new(close: u16, text: &'static str) -> Self {
        WireError { close, text, http: 500 }
    }

    pub const fn unauthorized() -> Self {
        WireError { close: 4401, text: "unauthorized", http: 401 }
    }

    pub const fn teapot() -> Self {
        Self::new(418, "teapot")
        //        ^^^ error[code-out-of-range]
    }
}
