import { openVerifier } from '@health-code/shared/code/gate-bundle';
import type { Verdict } from '@health-code/shared/code/verdict';
import { verify } from '@health-code/shared/code/verify';
import type { TestServer } from '../../infra/local/test-server.ts';
import { readQr } from './read-qr.ts';

/** What a gate with the server's bundle says to the QR code in a picture, at an instant. */
export async function judgeCode(server: TestServer, picture: string, now: number): Promise<Verdict> {
  const bundle = await (await server.deps.gateBundles()).bundle(
    { kind: 'transport', asksTestWithinHours: null },
    server.deps.now(),
  );
  const verifier = openVerifier(bundle);
  if (verifier.kind === 'fault') throw new Error(`the server's bundle has a fault: ${verifier.fault}`);
  return verify((await readQr(picture)).text, verifier.value, now);
}
