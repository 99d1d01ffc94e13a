// An HTTP status becomes the code, with and without a shift.
use axum::http::StatusCode;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

pub fn as_it_is() -> CloseFrame {
    let status = StatusCode::FORBIDDEN;
    //           ^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    CloseFrame { code: status.as_u16().into(), reason: "forbidden".into() }
}

pub fn shifted() -> CloseFrame {
    let status = StatusCode::FORBIDDEN;
    CloseFrame { code: (4000 + status.as_u16()).into(), reason: "forbidden".into() }
}

pub fn chosen(authenticated: bool) -> CloseFrame {
    let status = if authenticated { StatusCode::FORBIDDEN } else { StatusCode::UNAUTHORIZED };
    let code = match status {
        StatusCode::UNAUTHORIZED => 4401,
        StatusCode::FORBIDDEN => 4403,
        _ => StatusCode::INTERNAL_SERVER_ERROR.as_u16(),
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    };
    CloseFrame { code: code.into(), reason: "refused".into() }
}
