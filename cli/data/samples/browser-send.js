const socket = new WebSocket("wss://example.com/socket");

function leave() {
  socket.close(1000, "done");
}
