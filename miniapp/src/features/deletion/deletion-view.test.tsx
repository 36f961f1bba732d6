import type { Deletion } from '@health-code/shared/privacy/deletion';
import { cleanup } from '@testing-library/react';
import { expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { keptFiles } from '../../testing/kept-files';
import { PERSON_DATA } from '../../testing/person-data';
import { phone, stored } from '../../testing/phone';
import { HOUR, iso, NOON, WANG } from '../../testing/samples';
import { button, press, see, sees, show, type } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { DeletionView } from './deletion-view';
import { ReceiptView } from './receipt-view';

const PERSON = { of: 'person', personId: WANG.personId, name: '王小明' } as const;
const ACCOUNT = { of: 'account' } as const;
const RECEIPT: Deletion = {
  deletionId: '7'.repeat(26),
  of: 'person',
  state: 'done',
  requestedAt: iso(NOON),
  finishedAt: iso(NOON + HOUR),
  ...PERSON_DATA.deletion,
};
const GOING = { ...RECEIPT, state: 'going', finishedAt: null } as const;
const WORD = 'Type “DELETE”';

it('says before what goes, what stays until when, and that no restriction is lifted', async () => {
  signIn();
  server.on('getPersonData', () => PERSON_DATA);
  await show(<DeletionView target={PERSON} />);
  for (const words of [
    'This deletes the data of 王小明. It cannot be undone.',
    'Personal details',
    'Record of views',
    'The restriction has not ended. Deleted by 23 Nov 2026',
    'Deleting does not lift a restriction',
  ]) {
    expect(sees(words), words).toBe(true);
  }
});

it('deletes nobody before the word is typed', async () => {
  signIn();
  server.on('getPersonData', () => PERSON_DATA);
  server.on('deletePerson', () => RECEIPT);
  await show(<DeletionView target={PERSON} />);
  for (const typed of ['', 'DELET', 'delete it']) {
    await type(WORD, typed);
    expect(button('Delete for good'), typed).toHaveProperty('disabled', true);
  }
  await type(WORD, ' delete ');
  await press('Delete for good');
  expect(phone.visited).toEqual([`/pages/receipt/index?deletionId=${RECEIPT.deletionId}`]);
});

it('goes on by the same key while the receipt says so, and forgets the people', async () => {
  signIn();
  phone.storage.set('health-code.personal-codes', '{}');
  phone.storage.set('health-code.gates', '[]');
  server.on('getPersonData', () => PERSON_DATA);
  const answers: Deletion[] = [GOING, GOING, RECEIPT];
  server.on('deletePerson', () => answers.shift() ?? RECEIPT);
  await show(<DeletionView target={PERSON} />);
  await type(WORD, 'DELETE');
  await press('Delete for good');
  const keys = server.callsOf('deletePerson').map(({ idempotencyKey }) => idempotencyKey);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect([stored('people'), stored('personal-codes'), stored('gates')]).toEqual([undefined, undefined, []]);
  expect(stored('session')).toBeDefined();
});

it('keeps the key for a retry after a failure', async () => {
  signIn();
  server.on('getPersonData', () => PERSON_DATA);
  server.on('deletePerson', () => {
    throw new Refusal('SERVICE.BUSY', 503);
  });
  await show(<DeletionView target={PERSON} />);
  await type(WORD, 'DELETE');
  await press('Delete for good');
  server.on('deletePerson', () => RECEIPT);
  await press('Delete for good');
  expect(new Set(server.callsOf('deletePerson').map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(phone.visited).toHaveLength(1);
});

it('leaves nothing of a deleted account on the device', async () => {
  signIn();
  server.on('previewAccountDeletion', () => ({ deleted: [{ kind: 'logins', count: 1 }], kept: [] }));
  server.on('deleteAccount', () => ({ ...RECEIPT, of: 'account' }));
  await show(<DeletionView target={ACCOUNT} />);
  await type(WORD, 'DELETE');
  await press('Delete the account for good');
  expect(phone.visited).toEqual([`/pages/receipt/index?deletionId=${RECEIPT.deletionId}`]);
  server.on('getDeletion', () => ({ ...RECEIPT, of: 'account' }));
  cleanup();
  await show(<ReceiptView deletionId={RECEIPT.deletionId} />);
  expect(sees('Account deleted')).toBe(true);
  expect([...phone.storage.keys()]).toEqual([]);
});

it('leads to the places that have to be closed first', async () => {
  signIn();
  server.on('previewAccountDeletion', () => {
    throw new Refusal('ACCOUNT.HAS_PLACES', 409);
  });
  await show(<DeletionView target={ACCOUNT} />);
  await see('Some of your places are still open');
  await press('Go to my places');
  expect(phone.visited).toEqual(['/pages/places/index']);
});

it('asks for a fresh session, and comes back', async () => {
  signIn();
  phone.address = '/pages/deletion/index?of=account';
  server.on('previewAccountDeletion', () => ({ deleted: [], kept: [] }));
  server.on('deleteAccount', () => {
    throw new Refusal('LOGIN.STALE_SESSION', 403);
  });
  await show(<DeletionView target={ACCOUNT} />);
  await type(WORD, 'DELETE');
  await press('Delete the account for good');
  await press('Sign in again');
  expect(phone.visited).toEqual(['/pages/sign-in/index?wish=%2Fpages%2Fdeletion%2Findex%3Fof%3Daccount']);
});

it('signs nobody out who only looks at a receipt', async () => {
  signIn();
  server.on('getDeletion', () => ({ ...RECEIPT, of: 'account' }));
  await show(<ReceiptView deletionId={RECEIPT.deletionId} />);
  expect(stored('session')).toBeDefined();
});

it('shows the receipt to whoever has its number, and saves it as a text', async () => {
  server.on('getDeletion', () => RECEIPT);
  await show(<ReceiptView deletionId={RECEIPT.deletionId} />);
  for (const words of ['Deleted', RECEIPT.deletionId, '21 Nov 2026 13:00']) expect(sees(words), words).toBe(true);
  await press('Save the receipt');
  await see('Receipt saved');
  const [file] = keptFiles();
  expect(file?.name).toBe(`receipt-${RECEIPT.deletionId}.txt`);
  expect(file?.text.split('\n').slice(0, 6)).toEqual([
    'Deletion receipt',
    `Receipt number: ${RECEIPT.deletionId}`,
    'Requested: 21 Nov 2026 12:00',
    'Finished: 21 Nov 2026 13:00',
    'Deleted · Personal details: 1',
    'Deleted · Record of views: 3',
  ]);
});

it('says of a deletion that broke off how it goes on', async () => {
  server.on('getDeletion', () => GOING);
  await show(<ReceiptView deletionId={RECEIPT.deletionId} />);
  expect(sees('Not finished yet')).toBe(true);
});
