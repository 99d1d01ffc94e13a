//! dependencies: web-socket, graphql-ws-client, tungstenite

mod made_another {
    use tokio::net::TcpStream;
    use web_socket::{CloseCode, WebSocket};

    async fn converted(socket: WebSocket<TcpStream>) {
        let _ = socket.close((CloseCode::from(4001), "expired")).await;
        //                    ^^^^^^^^^^^^^^^^^^^^^ error[code-lost-in-library] web-socket sends 1008 (Policy Violation) instead of 4001 (Private Use)
    }

    fn built_for_later() -> CloseCode {
        let code = CloseCode::from(1012);
        //         ^^^^^^^^^^^^^^^^^^^^^ error[code-lost-in-library] web-socket sends 1008 (Policy Violation) instead of 1012 (Service Restart)
        code
    }

    async fn the_number_itself(socket: WebSocket<TcpStream>) {
        let _ = socket.close((4001u16, "expired")).await;
    }

    async fn a_code_that_it_knows(socket: WebSocket<TcpStream>) {
        let _ = socket.close(CloseCode::from(1001)).await;
    }

    async fn a_name(socket: WebSocket<TcpStream>) {
        let _ = socket.close(CloseCode::PolicyViolation).await;
    }
}

mod left_out {
    use graphql_ws_client::Message;

    fn alone() -> Message {
        Message::Close { code: Some(1000), reason: None }
        //                          ^^^^ warning[code-lost-in-library] graphql-ws-client does not send 1000 (Normal Closure) without a reason
    }

    fn with_a_reason() -> Message {
        Message::Close { code: Some(1000), reason: Some("done".to_string()) }
    }

    // The number is the graver mistake.
    fn a_digit_short() -> Message {
        Message::Close { code: Some(100), reason: None }
        //                          ^^^ error[code-out-of-range] 100 is not a close code
    }
}

// This library keeps every number.
fn kept() -> tungstenite::protocol::CloseFrame {
    tungstenite::protocol::CloseFrame { code: 4001.into(), reason: "expired".into() }
}
