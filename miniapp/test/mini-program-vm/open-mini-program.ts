import { type BootOptions, bootMiniProgram } from './boot.ts';
import { everyNode, type ScreenNode, textOf, textsOf } from './screen.ts';

const PATIENCE_MS = 10_000;
const POLL_MS = 20;

/** A phone with the built app open on it, used as a person uses it: by what stands on the screen. */
export interface Phone {
  texts(): string[];
  title(): string;
  documents(): readonly string[];
  find(what: (node: ScreenNode) => boolean): ScreenNode | undefined;
  waitFor(what: (node: ScreenNode) => boolean, name: string): Promise<ScreenNode>;
  waitForText(text: string): Promise<void>;
  tap(text: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  pick(label: string, option: string): Promise<void>;
  open(url: string): void;
  close(): void;
}

export function openMiniProgram(options: BootOptions): Phone {
  const app = bootMiniProgram(options);
  const find: Phone['find'] = (what) => everyNode(app.screen()).find(what);
  const texts = () => textsOf(app.screen());

  const waitFor = async (what: (node: ScreenNode) => boolean, name: string): Promise<ScreenNode> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause()) {
      const node = find(what);
      if (node !== undefined) return node;
    }
    throw new Error(`"${name}" never came up; on the screen: ${texts().join(' | ')}`);
  };
  const act = async (node: ScreenNode, type: string, detail: object) => {
    app.send(node, type, detail);
    await pause();
  };

  return {
    texts,
    find,
    waitFor,
    title: app.title,
    documents: app.documents,
    open: app.open,
    close: app.stop,
    waitForText: async (text) => void (await waitFor((node) => textOf(node) === text, text)),
    async tap(text) {
      const node = await waitFor((each) => canTap(each, text), text);
      if (node.attribute('open-type') !== AGREES) return act(node, 'tap', {});
      app.agree(node);
      await pause();
    },
    async type(label, text) {
      await act(await waitFor((node) => isField(node, 'input', label), label), 'input', { value: text });
    },
    async pick(label, option) {
      const offers = (node: ScreenNode) => isField(node, 'picker', label) && rangeOf(node).includes(option);
      const picker = await waitFor(offers, `${label}: ${option}`);
      await act(picker, 'change', { value: rangeOf(picker).indexOf(option) });
    },
  };
}

/** What a button has to be in WeChat by which people agree to the privacy policy. */
const AGREES = 'agreePrivacyAuthorization';

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));
const isDisabled = (node: ScreenNode) => node.attribute('disabled') === true;
const rangeOf = (node: ScreenNode) => (node.attribute('range') ?? []) as string[];

/** A disabled button takes no touch, so that a test waits until it is ready, as a person does. */
function canTap(node: ScreenNode, text: string): boolean {
  const isTarget = node.isTappable && !isDisabled(node) && isNamed(node, text);
  return isTarget && node.children.every((child) => !canTap(child, text));
}

/** A button is called by all that it says, or by its first line where a note stands under the name. */
const isNamed = (node: ScreenNode, text: string) =>
  textOf(node) === text || everyNode(node.children).some((child) => child.ownText === text);

/** The field that stands under a label. */
function isField(node: ScreenNode, tag: string, label: string): boolean {
  const isLabelled = node.parent?.children.some((entry) => textOf(entry) === label) === true;
  return node.tag === tag && !isDisabled(node) && isLabelled;
}
