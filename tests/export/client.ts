// What a client does with the module; it only has to compile.

import { ChatClose, closeCodeInfo, isChatClose, reconnectDelay } from "./close-codes.js";

export function message(code: ChatClose): string {
  switch (code) {
    case ChatClose.SessionExpired:
      return "sign in again";
    case ChatClose.Kicked:
    case ChatClose.RateLimited:
      return closeCodeInfo(code).remedy;
    case ChatClose.Deploy:
      return "back in a moment";
  }
}

export function ended(code: number, attempt: number): string | number | null {
  return isChatClose(code) ? message(code) : reconnectDelay(code, attempt);
}

// @ts-expect-error: not a code of the chat
message(4000);
