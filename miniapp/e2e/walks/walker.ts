import type { Locator, Page } from 'playwright-core';

/** Counts what a person does with a thumb. Letters are not counted: they are the same in every app. */
export interface Walk {
  readonly taps: number;
  readonly seconds: number;
}

/** Somebody in front of a page, who reads names and touches what bears them. */
export class Walker {
  readonly page: Page;
  #taps = 0;
  #begun = Date.now();

  constructor(page: Page) {
    this.page = page;
  }

  /** Counts anew from here. */
  begin(): void {
    this.#taps = 0;
    this.#begun = Date.now();
  }

  /** What it has taken since {@link begin}; seconds are the machine's own, without the time to read and to type. */
  walked(): Walk {
    return { taps: this.#taps, seconds: (Date.now() - this.#begun) / 1000 };
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.tapOn(this.page.getByRole('button', { name, exact: typeof name === 'string' }));
  }

  async tapOn(target: Locator): Promise<void> {
    this.#taps += 1;
    await target.click();
  }

  /** Chooses one of several answers; questions may share the words of their answers. */
  async choose(answer: string | RegExp, question?: string | RegExp): Promise<void> {
    const scope = question === undefined ? this.page : this.page.getByRole('group', { name: question });
    this.#taps += 1;
    await scope.getByLabel(answer, { exact: typeof answer === 'string' }).check();
  }

  /** A touch to open the keyboard; the field must be the only one by its label. */
  async type(label: string | RegExp, text: string): Promise<void> {
    this.#taps += 1;
    await this.field(label).fill(text);
  }

  /** The field of a label on the page that is open; the router keeps those before it. */
  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label, { exact: typeof label === 'string' }).filter({ visible: true });
  }

  /** Two touches: one opens the list, one chooses. */
  async pick(label: string, option: string | RegExp): Promise<void> {
    const list = this.field(label);
    const found = list.locator('option', { hasText: option }).first();
    await found.waitFor({ state: 'attached' });
    this.#taps += 2;
    await list.selectOption(await found.getAttribute('value'));
  }

  async see(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Everything that can be read now. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }
}
