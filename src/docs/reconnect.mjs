// After which codes to reconnect: the shortest and the longest delay before the first attempt, in
// seconds. Add the codes of your application.
const delays = {
  1001: [0, 5], 1005: [0, 5], 1006: [0, 5], 1011: [0, 5],
  1012: [5, 30], 1013: [0, 5], 1014: [0, 5], 3008: [0, 5],
};

/** The seconds to wait after this code and so many failed attempts; undefined: do not reconnect. */
export function delay(code, failed, random = Math.random()) {
  if (!(code in delays)) return undefined;
  const [shortest, longest] = delays[code];
  const limit = failed === 0 ? longest : Math.min(longest * 2 ** failed, 120);
  return shortest + random * (limit - shortest);
}

/** Opens a WebSocket again whenever it ends. Resolves with the code after which it gives up. */
export async function stayConnected(url, { onEnd = () => {}, second = 1000 } = {}) {
  for (let failed = 0; ; failed += 1) {
    const { code, lasted } = await ended(url);
    if (lasted >= 60 * second) failed = 0;
    const wait = delay(code, failed);
    onEnd({ code, wait });
    if (wait === undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, wait * second));
  }
}

// A failed handshake, a lost connection and an illegal close code are all reported as 1006.
function ended(url) {
  return new Promise((resolve) => {
    let opened = Infinity;
    const socket = new WebSocket(url);
    socket.onopen = () => (opened = performance.now());
    socket.onclose = ({ code }) => resolve({ code, lasted: performance.now() - opened });
  });
}
