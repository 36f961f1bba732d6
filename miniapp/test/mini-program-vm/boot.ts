import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, type MiniProgram } from './dist-folders.ts';
import { createPageStack, type PageDefinition } from './page-stack.ts';
import { createPrivacyGuard, type Privacy } from './privacy.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { type ScreenNode, screenOf } from './screen.ts';
import { enterOptions, type SuperAppOptions, superApp } from './super-app.ts';
import { readTemplates } from './templates.ts';

type LifeCycle = Record<'onLaunch' | 'onShow', ((options: object) => void) | undefined>;

export interface BootOptions extends Omit<SuperAppOptions, 'pages' | 'title' | 'opened' | 'privacy'> {
  /** Without it everybody agreed long ago. */
  readonly privacy?: Privacy | undefined;
}

export interface RunningApp {
  screen(): readonly ScreenNode[];
  title(): string;
  /** The documents that were shown, by their addresses. */
  documents(): readonly string[];
  /** Hands an event to the page in front, as the super-app's view does. */
  send(node: ScreenNode, type: string, detail: object): void;
  /** Touches the button by which the user agrees to the privacy policy. */
  agree(node: ScreenNode): void;
  open(url: string): void;
  stop(): void;
}

/** Starts the built app as a super-app does: its main file, every page file, and then the page that was asked for. */
export function bootMiniProgram(options: BootOptions): RunningApp {
  const { platform } = options;
  const folder = distFolder(platform);
  const templates = readTemplates(folder, platform);
  const registry = createRegistry();
  const stack = createPageStack(registry.definitions);
  const seen = { title: '', documents: [] as string[] };
  const setTitle = (title: string) => {
    seen.title = title;
  };
  const opened = (file: string) => void seen.documents.push(file);
  const privacy = createPrivacyGuard(options.privacy);
  const runtime = createRuntime(folder, {
    ...registry.globals,
    ...platformGlobals(platform, superApp({ ...options, privacy, pages: stack.pages, title: setTitle, opened })),
    getCurrentPages: stack.instances,
  });
  const entered = enterOptions(options);
  startApp(folder, runtime, registry, entered);
  stack.pages.restart(`/${entered.path}?${Object.entries(entered.query).map((pair) => pair.join('='))}`);
  const send: RunningApp['send'] = (node, type, detail) => {
    const target = { id: node.sid, dataset: { sid: node.sid } };
    stack.top()?.call('eh', { type, detail, target, currentTarget: target, timeStamp: Date.now() });
  };
  return {
    send,
    agree(node) {
      privacy.touch(String(node.attribute('id')));
      send(node, 'agreeprivacyauthorization', {});
    },
    screen: () => screenOf(stack.top()?.data.root ?? {}, templates),
    title: () => seen.title,
    documents: () => seen.documents,
    open: stack.pages.open,
    stop: runtime.stop,
  };
}

/** Alipay's engine has a navigator of its own, and Taro writes to it. */
function platformGlobals(platform: MiniProgram, api: Record<string, unknown>): Record<string, unknown> {
  return platform === 'weapp' ? { wx: api } : { my: api, navigator: { swuserAgent: 'AlipayClient' } };
}

/** What the global functions `App` and `Page` are given. */
function createRegistry() {
  const definitions = new Map<string, PageDefinition>();
  const state: { app: Partial<LifeCycle>; loading: string } = { app: {}, loading: '' };
  const globals = Object.fromEntries<unknown>([
    ['App', (app: Partial<LifeCycle>) => Object.assign(state.app, app)],
    ['Page', (definition: PageDefinition) => void definitions.set(state.loading, definition)],
    ['Component', () => undefined],
    ['getApp', () => state.app],
  ]);
  return { definitions, state, globals };
}

type Registry = ReturnType<typeof createRegistry>;

/** Loads every file and launches. */
function startApp(folder: string, runtime: Runtime, { state }: Registry, entered: object): void {
  runtime.load('app.js');
  for (const page of pagesIn(folder)) {
    state.loading = page;
    runtime.load(`${page}.js`);
  }
  state.app.onLaunch?.(entered);
  state.app.onShow?.(entered);
}

/** Those of the main package, and of each that is fetched later. */
function pagesIn(folder: string): string[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson;
  const later = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...app.pages, ...later];
}

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}
