type Bag = Record<string, unknown>;

/** Applies `setData` as a mini-program does: values are copied as JSON, and keys are paths such as `root.cn.[0].v`. */
export function applySetData(data: Bag, change: Bag): void {
  for (const [path, value] of Object.entries(change)) {
    const copy: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    assign(data, pathSegments(path), copy);
  }
}

function pathSegments(path: string): string[] {
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter((segment) => segment !== '');
}

function assign(target: Bag, [head = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  if (typeof target[head] !== 'object' || target[head] === null) target[head] = /^\d+$/.test(rest[0] ?? '') ? [] : {};
  assign(target[head] as Bag, rest, value);
}
