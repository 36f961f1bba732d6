import { act, configure, createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { vi } from 'vitest';

/** A failed look says what a person reads instead, and not how the page is built. */
configure({
  getElementError: (message) => new Error(`${message?.split('\n')[0]}\nOn the page: ${document.body.textContent}`),
});

/** Fake timers stop these, too, once they are installed. */
const nextTurn = globalThis.setImmediate;
const clock = performance.now.bind(performance);
/** The engine checks signatures beside the program, which takes real time on a busy computer. */
const LONGEST_WAIT_MS = 5_000;

/** Lets everything happen that needs no time: answers of the server, and what is drawn of them. */
export async function settle(): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(0);
    await new Promise<void>((resolve) => nextTurn(resolve));
  });
}

/** Lets time pass on the phone's clock. */
export async function passTime(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
  await settle();
}

/** Waits, without letting time pass on the phone, until a look succeeds. */
export async function until<T>(look: () => T): Promise<T> {
  const begun = clock();
  while (clock() - begun < LONGEST_WAIT_MS) {
    try {
      return look();
    } catch {
      await settle();
    }
  }
  return look();
}

export async function show(element: ReactElement) {
  const shown = render(element);
  await settle();
  return shown;
}

/** Waits for a text that a person can read. */
export const see = (text: string | RegExp) => until(() => screen.getByText(text));
/** Whether a text can be read now. */
export const sees = (text: string | RegExp): boolean => screen.queryAllByText(text).length > 0;

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const hasButton = (name: string | RegExp): boolean => screen.queryByRole('button', { name }) !== null;

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await until(() => button(name)));
  await settle();
}

/** A field to type into or a list; a choice may go by the same name. */
export function field(label: string | RegExp): HTMLInputElement | HTMLSelectElement {
  const found = screen.getAllByLabelText(label).filter((element) => !element.matches('[type=radio], [type=checkbox]'));
  return found[0] as HTMLInputElement | HTMLSelectElement;
}

export async function type(label: string | RegExp, text: string): Promise<void> {
  fireEvent.change(field(label), { target: { value: text } });
  await settle();
}

/** Presses Enter in a field, as the key of a phone's keyboard that says "go". */
export async function pressEnter(label: string | RegExp): Promise<void> {
  fireEvent.keyDown(field(label), { key: 'Enter' });
  await settle();
}

/** Ticks or chooses one of several. */
export async function choose(label: string | RegExp, group?: string): Promise<void> {
  const scope = group === undefined ? screen : within(screen.getByRole('group', { name: group }));
  fireEvent.click(scope.getByLabelText(label));
  await settle();
}

/** Chooses an entry of a list by what a person reads. */
export async function select(label: string | RegExp, option: string): Promise<void> {
  const list = await until(() => screen.getByLabelText<HTMLSelectElement>(label));
  const found = await until(() => within(list).getByRole<HTMLOptionElement>('option', { name: option }));
  fireEvent.change(list, { target: { value: found.value } });
  await settle();
}

/** What the note or error under a field says. */
export function noteOf(label: string | RegExp): string {
  const id = field(label).getAttribute('aria-describedby');
  return (id === null ? null : document.getElementById(id)?.textContent) ?? '';
}

export { createEvent, fireEvent, screen, within };
