//! Numbers that are no close codes, in both forms.

use wsclose::close_code;

fn main() {
    let _ = close_code!(0);
    //                  ^ 0 is not a close code
    //                  | help: close codes are 1000 to 4999; to keep any received number, write `CloseCode::from(0)`
    let _ = close_code!(42);
    //                  ^^ 42 is not a close code
    //                  | help: close codes are 1000 to 4999; to keep any received number, write `CloseCode::from(42)`
    let _ = close_code!(999);
    //                  ^^^ 999 is not a close code
    //                  | help: close codes are 1000 to 4999; to keep any received number, write `CloseCode::from(999)`
    let _ = close_code!(5000);
    //                  ^^^^ 5000 is not a close code
    //                  | help: close codes are 1000 to 4999; to keep any received number, write `CloseCode::from(5000)`
    let _ = close_code!(65535);
    //                  ^^^^^ 65535 is not a close code
    //                  | help: close codes are 1000 to 4999; to keep any received number, write `CloseCode::from(65535)`
    let _ = close_code!(send 0);
    //                       ^ 0 is not a close code
    //                       | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
    //                       | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    let _ = close_code!(send 42);
    //                       ^^ 42 is not a close code
    //                       | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
    //                       | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    let _ = close_code!(send 999);
    //                       ^^^ 999 is not a close code
    //                       | help: send 1000 (Normal Closure) when the connection has served its purpose, 1011 (Internal Error) for a failure, or a private code from 4000 to 4999
    //                       | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    let _ = close_code!(send 5000);
    //                       ^^^^ 5000 is not a close code
    //                       | help: for the codes of your application, use 4000 to 4999
    //                       | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    let _ = close_code!(send 65535);
    //                       ^^^^^ 65535 is not a close code
    //                       | help: for the codes of your application, use 4000 to 4999
    //                       | note: close codes are 1000 to 4999 (RFC 6455, section 11.7)
    let _ = close_code!(send 500);
    //                       ^^^ 500 is not a close code
    //                       | help: for HTTP 500, send 1011 (Internal Error)
    //                       | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
    let _ = close_code!(send 404);
    //                       ^^^ 404 is not a close code
    //                       | help: for HTTP 404, send a private code, such as the status plus 4000: 4404
    //                       | note: 0 to 999 are not used (RFC 6455, section 7.4.2)
}
