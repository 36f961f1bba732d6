import { describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../core/settings/settings-store';
import { phone } from '../testing/phone';
import {
  button,
  choose,
  field,
  fireEvent,
  noteOf,
  press,
  screen,
  see,
  sees,
  select,
  settle,
  show,
  type,
} from '../testing/screen';
import { Button } from './button';
import { Choice } from './choice';
import { ColourPanel } from './colour-panel';
import { ConfirmButton } from './confirm-button';
import { FailureNotice } from './failure-notice';
import { Loading } from './loading';
import { Notice } from './notice';
import { PageShell } from './page-shell';
import { QrCode } from './qr-code';
import { Select } from './select';
import { TextField } from './text-field';

describe('a button', () => {
  it('is pressed, and neither when it is busy nor disabled', async () => {
    const onPress = vi.fn();
    const { rerender } = await show(<Button onPress={onPress}>Go</Button>);
    await press('Go');
    expect(onPress).toHaveBeenCalledOnce();
    rerender(
      <Button busy onPress={onPress}>
        Go
      </Button>,
    );
    expect(button('Go').getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button('Go'));
    rerender(
      <Button disabled onPress={onPress}>
        Go
      </Button>,
    );
    fireEvent.click(button('Go'));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('goes by a label of its own where its content does not say enough', async () => {
    await show(
      <Button label="Remove East gate" onPress={() => undefined}>
        ✕
      </Button>,
    );
    expect(button('Remove East gate').textContent).toBe('✕');
  });
});

describe('a text field', () => {
  it('shows its hint, and in its place what is wrong', async () => {
    const { rerender } = await show(
      <TextField label="Name" value="" onChange={() => undefined} hint="As on the card" />,
    );
    expect(noteOf('Name')).toBe('As on the card');
    rerender(<TextField label="Name" value="" onChange={() => undefined} hint="As on the card" error="Required" />);
    expect(noteOf('Name')).toBe('Required');
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  });

  it('hands on what is typed, and Enter', async () => {
    const [onChange, onEnter] = [vi.fn(), vi.fn()];
    await show(<TextField label="Phone" value="" onChange={onChange} onEnter={onEnter} keyboard="phone" />);
    expect(field('Phone').getAttribute('inputmode')).toBe('tel');
    await type('Phone', '138');
    fireEvent.keyDown(field('Phone'), { key: 'Enter' });
    expect(onChange).toHaveBeenCalledWith('138');
    expect(onEnter).toHaveBeenCalledOnce();
  });
});

describe('a choice and a list', () => {
  const options = [
    { value: 'a', label: 'Apple', note: 'red' },
    { value: 'b', label: 'Pear' },
  ];

  it('is one of several, or several, under one name', async () => {
    const onToggle = vi.fn();
    const { rerender } = await show(<Choice label="Fruit" options={options} chosen={['a']} onToggle={onToggle} />);
    expect(screen.getByRole('group', { name: 'Fruit' })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await choose('Pear');
    expect(onToggle).toHaveBeenCalledWith('b');
    rerender(<Choice label="Fruit" options={options} chosen={['a']} several onToggle={onToggle} error="Choose more" />);
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect(sees('Choose more')).toBe(true);
  });

  it('opens with a placeholder that cannot be chosen', async () => {
    const onChange = vi.fn();
    await show(<Select label="Fruit" options={options} value="" placeholder="Please choose" onChange={onChange} />);
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Please choose' }).disabled).toBe(true);
    await select('Fruit', 'Pear');
    expect(onChange).toHaveBeenCalledWith('b');
  });
});

describe('what a person should know', () => {
  it('is read out at once where it is a warning, and when there is time where it is not', async () => {
    await show(
      <>
        <Notice title="Saved" />
        <Notice tone="danger" title="Closed" text="For good" />
      </>,
    );
    expect(screen.getByRole('status').textContent).toBe('Saved');
    expect(screen.getByRole('alert').textContent).toBe('ClosedFor good');
  });

  it('is what failed, and how to go on', async () => {
    const onRetry = vi.fn();
    await show(<FailureNotice failure={{ kind: 'offline' }} onRetry={onRetry} />);
    expect(sees('You are offline')).toBe(true);
    await press('Try again');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('is said in general words where a newer server knows a problem that this app does not', async () => {
    const problem = { type: '', title: '', status: 400, code: 'NEW.PROBLEM', requestId: '1', errors: [] };
    await show(<FailureNotice failure={{ kind: 'problem', problem: problem as never }} />);
    expect(sees('The service is not responding')).toBe(true);
  });

  it('is that something is under way', async () => {
    await show(<Loading />);
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });
});

describe('something that cannot be undone', () => {
  const open = (act: () => Promise<void>) =>
    show(<ConfirmButton label="Close" why="Posters stop working" confirm="Yes, close" act={act} />);

  it('is asked for twice, with what follows from it', async () => {
    const act = vi.fn(async () => undefined);
    await open(act);
    await press('Close');
    expect(sees('Posters stop working')).toBe(true);
    expect(act).not.toHaveBeenCalled();
    await press('Yes, close');
    expect(act).toHaveBeenCalledOnce();
    expect(sees('Posters stop working')).toBe(false);
  });

  it('can be thought better of', async () => {
    const act = vi.fn(async () => undefined);
    await open(act);
    await press('Close');
    await press('Cancel');
    expect(button('Close')).toBeTruthy();
    expect(act).not.toHaveBeenCalled();
  });

  it('says why it failed, and can be tried again', async () => {
    await open(() => Promise.reject(new TypeError('fetch failed')));
    await press('Close');
    await press('Yes, close');
    await see('You are offline');
    expect(button('Yes, close')).toBeTruthy();
  });
});

describe('a page', () => {
  it('has a title, and a way back but for the first', async () => {
    const { rerender } = await show(<PageShell title="Visits">Content</PageShell>);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Visits');
    expect(phone.title).toBe('Visits');
    await press('Back');
    expect(phone.visited).toEqual(['/pages/index/index']);
    rerender(
      <PageShell title="My code" first>
        Content
      </PageShell>,
    );
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('follows the language', async () => {
    await show(<PageShell title="Visits">Content</PageShell>);
    changeSettings({ language: 'zh' });
    await settle();
    expect(button('返回')).toBeTruthy();
  });
});

describe('a colour', () => {
  it('is never alone: it has a word and a shape', async () => {
    const { container } = await show(<ColourPanel colour="red" word="Stop" />);
    expect(screen.getByRole('heading').textContent).toBe('Stop');
    expect(container.querySelector('.hc-icon--octagon')).toBeTruthy();
  });

  it('does not look like the present where it is old', async () => {
    const { container } = await show(<ColourPanel stale colour="green" word="Out of date" />);
    expect(container.querySelector('.hc-panel--green')).toBeNull();
  });
});

it('a QR code says in words what it is', async () => {
  await show(<QrCode text="JKM1:TEST" alt="Personal QR code" />);
  expect(screen.getByRole('img', { name: 'Personal QR code' }).getAttribute('src')).toMatch(/^data:image/);
});
