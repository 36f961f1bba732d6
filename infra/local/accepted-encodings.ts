const COMPRESSED = ['br', 'gzip'] as const;

/** Which of brotli and gzip a browser takes (RFC 9110, section 12.5.3), the smaller first; a weight of zero is a refusal. */
export function acceptedEncodings(header: string | string[] | undefined): string[] {
  const weights = new Map(
    String(header ?? '')
      .split(',')
      .map(parseEntry),
  );
  return COMPRESSED.filter((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0);
}

function parseEntry(entry: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [coding, weight === undefined ? 1 : Number(weight.slice(2))];
}
