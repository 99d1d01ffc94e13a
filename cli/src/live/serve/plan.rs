//! From a request to acts: what a path or script asks for.
//!
//! A path is a script of one act: `/close/1012?after=2s` is `wait:2s,close:1012`.

use std::fmt;
use std::time::Duration;

use percent_encoding::percent_decode_str;

use crate::live::duration;
use crate::live::ending::{Ending, Fault, Stage};

/// More acts than this are not a script but an attack.
const MOST_STEPS: usize = 100;

const DEFAULT_IDLE: Duration = Duration::from_secs(60);
const DEFAULT_SLOW_CLOSE: Duration = Duration::from_secs(5);

/// Something that the server does with a connection.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// Sends messages back from now on.
    Echo,
    /// Goes on for this time.
    Wait(Duration),
    /// Sends a text message.
    Send(String),
    /// Closes with this code, legal or not.
    Close { code: Option<u16>, reason: String },
    /// Answers the handshake with this status.
    Status(u16),
    /// Commits this fault.
    Fault(Fault),
    /// Drops the connection after this time without traffic.
    Idle(Duration),
    /// Answers a Close frame this late.
    SlowClose(Duration),
}

/// An act with its chance.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    act: Act,
    /// From 0 to 1.
    chance: f64,
}

/// What the server does with a connection, with the chances open.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Plan(Vec<Step>);

/// What is wrong with a path or script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    Unknown(String),
    Argument { act: String, problem: String },
    Chance(String),
    HandshakeLater(String),
    TooLong,
}

impl Act {
    fn parse(name: &str, argument: Option<&str>) -> Result<Act, Mistake> {
        let wrong = |problem: String| Mistake::Argument { act: name.to_owned(), problem };
        let time = |default| match argument {
            None => Ok(default),
            Some(argument) => duration::parse(argument).map_err(wrong),
        };
        let needed = || argument.ok_or_else(|| wrong("the value is missing".to_owned()));
        let act = match name {
            "echo" => Act::Echo,
            "wait" => return Ok(Act::Wait(duration::parse(needed()?).map_err(wrong)?)),
            "send" => return Ok(Act::Send(needed()?.to_owned())),
            "close" => return Act::close(argument).map_err(wrong),
            "http" => return Act::status(needed()?).map_err(wrong),
            "idle" => return time(DEFAULT_IDLE).map(Act::Idle),
            "slow-close" => return time(DEFAULT_SLOW_CLOSE).map(Act::SlowClose),
            _ => match Fault::ALL.iter().find(|fault| fault.name() == name) {
                Some(&fault) if is_served(fault) => Act::Fault(fault),
                _ => return Err(Mistake::Unknown(name.to_owned())),
            },
        };
        match argument {
            None => Ok(act),
            Some(_) => Err(wrong("it takes no value".to_owned())),
        }
    }

    /// `CODE` or `CODE:REASON`.
    fn close(argument: Option<&str>) -> Result<Act, String> {
        let Some(argument) = argument else {
            return Ok(Act::Close { code: None, reason: String::new() });
        };
        let (code, reason) = argument.split_once(':').unwrap_or((argument, ""));
        let code = code.parse().map_err(|_| format!("`{code}` is not a number from 0 to 65535"))?;
        Ok(Act::Close { code: Some(code), reason: reason.to_owned() })
    }

    fn status(argument: &str) -> Result<Act, String> {
        match argument.parse() {
            Ok(status @ 200..600) => Ok(Act::Status(status)),
            _ => Err(format!("`{argument}` is not an HTTP status from 200 to 599")),
        }
    }

    /// Does it take the place of the handshake?
    pub(super) fn is_handshake(&self) -> bool {
        match self {
            Act::Status(_) => true,
            Act::Fault(fault) => !Ending::from(*fault).was_open(),
            _ => false,
        }
    }
}

/// Returns whether this server can commit a fault: it is a server that speaks HTTP, and its
/// certificate is the same for all connections.
pub(super) fn is_served(fault: Fault) -> bool {
    match fault.stage() {
        Stage::Network | Stage::Tls => false,
        Stage::Handshake => !matches!(fault, Fault::TlsOnPlainPort | Fault::NotHttp),
        Stage::Open => true,
    }
}

impl Plan {
    /// Reads the path and query of a request.
    pub(super) fn parse(path: &str, query: &str) -> Result<Plan, Mistake> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let (name, argument) = match path.split_once('/') {
            Some((name, argument)) => (name, Some(argument)),
            None => (path, None),
        };
        let plan = if name == "script" && argument.is_none() {
            Plan::script(&parameter(query, "do").unwrap_or_default())?
        } else {
            Plan::path(name, argument, query)?
        };
        plan.checked()
    }

    fn path(name: &str, argument: Option<&str>, query: &str) -> Result<Plan, Mistake> {
        let mut act = Act::parse(name, argument)?;
        if let (Act::Close { reason, .. }, Some(given)) = (&mut act, parameter(query, "reason")) {
            *reason = given;
        }
        let after = parameter(query, "after").map(|after| Act::parse("wait", Some(&after)));
        let acts = after.transpose()?.into_iter().chain([act]);
        Ok(Plan(acts.map(|act| Step { act, chance: 1.0 }).collect()))
    }

    /// Reads `echo,wait:2s,close:1013@0.3`.
    fn script(text: &str) -> Result<Plan, Mistake> {
        let steps = text.split(',').filter(|step| !step.is_empty());
        let steps: Vec<Step> =
            steps.take(MOST_STEPS + 1).map(Step::parse).collect::<Result<_, _>>()?;
        if steps.len() > MOST_STEPS { Err(Mistake::TooLong) } else { Ok(Plan(steps)) }
    }

    /// Only a wait may come before an act that takes the place of the handshake.
    fn checked(self) -> Result<Plan, Mistake> {
        let open = |step: &&Step| !step.act.is_handshake() && !matches!(step.act, Act::Wait(_));
        let from = self.0.iter().position(|step| open(&step)).unwrap_or(self.0.len());
        let later = self.0.iter().skip(from).find(|step| step.act.is_handshake());
        match later {
            Some(Step { act, .. }) => Err(Mistake::HandshakeLater(match act {
                Act::Status(status) => format!("http:{status}"),
                Act::Fault(fault) => fault.name().to_owned(),
                _ => String::new(),
            })),
            None => Ok(self),
        }
    }

    /// The acts for one connection; `chance` returns a new number from 0 to 1 each time.
    pub(super) fn roll(self, mut chance: impl FnMut() -> f64) -> Vec<Act> {
        let steps = self.0.into_iter();
        steps
            .filter(|step| step.chance >= 1.0 || chance() < step.chance)
            .map(|step| step.act)
            .collect()
    }
}

