// By name, out of a configuration.
use axum::extract::ws::CloseFrame;

#[derive(Debug, Clone, Copy)]
pub enum Policy {
    Strict,
    Lenient,
}

impl std::str::FromStr for Policy {
    type Err = u16;

    fn from_str(text: &str) -> Result<Self, u16> {
        match text {
            "strict" => Ok(Policy::Strict),
            "lenient" => Ok(Policy::Lenient),
            _ => Err(1004),
            //       ^^^^ error[reserved-code-sent]
        }
    }
}

pub fn apply(text: &str) -> Option<CloseFrame> {
    let code = match text.parse::<Policy>() {
        Ok(Policy::Lenient) => return None,
        Ok(Policy::Strict) => 1008,
        Err(code) => code,
    };
    Some(CloseFrame { code, reason: "policy".into() })
}
