
/** When to reconnect. */
export type Retry =
  /** Do not reconnect, or only after fixing the cause; immediately; after a growing random delay. */
  | { readonly advice: "never" | "after-fix" | "now" | "backoff" }
  /** After a random delay of so many seconds. */
  | { readonly advice: "seconds"; readonly from: number; readonly to: number };

/** What a close code means, and what to do about it. A text is empty if nothing is known. */
export interface CloseCodeInfo {
  readonly code: number;
  readonly name: string;
  readonly meaning: string;
  /** When the code occurs. */
  readonly when: string;
  /** What to do, and who must do it. */
  readonly remedy: string;
  /** When to reconnect, or `null` if unknown. */
  readonly retry: Retry | null;
  readonly sentBy: "nobody" | "client" | "server" | "either" | "by agreement";
  /** The reason that is sent with the code. */
  readonly reason?: string;
}

const CODES: readonly CloseCodeInfo[] = [/* codes */];

const RANGES: readonly (Omit<CloseCodeInfo, "code"> & {
  readonly first: number;
  readonly last: number;
})[] = [/* ranges */];

const INFO: ReadonlyMap<number, CloseCodeInfo> = new Map(CODES.map((info) => [info.code, info]));

/**
 * Returns what a close code means, and what to do about it. Every number from 0 to 65535 has an
 * answer: a code without a meaning of its own has that of its range.
 *
 * @throws RangeError if the number is not a 16-bit unsigned integer
 */
export function closeCodeInfo(code: number): CloseCodeInfo {
  const known = INFO.get(code);
  if (known !== undefined) return known;
  const range = RANGES.find(({ first, last }) => first <= code && code <= last);
  if (range === undefined || !Number.isInteger(code)) {
    throw new RangeError(`${code} is not a close code: expected an integer from 0 to 65535`);
  }
  const { first, last, ...info } = range;
  return { code, ...info };
}

const FIRST_DELAY = FIRST_DELAY_VALUE;
const MAX_DELAY = MAX_DELAY_VALUE;

/**
 * Returns how many milliseconds to wait before reconnecting, or `null` if you should not reconnect.
 *
 * The delay is random, and its upper bound doubles after each failed attempt, up to 2 minutes
 * (RFC 6455, section 7.2.3).
 *
 * @param attempt the number of failed attempts since the connection ended: 0 before the first one
 * @param random a uniformly distributed number from 0 to less than 1
 */
export function retryDelay(retry: Retry, attempt: number, random = Math.random()): number | null {
  if (retry.advice === "never" || retry.advice === "after-fix") return null;
  const [from, to] =
    retry.advice === "seconds"
      ? [retry.from * 1000, retry.to * 1000]
      : [0, retry.advice === "now" ? 0 : FIRST_DELAY];
  const grown = Math.min(Math.max(to, FIRST_DELAY) * 2 ** attempt, MAX_DELAY);
  const longest = attempt > 0 ? Math.max(to, grown) : to;
  return from + Math.floor((Math.max(longest - from, 0) + 1) * random);
}

/**
 * Returns how many milliseconds to wait before reconnecting after a close code, or `null` if you
 * should not reconnect. Without advice for the code, such as for a private code of another
 * application, it is `null` too; `closeCodeInfo(code).retry` tells the two apart.
 *
 * @param attempt the number of failed attempts since the connection ended: 0 before the first one
 * @param random a uniformly distributed number from 0 to less than 1
 * @throws RangeError if the code is not a 16-bit unsigned integer
 */
export function reconnectDelay(
  code: number,
  attempt: number,
  random = Math.random(),
): number | null {
  const { retry } = closeCodeInfo(code);
  return retry === null ? null : retryDelay(retry, attempt, random);
}
