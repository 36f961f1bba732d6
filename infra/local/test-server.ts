import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '@health-code/functions/config/deps';
import { readLocalSettings } from './local-settings.ts';
import { startLocal } from './start-local.ts';

export interface TestServer {
  readonly origin: string;
  readonly deps: Deps;
  /** What the tools beside a run are given as DATA_DIR. */
  readonly dataDir: string;
  /** The last one-time password that was sent to a phone: what its owner would read there. Throws when none was. */
  otpFor(phone: string): string;
  /** A suite may stop it earlier than its end does. */
  close(): Promise<void>;
}

/** All of a suite's people come from one address. */
const CROWD = { OTP_PER_ADDRESS: '100000', ANONYMOUS_PER_MINUTE: '1000000' };

/** The local run on a free port with a data folder of its own, for suites that drive the whole system. */
export async function startTestServer(environment: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'health-code-'));
  const sent = new Map<string, string>();
  let closing: Promise<void> | undefined;
  const run = await startLocal({
    settings: readLocalSettings({ ...CROWD, ...environment, PORT: '0', DATA_DIR: dataDir }, dataDir),
    otpSender: { send: async (phone, otp) => void sent.set(phone, otp) },
    writeLog: () => undefined,
  });
  return {
    origin: run.origin,
    deps: run.deps,
    dataDir,
    otpFor: (phone) => {
      const otp = sent.get(phone);
      if (otp === undefined) throw new Error('no one-time password was sent to this phone');
      return otp;
    },
    close: () => {
      closing ??= run.close().then(() => rmSync(dataDir, { recursive: true, force: true }));
      return closing;
    },
  };
}
