import type { ToldReason } from '@health-code/shared/gate/gate';
import type { Colour } from '@health-code/shared/rules/colour';
import { endTime } from '../../i18n/times.shared';
import { answerOf, type Presented } from './presented.shared';
import type { ViewContext } from './view-context.types';

/** Why somebody has their colour: as the issuer tells it, or what the colour usually means where nobody could be asked. */
export function whyLines(presented: Presented, context: ViewContext): string[] {
  if (presented.kind === 'person') return [reasonLine(presented.answer.reason, context)];
  const colour = shownColour(presented);
  if (presented.kind !== 'code' || colour === undefined || colour === 'green') return [];
  const { reason } = presented;
  return [reason === undefined ? context.words.gate.usualReason[colour] : reasonLine(reason, context)];
}

/** What this place wants done about a colour, where the colour is what keeps somebody from passing; else undefined. */
export function placeRule(presented: Presented, { words, policy }: ViewContext): string | undefined {
  const colour = shownColour(presented);
  // Grey is not a policy's to judge.
  if (colour === undefined || colour === 'grey') return undefined;
  const outcome = policy.colours[colour];
  if (outcome === 'pass' || outcome !== answerOf(presented)) return undefined;
  return words.gate.placeRule[outcome](words.colours[colour].code);
}

/** The colour that counts: as the issuer knows it now, where that is worse than the code. None of a code that was refused. */
export function shownColour(presented: Presented): Colour | undefined {
  if (presented.kind === 'person') return presented.answer.colour;
  if (presented.kind !== 'code') return undefined;
  const { verdict, current } = presented;
  const isTold = verdict.verdict === 'revoked' || 'failed' in verdict;
  return isTold ? (current?.colour ?? verdict.facts.colour) : undefined;
}

function reasonLine({ name, until }: ToldReason, { words, say }: ViewContext): string {
  return words.gate.reason(say(name), until === null ? '' : endTime(words, Date.parse(until)));
}
