import type { Template } from './templates.ts';

/** A node as Taro sends it: short keys, children under `cn`, text under `v`. */
export interface RawNode {
  readonly sid?: string;
  readonly nn?: string;
  readonly v?: string;
  readonly cn?: readonly RawNode[];
  readonly [key: string]: unknown;
}

/** A node as it stands on the screen. */
export interface ScreenNode {
  readonly sid: string;
  readonly tag: string;
  readonly isTappable: boolean;
  readonly parent: ScreenNode | undefined;
  readonly children: readonly ScreenNode[];
  readonly ownText: string;
  attribute(name: string): unknown;
}

export function screenOf(
  root: { cn?: readonly RawNode[] },
  templates: ReadonlyMap<string, Template>,
): readonly ScreenNode[] {
  return (root.cn ?? []).map((raw) => build(raw, templates, undefined));
}

function build(raw: RawNode, templates: ReadonlyMap<string, Template>, parent: ScreenNode | undefined): ScreenNode {
  const template = templates.get(String(raw.nn));
  const children: ScreenNode[] = [];
  const node: ScreenNode = {
    sid: String(raw.sid ?? ''),
    tag: template?.tag ?? 'unknown',
    isTappable: template?.isTappable ?? false,
    parent,
    children,
    ownText: typeof raw.v === 'string' ? raw.v : '',
    attribute: (name) => raw[template?.attributes.get(name) ?? ''],
  };
  children.push(...(raw.cn ?? []).filter(Boolean).map((child) => build(child, templates, node)));
  return node;
}

export function textOf(node: ScreenNode): string {
  return node.ownText + node.children.map(textOf).join('');
}

export function everyNode(nodes: readonly ScreenNode[]): ScreenNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

/** Everything that can be read, piece by piece. */
export function textsOf(nodes: readonly ScreenNode[]): string[] {
  return everyNode(nodes)
    .map((node) => node.ownText)
    .filter((text) => text !== '');
}
