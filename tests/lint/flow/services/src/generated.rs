// Constants and functions that a macro writes.
use warp::ws::Message;

macro_rules! endings {
    ($($name:ident, $function:ident => $code:literal, $reason:literal;)*) => {
        $(
            pub const $name: u16 = $code;

            pub fn $function() -> Message {
                Message::close_with($name, $reason)
            }
        )*

        pub fn name_of(code: u16) -> &'static str {
            match code {
                $($code => stringify!($name),)*
                _ => "unknown",
            }
        }
    };
}

endings! {
    KICKED, kicked => 4101, "kicked";
    BROKEN, broken => 999, "broken";
 // ^^^^^^ error[code-out-of-range]
    LEFT, left => 1000, "left";
}
