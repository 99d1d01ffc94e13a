// The departure board.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use line_core::{Code, DEFAULTS, Policy, delay};

async fn end(socket: &mut WebSocket, code: impl Into<u16>, reason: &'static str) {
    let frame = CloseFrame { code: code.into(), reason: reason.into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn arrived(mut socket: WebSocket) {
    end(&mut socket, Code::ARRIVED, "arrived").await;
}

pub async fn silence(mut socket: WebSocket) {
    end(&mut socket, Code::SILENCE, "silence").await;
}

pub async fn night(mut socket: WebSocket) {
    end(&mut socket, DEFAULTS.night, "night").await;
}

pub async fn strike(mut socket: WebSocket) {
    end(&mut socket, DEFAULTS.strike, "strike").await;
    //               ^^^^^^^^^^^^^^^ error[unassigned-code-sent]
}

pub async fn late(mut socket: WebSocket, minutes: u16) {
    end(&mut socket, delay(minutes), "late").await;
}

pub async fn busy(mut socket: WebSocket, policy: &Policy, load: usize) {
    if load > policy.limit {
        end(&mut socket, policy.overload, "overload").await;
    } else {
        end(&mut socket, policy.idle, "idle").await;
    }
}
