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

/// What `#[close_codes]` implements for an enum. All of it is one macro, so that a wrong path of this
/// crate is one error.
#[cfg(feature = "attributes")]
#[doc(hidden)]
#[macro_export]
macro_rules! __application {
    (
        [$($allow:tt)*] $visibility:vis enum $name:ident
        methods { $($methods:tt)* }
        definitions { $($definition:expr,)* }
        conversions { $($conversions:tt)* }
        display { $($display:ident)? }
        items { $($item:item)* }
    ) => {
        #[automatically_derived]
        $($allow)*
        impl $name {
            $($methods)*

            /// The name of the variant; for a catch-all, that of the code.
            $visibility fn name(&self) -> &'static ::core::primitive::str {
                <Self as $crate::ApplicationCode>::name(self)
            }

            /// What the code means.
            $visibility fn description(&self) -> &'static ::core::primitive::str {
                <Self as $crate::ApplicationCode>::description(self)
            }

            /// When a developer sees the code; empty if nothing says so.
            $visibility fn when(&self) -> &'static ::core::primitive::str {
                <Self as $crate::ApplicationCode>::when(self)
            }

            /// What to do, and which endpoint must do it; empty if nothing says so.
            $visibility fn remedy(&self) -> &'static ::core::primitive::str {
                <Self as $crate::ApplicationCode>::remedy(self)
            }

            /// When the receiver should reconnect; `None` if nothing says so.
            $visibility fn retry(&self) -> ::core::option::Option<$crate::Retry> {
                <Self as $crate::ApplicationCode>::retry(self)
            }

            /// All of it, as a text to read.
            $visibility fn explain(&self) -> $crate::explain::Explanation<'static> {
                <Self as $crate::ApplicationCode>::explain(self)
            }

            /// When to reconnect after a received code: this enum's advice for its own codes, the
            /// catalogue's for all others.
            $visibility fn retry_for(
                code: $crate::CloseCode,
            ) -> ::core::option::Option<$crate::Retry> {
                <Self as $crate::ApplicationCode>::retry_for(code)
            }

            /// Explains a received code, in the words of this enum if the code is one of its own.
            $visibility fn explain_for(
                code: $crate::CloseCode,
            ) -> $crate::explain::Explanation<'static> {
                <Self as $crate::ApplicationCode>::explain_for(code)
            }
        }

        #[automatically_derived]
        $($allow)*
        impl $crate::ApplicationCode for $name {
            const DEFINITIONS: &'static [$crate::application::Definition<'static>] =
                &[$($definition),*];

            fn to_close_code(&self) -> $crate::CloseCode {
                ::core::convert::From::from(self.code())
            }
        }

        $crate::__conversions! { [$($allow)*] $name $($conversions)* }

        $crate::__application! { @display [$($allow)*] $name $($display)? }

        $($item)*
    };
    (@display $allow:tt $name:ident) => {};
    (@display [$($allow:tt)*] $name:ident Display) => {
        /// Number and name.
        #[automatically_derived]
        $($allow)*
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let name = <Self as $crate::ApplicationCode>::name(self);
                ::core::write!(f, "{} {}", self.code().get(), name)
            }
        }
    };
}

