const socket = new WebSocket("wss://example.com/socket");

socket.addEventListener("close", ({ code, reason, wasClean }) => {
  if (code === 1011) {
    console.log("Internal Error", { reason, wasClean });
  }
});
