//! dependencies: xitca-web(websocket), http-ws
use http_ws::CloseCode;
use xitca_web::handler::websocket::ResponseSender;

async fn bad_close(mut sender: ResponseSender) {
    let _ = sender.close(Some(CloseCode::Abnormal)).await;
    //                        ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn good_close(mut sender: ResponseSender) {
    let _ = sender.close(Some((CloseCode::Away, "restart"))).await;
}

fn good_receive(code: CloseCode) -> bool {
    code == CloseCode::Abnormal
}
