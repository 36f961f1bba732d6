import type { RawNode } from './screen.ts';
import { applySetData } from './set-data.ts';
import type { Pages } from './super-app.ts';

/** What a page file hands to `Page(...)`: life-cycle functions and the event handler `eh`. */
export interface PageDefinition {
  readonly data: Record<string, unknown>;
  readonly [method: string]: unknown;
}

export interface OpenPage {
  readonly route: string;
  readonly data: { root?: { cn?: RawNode[] } } & Record<string, unknown>;
  call(method: string, ...input: unknown[]): void;
}

/** The stack of open pages, with the life cycle that super-apps give them. */
export function createPageStack(definitions: ReadonlyMap<string, PageDefinition>) {
  const stack: (OpenPage & { instance: object })[] = [];
  const top = () => stack[stack.length - 1];
  const close = () => {
    const page = stack.pop();
    page?.call('onUnload');
  };
  const show = (url: string) => {
    const page = createPage(definitions, url);
    stack.push(page);
    page.call('onLoad', queryOf(url));
    page.call('onShow');
    page.call('onReady');
  };
  const pages: Pages = {
    open(url) {
      top()?.call('onHide');
      show(url);
    },
    replace(url) {
      close();
      show(url);
    },
    restart(url) {
      while (stack.length > 0) close();
      show(url);
    },
    back() {
      close();
      top()?.call('onShow');
    },
  };
  return { pages, top, instances: () => stack.map((page) => page.instance) };
}

function createPage(definitions: ReadonlyMap<string, PageDefinition>, url: string) {
  const route = url.replace(/^\//, '').split('?')[0] ?? '';
  const definition = definitions.get(route);
  if (definition === undefined) throw new Error(`the app has no page ${route}`);
  const data = JSON.parse(JSON.stringify(definition.data)) as OpenPage['data'];
  const instance: Record<string, unknown> = {
    ...definition,
    route,
    data,
    setData(change: Record<string, unknown>, done?: () => void) {
      applySetData(data, change);
      setTimeout(() => done?.());
    },
  };
  const call = (method: string, ...input: unknown[]) => {
    const run = instance[method];
    if (typeof run === 'function') run.apply(instance, input);
  };
  return { route, data, call, instance };
}

/** Super-apps hand parameters over as they stand in the address. */
function queryOf(url: string): Record<string, string> {
  const pairs = (url.split('?')[1] ?? '').split('&').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}
