const FROM_TO = /^bytes=(\d+)-(\d*)$/;

/** The part of a stored file that a media player asks for: Safari plays nothing that is answered as a whole. */
export async function partOf(whole: Response, range: string): Promise<Response> {
  const asked = FROM_TO.exec(range);
  if (asked === null) return whole;
  const body = await whole.arrayBuffer();
  const from = Number(asked[1]);
  const to = Math.min(asked[2] ? Number(asked[2]) : body.byteLength - 1, body.byteLength - 1);
  if (from > to) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${body.byteLength}` } });
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes ${from}-${to}/${body.byteLength}`);
  headers.set('content-length', String(to - from + 1));
  return new Response(body.slice(from, to + 1), { status: 206, headers });
}