impl Step {
    fn parse(text: &str) -> Result<Step, Mistake> {
        let (act, chance) = match text.rsplit_once('@') {
            Some((act, chance)) => (act, Some(chance)),
            None => (text, None),
        };
        let chance = match chance.map(|chance| (chance, chance.parse::<f64>())) {
            None => 1.0,
            Some((_, Ok(chance))) if (0.0..=1.0).contains(&chance) => chance,
            Some((chance, _)) => return Err(Mistake::Chance(chance.to_owned())),
        };
        let (name, argument) = match act.split_once(':') {
            Some((name, argument)) => (name, Some(argument)),
            None => (act, None),
        };
        Ok(Step { act: Act::parse(name, argument)?, chance })
    }
}

/// The value of a parameter of a query, decoded. In a query, `+` is a space.
fn parameter(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    let value = value.replace('+', " ");
    Some(percent_decode_str(&value).decode_utf8_lossy().into_owned())
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Mistake::Unknown(name) => {
                write!(f, "there is no endpoint or step `{name}`\nhelp: `/` lists all of them")
            }
            Mistake::Argument { act, problem } => write!(
                f,
                "`{act}`: {problem}\nhelp: for example `/close/1012`, `/idle/60s`, `/http/503`, or \
                 `close:1012` in a script"
            ),
            Mistake::Chance(chance) => write!(
                f,
                "`{chance}` is not a chance\nhelp: write a number from 0 to 1: `close:1013@0.3`"
            ),
            Mistake::HandshakeLater(act) => write!(
                f,
                "`{act}` takes the place of the handshake\nhelp: put it first; only `wait` and \
                 others like it may come before it"
            ),
            Mistake::TooLong => {
                write!(f, "the script has too many steps\nhelp: use at most {MOST_STEPS}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acts(path: &str, query: &str) -> Result<Vec<Act>, Mistake> {
        Plan::parse(path, query).map(|plan| plan.roll(|| 0.5))
    }

    fn close(code: u16, reason: &str) -> Act {
        Act::Close { code: Some(code), reason: reason.to_owned() }
    }

    #[test]
    fn every_code_has_a_path() {
        for code in 0..=u16::MAX {
            assert_eq!(acts(&format!("/close/{code}"), ""), Ok(vec![close(code, "")]));
        }
        assert!(matches!(acts("/close/65536", ""), Err(Mistake::Argument { .. })));
        assert_eq!(acts("/close", ""), Ok(vec![Act::Close { code: None, reason: String::new() }]));
    }

    #[test]
    fn a_path_is_a_script_of_one_act() {
        let expected = vec![Act::Wait(Duration::from_secs(2)), close(1012, "zurück bald")];
        assert_eq!(acts("/close/1012", "reason=zur%C3%BCck+bald&after=2s"), Ok(expected.clone()));
        assert_eq!(acts("/script", "do=wait:2s,close:1012:zur%C3%BCck+bald"), Ok(expected));
    }

    #[test]
    fn every_served_fault_has_a_path_and_a_step() {
        for &fault in Fault::ALL {
            let name = fault.name();
            let path = acts(&format!("/{name}"), "");
            assert_eq!(path.is_ok(), is_served(fault), "{name}");
            assert_eq!(path, acts("/script", &format!("do={name}")));
        }
    }

    #[test]
    fn chances_decide() {
        let script = "http:503@0.2,wait:1s@0,echo@1,close:1013@0.6,reset@0.4";
        assert_eq!(acts("/script", &format!("do={script}")), Ok(vec![Act::Echo, close(1013, "")]));
        for chance in ["1.5", "-1", "NaN", "x", ""] {
            assert_eq!(
                acts("/script", &format!("do=echo@{chance}")),
                Err(Mistake::Chance(chance.to_owned()))
            );
        }
    }

    #[test]
    fn mistakes_are_told() {
        let told = |path, query| acts(path, query).unwrap_err();
        assert_eq!(told("/nothing", ""), Mistake::Unknown("nothing".to_owned()));
        assert_eq!(told("/", ""), Mistake::Unknown(String::new()));
        assert_eq!(told("/script", "do=echo,http:503"), Mistake::HandshakeLater("http:503".into()));
        assert!(acts("/script", "do=wait:1s,http:503").is_ok());
        let long = format!("do={}", "echo,".repeat(MOST_STEPS + 1));
        assert_eq!(told("/script", &long), Mistake::TooLong);
        for path in ["/http/99", "/http", "/http/101", "/idle/x", "/echo/1", "/drop/1s", "/wait"] {
            assert!(matches!(told(path, ""), Mistake::Argument { .. }), "{path}");
        }
    }
}
