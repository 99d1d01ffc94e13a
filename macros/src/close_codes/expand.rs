//! From checked variants to what the compiler sees.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Data, Expr, Lit, LitInt};
use wsclose_core::application::Registration;
use wsclose_core::{Retry, SendCode};

use super::ast::{CatchAll, Input, OwnRegistration, Settings};
use super::check::Checked;
use super::docs::{number, table_of};
use super::lookup;
use super::parse::plain_name;
use crate::report::{self, Problem};

/// The enum with its documentation, what belongs to it, and what is wrong with it.
pub(super) fn expand(
    input: Input,
    codes: &[Checked],
    settings: &Settings,
    problems: &[Problem],
) -> TokenStream {
    let errors = report::items(problems);
    let lookup = lookup::define(&input, codes);
    let catch_all = codes.iter().find(|code| code.catch_all.is_some());
    let parts = Parts {
        krate: &settings.krate.tokens,
        name: &input.ident,
        codes,
        catch_all,
        allow: allow(&input),
    };
    let inherent = parts.inherent(&input);
    let trait_ = parts.trait_();
    let out = parts.conversions_out();
    let in_ = parts.conversions_in();
    let display = settings.display.then(|| parts.display());
    let item = documented(input, codes, problems);
    quote! {
        #item
        #errors
        #inherent
        #trait_
        #out
        #in_
        #display
        #lookup
    }
}

/// The user's enum with what is generated under its own documentation.
fn documented(mut input: Input, codes: &[Checked], problems: &[Problem]) -> TokenStream {
    let attributes = std::mem::take(&mut input.attrs);
    let table = table_of(codes);
    let has_catch_all = codes.iter().any(|code| code.catch_all.is_some());
    let Data::Enum(data) = &mut input.data else { return TokenStream::new() };
    let variants = data.variants.iter_mut().zip(codes).map(|(variant, code)| {
        let attributes = std::mem::take(&mut variant.attrs);
        let docs = code.docs();
        // With a catch-all, numbers would need a `#[repr]` and could meet its own. And what is
        // wrong with a number is said already.
        if has_catch_all || !problems.is_empty() {
            variant.discriminant = None;
        } else if let Some((_, value)) = &mut variant.discriminant {
            unsuffix(value);
        }
        quote! {
            #(#attributes)*
            #docs
            #variant
        }
    });
    let variants: Vec<TokenStream> = variants.collect();
    let (visibility, name) = (&input.vis, &input.ident);
    quote! {
        #(#attributes)*
        #table
        #visibility enum #name {
            #(#variants,)*
        }
    }
}

