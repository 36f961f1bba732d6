import type { ToldReason } from '@health-code/shared/gate/gate';
import type { Colour } from '@health-code/shared/rules/colour';
import { endTime } from '../../i18n/times.shared';
import { answerOf, type Presented, type PresentedCode } from './presented.shared';
import type { ViewContext } from './view-context.types';

/** Why somebody has their colour, and, unless they pass, what this place wants done about it. */
export function whyLines(presented: Presented, context: ViewContext): string[] {
  const isPassing = answerOf(presented) === 'pass';
  if (presented.kind === 'person') {
    const { colour, reason } = presented.answer;
    return [reasonLine(reason, context), ...(isPassing ? [] : ruleLines(colour, context))];
  }
  const colour = presented.kind === 'code' ? shownColour(presented) : undefined;
  if (isPassing || presented.kind !== 'code' || colour === undefined || colour === 'green') return [];
  const { reason } = presented;
  const why = reason === undefined ? context.words.gate.usualReason[colour] : reasonLine(reason, context);
  return [why, ...ruleLines(colour, context)];
}

/** The colour that counts: as the issuer knows it now, where that is worse than the code. None of a code that was refused. */
function shownColour({ verdict, current }: PresentedCode): Colour | undefined {
  if (verdict.verdict !== 'revoked' && !('failed' in verdict)) return undefined;
  return current?.colour ?? verdict.facts.colour;
}

function reasonLine({ name, until }: ToldReason, { words, say }: ViewContext): string {
  return words.gate.reason(say(name), until === null ? '' : endTime(words, Date.parse(until)));
}

/** Grey is not a policy's to judge: what to do then stands in the advice. */
function ruleLines(colour: Colour, { words, policy }: ViewContext): string[] {
  return colour === 'grey' ? [] : [words.gate.placeRule[policy.colours[colour]](words.colours[colour].code)];
}
