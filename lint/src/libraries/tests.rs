//! Is the data consistent in itself?

use std::collections::HashSet;

use super::{Form, LIBRARIES, Slot, Source};

#[test]
fn the_project_comes_first_and_the_rest_by_name() {
    let names: Vec<&str> = LIBRARIES.iter().map(|library| library.name).collect();
    assert_eq!(names.first(), Some(&"wsclose"));
    let key = |name: &str| name.replace('_', "-");
    assert!(names[1..].is_sorted_by(|a, b| key(a) < key(b)), "{names:?}");
}

#[test]
fn names_are_unique() {
    let names: HashSet<&str> = LIBRARIES.iter().map(|library| library.name).collect();
    assert_eq!(names.len(), LIBRARIES.len());
}

#[test]
fn every_library_has_roots_that_begin_with_their_package() {
    for library in LIBRARIES {
        assert!(!library.roots.is_empty(), "{}", library.name);
        for root in library.roots {
            let package = root.package.replace('-', "_");
            assert_eq!(root.module.split("::").next(), Some(package.as_str()), "{root:?}");
        }
    }
}

#[test]
fn no_two_libraries_share_a_module() {
    let modules: Vec<&str> =
        LIBRARIES.iter().flat_map(|library| library.roots).map(|root| root.module).collect();
    let unique: HashSet<&str> = modules.iter().copied().collect();
    assert_eq!(unique.len(), modules.len());
}

#[test]
fn every_spelling_of_a_code_is_unique() {
    for library in LIBRARIES {
        let mut spellings = HashSet::new();
        for codes in library.codes {
            let names = codes.names.iter().map(|(name, _)| *name);
            let payloads = codes.payloads.iter().map(|(name, _)| *name);
            for name in names.chain(payloads) {
                assert!(spellings.insert((codes.path, name)), "{}: {name}", library.name);
            }
            for (first, last) in codes.payloads.iter().flat_map(|(_, ranges)| *ranges) {
                assert!(first <= last, "{}: {first}..={last}", library.name);
            }
        }
    }
}

#[test]
fn every_slot_is_one_that_the_form_has() {
    for library in LIBRARIES {
        for shape in library.shapes {
            for slot in [Some(shape.code), shape.reason].into_iter().flatten() {
                let fits = match (&shape.form, slot) {
                    (Form::Struct(_), Slot::Field(_) | Slot::FieldTuple(..)) => true,
                    (
                        Form::Call(_, arguments) | Form::Method { arguments, .. },
                        Slot::Argument(index) | Slot::Tuple(index, _) | Slot::Bytes(index, None),
                    ) => index < *arguments,
                    (
                        Form::Call(_, arguments) | Form::Method { arguments, .. },
                        Slot::Bytes(index, Some(kind)),
                    ) => index.max(kind.argument) < *arguments && index != kind.argument,
                    _ => false,
                };
                assert!(fits, "{}: {shape:?}", library.name);
            }
            assert_ne!(Some(shape.code), shape.reason, "{}: {shape:?}", library.name);
            if let Form::Method { receivers, .. } = shape.form {
                assert!(!receivers.is_empty(), "{}: {shape:?}", library.name);
            }
        }
    }
}

#[test]
fn only_what_tells_does_without_a_receiver() {
    let telling = [
        "close_with_code",
        "close_with_code_and_reason",
        "close_with_reason",
        "pong_timeout_close",
    ];
    for library in LIBRARIES {
        for shape in library.shapes {
            if let Form::Method { name, unique, .. } = shape.form {
                let tells = telling.contains(&name) || shape.kind().is_some();
                assert_eq!(unique, tells, "{}: {shape:?}", library.name);
            }
        }
    }
}

#[test]
fn the_constants_of_this_project_are_those_of_its_catalogue() {
    let codes = &LIBRARIES[0].codes[0];
    let expected: Vec<(&str, u16)> = wsclose_core::catalogue::ENTRIES
        .iter()
        .map(|entry| (entry.name, entry.code.get()))
        .collect();
    assert_eq!(codes.names, expected);
}

#[test]
fn the_path_of_a_source_is_a_type_or_variant() {
    for source in LIBRARIES.iter().flat_map(|library| library.sources) {
        match source {
            Source::Field(ty, name) | Source::Method(ty, name) => {
                assert!(ty.starts_with(char::is_uppercase) && !name.is_empty(), "{source:?}");
            }
            Source::Variant(ty) | Source::Foreign(ty, _) => {
                assert!(ty.contains("::"), "{source:?}");
            }
            Source::Event(variant, ty) => {
                assert!(variant.contains("::") && !ty.is_empty(), "{source:?}");
            }
            Source::Holds(owner, field, ty) => {
                assert!(owner.starts_with(char::is_uppercase), "{source:?}");
                assert!(!field.is_empty() && !ty.is_empty(), "{source:?}");
            }
            Source::Gives(..) | Source::Parameter(..) => {}
        }
    }
}