/// Allows generated code to name what is deprecated. Where nothing is, a crate that forbids such
/// an `allow` has none.
fn allow(input: &Input) -> Option<TokenStream> {
    let Data::Enum(data) = &input.data else { return None };
    let mut attributes =
        input.attrs.iter().chain(data.variants.iter().flat_map(|variant| &variant.attrs));
    let is_deprecated = attributes.any(|attribute| attribute.path().is_ident("deprecated"));
    is_deprecated.then(|| quote!(#[allow(deprecated)]))
}

/// A number without its suffix: of an enum without `#[repr(u16)]`, the discriminants are no `u16`.
fn unsuffix(value: &mut Expr) {
    if let Expr::Lit(expression) = value
        && let Lit::Int(number) = &expression.lit
        && !number.suffix().is_empty()
    {
        expression.lit = Lit::Int(LitInt::new(number.base10_digits(), number.span()));
    }
}

struct Parts<'a> {
    krate: &'a TokenStream,
    name: &'a Ident,
    codes: &'a [Checked],
    catch_all: Option<&'a Checked>,
    /// What lets the generated code name deprecated variants, if there are any.
    allow: Option<TokenStream>,
}

impl Parts<'_> {
    fn own(&self) -> impl Iterator<Item = &Checked> {
        self.codes.iter().filter(|code| code.code.is_some())
    }

    fn holds_any(&self) -> bool {
        self.catch_all.is_some_and(|code| code.catch_all == Some(CatchAll::Close))
    }

    fn inherent(&self, input: &Input) -> TokenStream {
        let (krate, name, visibility, allow) = (self.krate, self.name, &input.vis, &self.allow);
        let all = self.own().map(|code| {
            let name = &code.name;
            quote!(Self::#name)
        });
        let any = self.holds_any();
        let ty = format_ident!("{}", if any { "CloseCode" } else { "SendCode" });
        let arms = self.own().filter_map(|code| {
            let name = &code.name;
            let number = number(krate, code.code?);
            let number = if any { quote!(#number.to_close_code()) } else { number };
            Some(quote!(Self::#name => const { #number },))
        });
        let other = self.catch_all.map(|code| {
            let name = &code.name;
            quote!(Self::#name(code) => code,)
        });
        // A variant that has neither is a mistake, reported already.
        let wrong = self.codes.iter().any(|code| code.code.is_none() && code.catch_all.is_none());
        let wrong = wrong.then(|| {
            let number = number(krate, SendCode::INTERNAL_ERROR);
            let number = if any { quote!(#number.to_close_code()) } else { number };
            quote!(_ => #number,)
        });
        let all_docs = match self.catch_all {
            None => "Every code, in the order of the variants.",
            Some(_) => "Every code that has a variant of its own, in the order of the variants.",
        };
        quote! {
                    #[automatically_derived]
        #allow
                    impl #name {
                        #[doc = #all_docs]
                        #visibility const ALL: &'static [Self] = &[#(#all),*];

                        /// The number in the Close frame.
                        #[must_use]
                        #visibility const fn code(&self) -> #krate::#ty {
                            match *self {
                                #(#arms)*
                                #other
                                #wrong
                            }
                        }
                    }
                }
    }

    fn trait_(&self) -> TokenStream {
        let (krate, name, allow) = (self.krate, self.name, &self.allow);
        let definitions = self.own().filter_map(|code| definition(krate, code));
        quote! {
                    #[automatically_derived]
        #allow
                    impl #krate::ApplicationCode for #name {
                        const DEFINITIONS: &'static [#krate::application::Definition<'static>] = &[#(#definitions),*];

                        fn to_close_code(&self) -> #krate::CloseCode {
                            ::core::convert::From::from(self.code())
                        }
                    }
                }
    }

    fn conversions_out(&self) -> TokenStream {
        let (krate, name, allow) = (self.krate, self.name, &self.allow);
        let observed = quote! {
                    #[automatically_derived]
        #allow
                    impl ::core::convert::From<#name> for #krate::CloseCode {
                        fn from(code: #name) -> Self {
                            #krate::ApplicationCode::to_close_code(&code)
                        }
                    }
                };
        if self.holds_any() {
            return quote! {
                            #observed

                            #[automatically_derived]
            #allow
                            impl ::core::convert::TryFrom<#name> for #krate::SendCode {
                                type Error = #krate::InvalidCode;

                                fn try_from(code: #name) -> ::core::result::Result<Self, #krate::InvalidCode> {
                                    ::core::convert::TryFrom::try_from(code.code())
                                }
                            }
                        };
        }
        quote! {
                    #observed

                    #[automatically_derived]
        #allow
                    impl ::core::convert::From<#name> for #krate::SendCode {
                        fn from(code: #name) -> Self {
                            code.code()
                        }
                    }

                    #[automatically_derived]
        #allow
                    impl ::core::convert::From<#name> for ::core::primitive::u16 {
                        fn from(code: #name) -> Self {
                            code.code().get()
                        }
                    }
                }
    }

    /// From a number or a code. All of them go through the numbers.
    fn conversions_in(&self) -> TokenStream {
        let (krate, name, allow) = (self.krate, self.name, &self.allow);
        let arms = |yields: fn(&Ident) -> TokenStream| -> Vec<TokenStream> {
            let arms = self.own().filter_map(|code| {
                let value = yields(&code.name);
                let number = proc_macro2::Literal::u16_unsuffixed(code.code?.get());
                Some(quote!(#number => #value,))
            });
            arms.collect()
        };
        // Without a `return`, behind which nothing would be reachable if no variant is compiled.
        let tried = arms(|name| quote!(::core::result::Result::Ok(Self::#name)));
        let arms = arms(|name| quote!(Self::#name));
        let catch_all = self.catch_all.map(|code| &code.name);
        let from = |source: TokenStream, number: TokenStream, rest: TokenStream| {
            quote! {
                            #[automatically_derived]
            #allow
                            impl ::core::convert::From<#source> for #name {
                                fn from(code: #source) -> Self {
                                    match #number {
                                        #(#arms)*
                                        _ => #rest,
                                    }
                                }
                            }
                        }
        };
        let try_from = |source: TokenStream,
                        error: &str,
                        number: TokenStream,
                        rest: TokenStream| {
            let error = format_ident!("{error}");
            quote! {
                                #[automatically_derived]
            #allow
                                impl ::core::convert::TryFrom<#source> for #name {
                                    type Error = #krate::#error;

                                    fn try_from(code: #source) -> ::core::result::Result<Self, #krate::#error> {
                                        match #number {
                                            #(#tried)*
                                            _ => #rest,
                                        }
                                    }
                                }
                            }
        };
        let (u16_, close) = (quote!(::core::primitive::u16), quote!(#krate::CloseCode));
        let send = quote!(#krate::SendCode);
        let convert = quote!(::core::convert::From::from(code));
        let (bare, get) = (quote!(code), quote!(code.get()));
        match self.catch_all.and_then(|code| code.catch_all) {
            Some(CatchAll::Close) => [
                from(u16_, bare.clone(), quote!(Self::#catch_all(#convert))),
                from(close, get.clone(), quote!(Self::#catch_all(code))),
                from(send, get, quote!(Self::#catch_all(#convert))),
            ]
            .into_iter()
            .collect(),
            Some(CatchAll::Send) => {
                let checked = quote! {
                    ::core::result::Result::Ok(Self::#catch_all(
                        ::core::convert::TryFrom::try_from(code)?
                    ))
                };
                [
                    try_from(u16_, "InvalidCode", bare, checked.clone()),
                    try_from(close, "InvalidCode", get.clone(), checked),
                    from(send, get, quote!(Self::#catch_all(code))),
                ]
                .into_iter()
                .collect()
            }
            None => {
                let owner = plain_name(name);
                let unknown = quote! {
                    ::core::result::Result::Err(#krate::UnknownCode::new(
                        #owner,
                        #convert,
                        <Self as #krate::ApplicationCode>::DEFINITIONS,
                    ))
                };
                [
                    try_from(u16_, "UnknownCode", bare, unknown.clone()),
                    try_from(close, "UnknownCode", get.clone(), unknown.clone()),
                    try_from(send, "UnknownCode", get, unknown),
                ]
                .into_iter()
                .collect()
            }
        }
    }

    fn display(&self) -> TokenStream {
        let (krate, name, allow) = (self.krate, self.name, &self.allow);
        quote! {
                    /// Number and name.
                    #[automatically_derived]
        #allow
                    impl ::core::fmt::Display for #name {
                        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                            ::core::write!(
                                f,
                                "{} {}",
                                self.code().get(),
                                #krate::ApplicationCode::name(self)
                            )
                        }
                    }
                }
    }
}

/// The definition of a code, as an expression.
fn definition(krate: &TokenStream, code: &Checked) -> Option<TokenStream> {
    let name = plain_name(&code.name);
    let number = number(krate, code.code?);
    let mut value = quote!(#krate::application::Definition::new(#name, #number));
    if let Some(meaning) = &code.meaning {
        value.extend(quote!(.meaning(#meaning)));
    }
    if let Some(when) = &code.when {
        value.extend(quote!(.when(#when)));
    }
    match code.remedy.as_ref().map(|remedy| remedy.text()) {
        None => {}
        Some(None) => value.extend(quote!(.no_remedy())),
        Some(Some(text)) => value.extend(quote!(.remedy(#text))),
    }
    if let Some(retry) = code.retry {
        let retry = match retry {
            Retry::Seconds { from, to } => quote!(Seconds { from: #from, to: #to }),
            word => {
                let word = format_ident!("{word:?}");
                quote!(#word)
            }
        };
        value.extend(quote!(.retry(#krate::Retry::#retry)));
    }
    if let Some(sent_by) = code.sent_by {
        let sent_by = format_ident!("{sent_by:?}");
        value.extend(quote!(.sent_by(#krate::catalogue::SentBy::#sent_by)));
    }
    match code.registration.as_ref().map(OwnRegistration::borrowed) {
        Some(Registration::Registered(place)) => {
            value.extend(
                quote!(.registration(#krate::application::Registration::Registered(#place))),
            );
        }
        Some(Registration::Unregistered(why)) => {
            value.extend(
                quote!(.registration(#krate::application::Registration::Unregistered(#why))),
            );
        }
        _ => {}
    }
    Some(value)
}
