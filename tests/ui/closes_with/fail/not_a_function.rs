//! Something else than a function.

mod items {
    use wsclose::closes_with;

    #[closes_with(1008)]
    pub struct Session;
  //^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`

    #[closes_with]
    pub enum Close {
  //^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`
        One = 4001,
    }

    #[closes_with(1008)]
    impl Session {
  //^^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`
        pub fn close(&self) {}
    }

    #[closes_with(1008)]
    pub const CLOSE: fn() = close;
  //^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`

    #[closes_with(1008)]
    pub type Closes = fn();
  //^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`

    pub fn close() {}

    #[closes_with(1008)]
    pub mod inner {}
  //^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`

    #[closes_with(1008)]
    pub trait Closing {
  //^^^ `#[closes_with]` must be applied to a function or a method
  //| help: put it on a function; for an enum, use `#[close_codes]`
        fn closes(&self) {}
    }
}

fn main() {
    items::Session.close();
    items::close();
    let _ = (items::Close::One, items::CLOSE as items::Closes);
}
