// Checks before the upgrade, each an early return.
use warp::ws::Message;

pub struct Claims {
    expires: u64,
    banned: bool,
}

fn reject(code: u16) -> impl Fn(&str) -> Message {
    move |reason| Message::close_with(code, reason.to_owned())
}

fn admit(claims: Option<&Claims>, now: u64) -> Result<(), (u16, &'static str)> {
    let claims = claims.ok_or((4401, "no token"))?;
    if claims.banned {
        return Err((1008, "banned"));
    }
    (claims.expires > now).then_some(()).ok_or_else(|| (440, "expired"))
    //                                                  ^^^ error[code-out-of-range]
}

pub fn enter(claims: Option<&Claims>, now: u64) -> Option<Message> {
    let (code, reason) = admit(claims, now).err()?;
    Some(Message::close_with(code, reason))
}

pub fn closed() -> Message {
    let closed = reject(1013);
    closed("closed")
}

pub fn vanished() -> Message {
    reject(1006)("vanished")
    //     ^^^^ error[reserved-code-sent]
}
