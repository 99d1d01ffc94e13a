// Macros: a table of codes, and a guard that leaves the function.
use warp::ws::Message;

macro_rules! table {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($variant:ident = $code:expr => $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        $vis enum $name { $($variant),+ }

        impl $name {
            $vis fn message(&self) -> Message {
                match self {
                    $($name::$variant => Message::close_with($code as u16, $text)),+
                }
            }
        }
    };
}

table! {
    #[derive(Clone, Copy)]
    pub enum Exit {
        Done = 1000 => "done",
        Panic = 101 => "panic",
        //      ^^^ error[code-out-of-range]
        Stopped = 4000 => "stopped",
    }
}

macro_rules! ensure {
    ($condition:expr, $code:expr) => {
        if !$condition {
            return Message::close_with($code as u16, stringify!($condition));
        }
    };
}

pub fn load(size: usize, signed: bool) -> Message {
    ensure!(size < 1_000, 1009);
    ensure!(signed, 1005);
    //              ^^^^ error[reserved-code-sent]
    Message::text("loaded")
}
