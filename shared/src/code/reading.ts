/** What a decoder answers: it never throws on bad input. */
export type Reading<Value, Fault extends string> = { kind: 'ok'; value: Value } | { kind: 'fault'; fault: Fault };

export function ok<Value>(value: Value): { kind: 'ok'; value: Value } {
  return { kind: 'ok', value };
}

export function fault<Fault extends string>(what: Fault): { kind: 'fault'; fault: Fault } {
  return { kind: 'fault', fault: what };
}
