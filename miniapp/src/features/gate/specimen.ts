import { drawCode, type Holding, openHolding } from '@health-code/shared/code/holder';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { api } from '../../core/api/api';
import { serverNow } from '../../core/clock/server-clock';
import { overLink } from './gate-link';

/** Fetches a specimen code, ready to draw. Throws when it is malformed. */
export async function fetchSpecimen(colour: CodeColour): Promise<Holding> {
  const { credential, seed } = await overLink(() => api('getSpecimen', { query: { colour } }));
  const holding = openHolding(bytesOf(credential), bytesOf(seed));
  if (holding.kind === 'fault') throw new Error(`the specimen is wrong: ${holding.fault}`);
  return holding.value;
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64Url(text);
  if (bytes === undefined) throw new Error('the specimen is no base64url');
  return bytes;
}

/** The text to show now; undefined once the specimen has ended. */
export function drawSpecimen(holding: Holding): string | undefined {
  return drawCode(holding, serverNow())?.text;
}
