//! The wrappers that hand `$crate` to the procedural macros. Thanks to it their expansions find
//! this crate under whatever name it has: renamed in the manifest, or re-exported by another.

#[doc = include_str!("docs/close.md")]
#[macro_export]
macro_rules! close {
    ($($input:tt)*) => {
        $crate::__private::close! { $crate $($input)* }
    };
}

#[doc = include_str!("docs/close_code.md")]
#[macro_export]
macro_rules! close_code {
    ($($input:tt)*) => {
        $crate::__private::close_code! { $crate $($input)* }
    };
}

#[doc = include_str!("docs/close_reason.md")]
#[macro_export]
macro_rules! close_reason {
    ($($input:tt)*) => {
        $crate::__private::close_reason! { $crate $($input)* }
    };
}
