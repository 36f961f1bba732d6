import type * as z from 'zod';
import { OutboundFault } from './outbound-fault.ts';

/** What a request has besides its address. */
export interface OutboundRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

export interface OutboundAnswer {
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Asks a service of somebody else, once. Throws an OutboundFault unless the whole answer is there within the time, with
 * status 200. Redirects are not followed: what is sent is meant for one service.
 */
export async function ask(url: URL, request: OutboundRequest, timeoutMs: number): Promise<OutboundAnswer> {
  const { status, headers, text } = await whole(url, request, timeoutMs);
  if (status !== 200) throw new OutboundFault(`status-${status}`);
  return { headers, text };
}

async function whole(url: URL, request: OutboundRequest, timeoutMs: number) {
  try {
    const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  } catch (error) {
    // The error of fetch is not kept: its chain may quote the address, and with it a secret.
    throw new OutboundFault(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'network');
  }
}

/** An answer by its schema. Throws an OutboundFault; the errors of a parser quote the text. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string): T {
  const { data, success } = schema.safeParse(parsed(text));
  if (!success) throw new OutboundFault('unreadable');
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
