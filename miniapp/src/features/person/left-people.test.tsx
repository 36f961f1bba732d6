import { expect, it } from 'vitest';
import { iso, NOON } from '../../testing/samples';
import { sees, show } from '../../testing/screen';
import { LeftPeople } from './left-people';

it('says who left, when and why', async () => {
  const notice = (kind: 'taken-over' | 'handed-over' | 'withdrawn', digit: string) => ({
    noticeId: digit.repeat(26),
    kind,
    name: '李*',
    at: iso(NOON),
  });
  await show(
    <LeftPeople notices={[notice('taken-over', '1'), notice('handed-over', '2'), notice('withdrawn', '3')]} />,
  );
  for (const words of [
    '李* is no longer in your account',
    /^On 21 Nov 2026 this person claimed their code with a verified identity/,
    /^On 21 Nov 2026 the handover code was used/,
    /^On 21 Nov 2026 this person withdrew their consent/,
  ])
    expect(sees(words), String(words)).toBe(true);
});

it('says nothing where nobody did', async () => {
  const { container } = await show(<LeftPeople notices={[]} />);
  expect(container.textContent).toBe('');
});
