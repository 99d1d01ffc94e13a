//! dependencies: axum(ws), tungstenite, web-sys(WebSocket)

use axum::extract::ws::CloseFrame;

const KICKED: u16 = 3501;

fn number() -> CloseFrame {
    CloseFrame { code: 3001, reason: "unknown".into() }
    //                 ^^^^ warning[unregistered-library-code] 3001 (First Come First Served) is not registered with IANA
}

fn name() -> CloseFrame {
    CloseFrame { code: KICKED, reason: "kicked".into() }
    //                 ^^^^^^ warning[unregistered-library-code] 3501 (First Come First Served) is not registered with IANA
}

fn in_a_browser(socket: &web_sys::WebSocket) {
    let _ = socket.close_with_code(3333);
    //                             ^^^^ warning[unregistered-library-code] 3333 (First Come First Served) is not registered with IANA
}

mod variants {
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    fn iana() -> CloseFrame {
        CloseFrame { code: CloseCode::Iana(3999), reason: "".into() }
        //                 ^^^^^^^^^^^^^^^^^^^^^ warning[unregistered-library-code] 3999 (First Come First Served) is not registered with IANA
    }

    // The wrong variant too, but with another number that takes care of itself.
    fn library() -> CloseFrame {
        CloseFrame { code: CloseCode::Library(3001), reason: "".into() }
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^ warning[unregistered-library-code] 3001 (First Come First Served) is not registered with IANA
    }
}

fn registered(late: bool, known: bool) -> CloseFrame {
    let code = match (late, known) {
        (true, _) => 3008,
        (false, true) => 3003,
        (false, false) => 3000,
    };
    CloseFrame { code, reason: "".into() }
}

fn private() -> CloseFrame {
    CloseFrame { code: 4501, reason: "kicked".into() }
}
