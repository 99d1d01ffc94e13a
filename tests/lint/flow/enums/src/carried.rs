// Variants that hold the number themselves.
use warp::ws::Message;

pub enum End {
    Normal,
    Custom(u16),
    Http { status: u16 },
}

impl End {
    fn number(&self) -> u16 {
        match *self {
            End::Normal => 1000,
            End::Custom(code) => code,
            End::Http { status } => 4000 + status,
        }
    }

    pub fn message(&self) -> Message {
        Message::close_with(self.number(), "")
    }
}

pub fn not_found() -> Message {
    End::Http { status: 404 }.message()
}

pub fn too_many() -> Message {
    let end = End::Custom(429);
    //                    ^^^ error[code-out-of-range]
    end.message()
}

pub fn replaced() -> Message {
    End::Custom(4409).message()
}
