// Lanes of traffic, by aliases of the shared numbers.
use axum::extract::ws::WebSocket;
use harbor_ends::lane_codes::{BLOCKED, UNKNOWN as NO_LANE};
use harbor_wire::leave;

const LANES: [u16; 3] =
    [BLOCKED, harbor_ends::lane_codes::BASE + 2, harbor_ends::lane_codes::BASE + 3];

pub async fn blocked(socket: &mut WebSocket, lane: usize) -> Result<(), axum::Error> {
    match LANES.get(lane) {
        Some(&code) => leave(socket, code, "lane blocked").await,
        None => leave(socket, NO_LANE, "no such lane").await,
        //                    ^^^^^^^ error[reserved-code-sent]
    }
}

pub async fn free(socket: &mut WebSocket) -> Result<(), axum::Error> {
    leave(socket, harbor_ends::numbers::MOORED, "lane free").await
}
