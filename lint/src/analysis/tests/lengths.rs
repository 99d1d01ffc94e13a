//! How long texts are that the program puts together or that its types show.

use super::reasons::reasons;
use crate::site::Reason;

#[test]
fn the_result_of_a_function_is_not_the_alias_of_another_module() {
    let shown = |ty: &str| {
        reasons(&format!(
            "mod files {{ type Result<T> = std::result::Result<T, io::Error>; }}
             enum Quota {{ Used(u64) }}
             impl Display for Quota {{
                 fn fmt(&self, f: &mut Formatter) -> fmt::Result {{
                     match self {{ Quota::Used(rows) => write!(f, \"{{rows}} rows\") }}
                 }}
             }}
             struct Importer;
             impl Importer {{ fn charge(&mut self) -> Result<(), {ty}> {{ self.given() }} }}
             fn f(mut importer: Importer) {{
                 if let Err(it) = importer.charge() {{
                     CloseFrame {{ code: 4001, reason: it.to_string().into() }};
                 }}
             }}"
        ))
    };
    for bounded in ["Quota", "ParseIntError"] {
        assert_eq!(shown(bounded), [Reason::Bounded], "{bounded}");
    }
    for open in ["io::Error", "Other"] {
        assert_eq!(shown(open), [Reason::Unbounded { what: "to_string()" }], "{open}");
    }
}
