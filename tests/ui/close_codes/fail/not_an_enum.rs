//! Something else than an enum.

mod items {
    use wsclose::close_codes;

    #[close_codes]
    pub struct Close;
    //  ^^^^^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`

    #[close_codes]
    pub struct Codes {
    //  ^^^^^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`
        pub number: u16,
    }

    #[close_codes]
    pub union Either {
    //  ^^^^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`
        pub number: u16,
    }

    #[close_codes]
    pub fn close() {}
    //  ^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`

    #[close_codes]
    pub const CLOSE: u16 = 4001;
    //  ^^^^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`

    #[close_codes]
    pub mod codes {}
    //  ^^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`

    #[close_codes]
    pub type Code = u16;
    //  ^^^^ `#[close_codes]` must be applied to an enum
    //  | help: put it on an enum: `enum Name { Variant = 4001, … }`
}

fn main() {
    let _ = (items::Close, items::Codes { number: 1 }, items::CLOSE, items::Either { number: 1 });
    items::close();
    let _: items::Code = 1;
}
