//! All that `#[close_codes]` makes of an enum says the same.

use wsclose::explain::{Comparison, Language};
use wsclose::{
    ApplicationCode, CloseCode, InvalidCode, Relay, Role, SendCode, UnknownCode, catalogue,
    closes_with, relay,
};

#[path = "../application/codes.rs"]
pub(crate) mod codes;

use codes::{Chat, Received, Sent};

/// `ALL`, `DEFINITIONS`, `code()` and the conversions out of the enum, variant by variant.
fn all_agree<C>(all: &'static [C]) -> Vec<u16>
where
    C: ApplicationCode + Copy + PartialEq + std::fmt::Debug + Into<CloseCode>,
{
    assert_eq!(all.len(), C::DEFINITIONS.len());
    let codes = all.iter().zip(C::DEFINITIONS).map(|(code, definition)| {
        assert_eq!(code.definition(), Some(definition));
        assert_eq!(code.to_close_code(), definition.code().to_close_code());
        assert_eq!(Into::<CloseCode>::into(*code), definition.code());
        assert_eq!(code.name(), definition.name());
        let own = definition.explain();
        assert_eq!(code.explain(), own);
        assert_eq!((code.description(), code.when()), (own.description(), own.when()));
        assert_eq!((code.remedy(), code.retry()), (own.remedy(), own.retry()));
        let explanation = code.explain().to_string();
        let (number, name) = (definition.code().get(), definition.name());
        assert!(explanation.starts_with(&format!("{number} {name}")), "{explanation}");
        assert!(!code.description().is_empty() && !code.remedy().is_empty(), "{explanation}");
        number
    });
    codes.collect()
}

#[test]
fn variants_definitions_and_numbers_agree() {
    let numbers = [4001, 4002, 4003, 1012, 1013, 3100, 3101, 4999, 4004];
    assert_eq!(all_agree(Chat::ALL), numbers);
    assert_eq!(Chat::ALL.iter().map(|code| code.code().get()).collect::<Vec<_>>(), numbers);
    assert_eq!(Chat::ALL.iter().map(|code| u16::from(*code)).collect::<Vec<_>>(), numbers);
    assert_eq!(Chat::ALL.iter().map(|code| *code as u16).collect::<Vec<_>>(), numbers);
    assert_eq!(all_agree(Sent::ALL), [4001, 1000]);
    assert_eq!(all_agree(Received::ALL), [4001, 1000]);
    for code in Chat::ALL {
        assert_eq!(code.to_string(), format!("{} {}", code.code().get(), code.name()));
    }
}

#[test]
fn a_code_of_the_enum_is_compared_with_every_registered_one() {
    for own in Chat::ALL {
        for entry in catalogue::ENTRIES.iter().filter(|entry| own.code() != entry.code) {
            for &language in Language::ALL {
                let own_side = own.explain().in_language(language);
                let comparison = Comparison::new(own_side, entry.code.explain());
                let title = comparison.title().to_string();
                assert!(title.contains(&format!("{} {}", own.code().get(), own.name())), "{title}");
                assert!(title.contains(entry.title), "{title}");
                let text = comparison.to_string();
                for part in [own.description(), own.remedy()] {
                    let taken_over = own.code().to_close_code().entry().is_some();
                    assert!(taken_over || text.contains(part), "{part}: {text}");
                }
                assert!(comparison.differences().count() > 0, "{text}");
                let [left, right] = comparison.sides().map(|side| side.advice().to_string());
                assert!(text.contains(&left) && text.contains(&right) && left != right, "{text}");
            }
        }
    }
}

#[test]
fn the_error_lists_the_definitions() {
    let error: UnknownCode = Chat::try_from(4005).unwrap_err();
    assert_eq!((error.code(), error.known()), (CloseCode::from(4005), Chat::DEFINITIONS));
    let list: Vec<String> = Chat::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(
        error.to_string(),
        format!(
            "4005 (Private Use) is not one of the codes of `Chat`, which are {}",
            list.join(", ")
        )
    );
}

#[test]
fn all_numbers_convert_as_the_variants_say() {
    for number in 0..=u16::MAX {
        let close = CloseCode::from(number);
        let send = SendCode::try_from(close);

        let variant = Chat::ALL.iter().find(|code| code.code() == number).copied();
        assert_eq!(Chat::try_from(number).ok(), variant);
        assert_eq!(Chat::try_from(close).ok(), variant);
        assert_eq!(send.ok().and_then(|code| Chat::try_from(code).ok()), variant);

        let variant = Sent::ALL.iter().find(|code| code.code() == number).copied();
        let expected: Result<Sent, InvalidCode> =
            send.map(|code| variant.unwrap_or(Sent::Other(code)));
        assert_eq!(Sent::try_from(number), expected);
        assert_eq!(Sent::try_from(close), expected);
        if let Ok(code) = send {
            assert_eq!(Sent::from(code).code(), code);
            assert_eq!(Ok(Sent::from(code)), expected);
        }

        let variant = Received::ALL.iter().find(|code| code.code() == number).copied();
        let expected = variant.unwrap_or(Received::Other(close));
        assert_eq!((Received::from(number), Received::from(close)), (expected, expected));
        assert_eq!(expected.code(), close);
        assert_eq!(SendCode::try_from(expected), send);
        if let Ok(code) = send {
            assert_eq!(Received::from(code), expected);
        }
    }
}

#[test]
fn what_a_catch_all_holds_is_explained_by_the_catalogue() {
    let lost = Received::from(1006);
    assert_eq!(lost.definition(), None);
    assert_eq!(lost.name(), "Abnormal Closure");
    assert_eq!(lost.explain().to_string(), CloseCode::ABNORMAL_CLOSURE.explain().to_string());
    // Its code decides, not the way it came.
    assert_eq!(Received::Other(CloseCode::from(4001)).name(), "Ours");
}

// The harness sees a test whichever attribute is first.
#[closes_with(exact, Chat::Kicked)]
#[tokio::test(flavor = "current_thread")]
async fn above_an_asynchronous_test() {
    let code = async { Chat::Kicked }.await;
    assert_eq!(code.code(), 4002);
}

#[tokio::test(flavor = "current_thread")]
#[closes_with]
async fn below_the_attribute_of_an_asynchronous_test() {
    assert_eq!(async { 1 }.await, 1);
}

#[test]
fn a_code_goes_through_a_relay_and_comes_out_as_itself() {
    for code in Chat::ALL {
        let received = wsclose::Received::Code((*code).into());
        let Relay::Close(sent) = relay(received, "why", Role::Server) else {
            panic!("{code:?} is a code that may be sent");
        };
        assert_eq!(Chat::try_from(sent.code()), Ok(*code));
    }
}