/// The conversions of an enum with `#[close_codes]`, for the three kinds of enums: one whose catch-all
/// has any received code, one whose catch-all has any code to be sent, and one without a catch-all.
///
/// `From` into `Close` calls the method that is named in brackets, if there is one.
#[cfg(feature = "attributes")]
#[doc(hidden)]
#[macro_export]
macro_rules! __conversions {
    ($allow:tt $name:ident [] received $other:ident { $($number:pat => $value:expr,)* }) => {
        $crate::__conversions! { @from $allow $name => $crate::CloseCode, code => code.code() }
        $crate::__conversions! { @from $allow &$name => $crate::CloseCode, code => code.code() }
        $crate::__conversions! {
            @try_from $allow $name => $crate::SendCode, $crate::InvalidCode,
            code => ::core::convert::TryFrom::try_from(code.code())
        }
        $crate::__conversions! {
            @try_from $allow &$name => $crate::SendCode, $crate::InvalidCode,
            code => ::core::convert::TryFrom::try_from(code.code())
        }
        $crate::__conversions! {
            @from $allow $crate::CloseCode => $name,
            code => match code.get() { $($number => $value,)* _ => Self::$other(code) }
        }
        $crate::__conversions! {
            @from $allow ::core::primitive::u16 => $name,
            code => ::core::convert::From::from($crate::CloseCode::new(code))
        }
        $crate::__conversions! {
            @from $allow $crate::SendCode => $name,
            code => ::core::convert::From::from(code.to_close_code())
        }
    };
    ($allow:tt $name:ident $close:tt sent $other:ident { $($number:pat => $value:expr,)* }) => {
        $crate::__conversions! { @into $allow $name $close }
        $crate::__conversions! {
            @from $allow $crate::SendCode => $name,
            code => match code.get() { $($number => $value,)* _ => Self::$other(code) }
        }
        $crate::__conversions! {
            @try_from $allow ::core::primitive::u16 => $name, $crate::InvalidCode,
            code => match $crate::SendCode::new(code) {
                ::core::result::Result::Ok(code) => {
                    ::core::result::Result::Ok(::core::convert::From::from(code))
                }
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        $crate::__conversions! {
            @try_from $allow $crate::CloseCode => $name, $crate::InvalidCode,
            code => ::core::convert::TryFrom::try_from(code.get())
        }
    };
    ($allow:tt $name:ident $close:tt listed $text:literal {
        $($number:pat => $value:expr,)*
    }) => {
        $crate::__conversions! { @into $allow $name $close }
        $crate::__conversions! {
            @try_from $allow $crate::CloseCode => $name, $crate::UnknownCode,
            code => match code.get() {
                $($number => ::core::result::Result::Ok($value),)*
                _ => ::core::result::Result::Err($crate::UnknownCode::new(
                    $text,
                    code,
                    <Self as $crate::ApplicationCode>::DEFINITIONS,
                )),
            }
        }
        $crate::__conversions! {
            @try_from $allow ::core::primitive::u16 => $name, $crate::UnknownCode,
            code => ::core::convert::TryFrom::try_from($crate::CloseCode::new(code))
        }
        $crate::__conversions! {
            @try_from $allow $crate::SendCode => $name, $crate::UnknownCode,
            code => ::core::convert::TryFrom::try_from(code.to_close_code())
        }
    };
    // All codes can be sent.
    (@into $allow:tt $name:ident [$($close:ident)?]) => {
        $crate::__conversions! {
            @from $allow $name => $crate::CloseCode, code => code.code().to_close_code()
        }
        $crate::__conversions! {
            @from $allow &$name => $crate::CloseCode, code => code.code().to_close_code()
        }
        $crate::__conversions! { @from $allow $name => $crate::SendCode, code => code.code() }
        $crate::__conversions! { @from $allow &$name => $crate::SendCode, code => code.code() }
        $crate::__conversions! {
            @from $allow $name => ::core::primitive::u16, code => code.code().get()
        }
        $($crate::__conversions! {
            @from $allow $name => $crate::Close<'static>, code => code.$close()
        })?
    };
    (@from [$($allow:tt)*] $source:ty => $target:ty, $code:ident => $value:expr) => {
        #[automatically_derived]
        $($allow)*
        impl ::core::convert::From<$source> for $target {
            fn from($code: $source) -> Self {
                $value
            }
        }
    };
    // `Self::Error` could be a variant.
    (@try_from [$($allow:tt)*] $source:ty => $target:ty, $error:ty, $code:ident => $value:expr) => {
        #[automatically_derived]
        $($allow)*
        impl ::core::convert::TryFrom<$source> for $target {
            type Error = $error;

            fn try_from($code: $source) -> ::core::result::Result<Self, $error> {
                $value
            }
        }
    };
}
