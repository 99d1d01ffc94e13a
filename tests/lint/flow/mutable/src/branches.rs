// `join!`, `try_join!` style macros of the program, and `vec!` of frames.
use fastwebsockets::Frame;

macro_rules! first {
    ($first:expr $(, $rest:expr)* $(,)?) => {{
        let mut found = $first;
        $(found = found.or_else(|| $rest);)*
        found
    }};
}

macro_rules! bail {
    ($out:ident, $code:literal) => {{
        $out.push(Frame::close($code, b"bail"));
        return $out;
    }};
}

pub fn several(lost: bool) -> Vec<Frame<'static>> {
    vec![Frame::close(1000, b""), Frame::close(if lost { 1006 } else { 1001 }, b"")]
    //                                                   ^^^^ error[reserved-code-sent]
}

pub fn chosen(a: Option<u16>, b: Option<u16>) -> Frame<'static> {
    let code = first!(a, b, Some(4000)).unwrap_or(1011);
    Frame::close(code, b"chosen")
}

pub fn bailed(values: &[i32]) -> Vec<Frame<'static>> {
    let mut frames = Vec::new();
    for value in values {
        if *value < 0 {
            bail!(frames, 65_000);
            //            ^^^^^^ error[code-out-of-range]
        }
        if *value == 0 {
            bail!(frames, 4000);
        }
    }
    frames
}
