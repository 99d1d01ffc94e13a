// What a program in JavaScript does with one code on an open socket, and with all of them.
// It imports nothing: the same file serves Node's packages and the pages in a browser.

export const CODES = 65536;

// On the wire this says that the refused calls before it have written nothing.
const REFUSED = [1000, "refused"];

// Settles when the connection has ended, with what the program was told.
function ended(socket) {
  return new Promise((resolve) => {
    let failed = false;
    socket.addEventListener("error", () => (failed = true));
    socket.addEventListener("close", ({ code, wasClean }) =>
      resolve({ reported: code, clean: wasClean && !failed }),
    );
  });
}

// The other side closes with `code`.
export async function receive(socket, code, report) {
  report({ code, ...(await ended(socket)) });
}

// Calls `close` with codes from `code` on until one of them is not refused; returns the next code.
// `on` names the connection by the first of them.
export async function send(socket, code, end, report, close) {
  const on = code;
  const ending = ended(socket);
  let accepted = false;
  while (!accepted && code < end) {
    let sent = "sent";
    try {
      close(socket, code);
      accepted = true;
    } catch (error) {
      sent = `refused:${error.name}`;
    }
    report({ code, on, sent });
    code += 1;
  }
  if (!accepted) socket.close(...REFUSED);
  await ending;
  return code;
}

// Runs `work(first, end)` over the codes in parts, so many at a time.
async function parts(codes, size, workers, work) {
  let [next, end] = codes;
  const worker = async () => {
    while (next < end) {
      const first = next;
      next = Math.min(first + size, end);
      await work(first, next);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

// Opens a connection for each code in `codes` ([first, end]) and lets the other side close it.
export function receiveAll({ open, codes, workers, report }) {
  return parts(codes, 1, workers, async (code) => {
    const socket = open(`/receive/${code}`, code);
    await receive(socket, code, report);
  });
}

// Closes with each code. One connection takes at most `share` calls that are refused.
export function sendAll({ open, codes, workers, report, share = 1, close }) {
  return parts(codes, share, workers, async (code, end) => {
    while (code < end) {
      const socket = open(`/send/${code}`, code);
      if (!(await opened(socket))) throw new Error(`/send/${code} did not open`);
      code = await send(socket, code, end, report, close ?? ((it, code) => it.close(code)));
    }
  });
}

function opened(socket) {
  return new Promise((resolve) => {
    socket.addEventListener("open", () => resolve(true));
    socket.addEventListener("error", () => resolve(false));
    socket.addEventListener("close", () => resolve(false));
  });
}
