// Cranes end their connections by the shared trait.
use axum::extract::ws::WebSocket;
use harbor_ends::kinds::{Buoy, Crane};
use harbor_ends::{Ends, Signal, Weather};

async fn stop<E: Ends>(socket: &mut WebSocket, what: &E) -> Result<(), axum::Error> {
    socket.send(harbor_wire::signal(what.signal("stopped"))).await
}

pub async fn stop_all(
    mut cranes: Vec<(Crane, WebSocket)>,
    mut buoy: WebSocket,
) -> Result<(), axum::Error> {
    for (crane, socket) in &mut cranes {
        stop(socket, crane).await?;
    }
    stop(&mut buoy, &Buoy).await
}

pub async fn weather(socket: &mut WebSocket, weather: Weather) -> Result<(), axum::Error> {
    let signal = Signal::new(weather as u16, "weather");
    socket.send(harbor_wire::signal(signal)).await
}

pub async fn too_heavy(socket: &mut WebSocket, tons: u16) -> Result<(), axum::Error> {
    let signal = match tons {
        ..100 => Signal::new(4590, "wait for the big crane"),
        _ => Signal { code: 1005, ..Signal::new(4591, "nobody can lift this") },
        //                  ^^^^ error[reserved-code-sent]
    };
    socket.send(harbor_wire::signal(signal)).await
}
