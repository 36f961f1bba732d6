import { parseArgs } from 'node:util';
import { ensureWebApp } from './ensure-web-app.ts';
import { readLocalSettings } from './local-settings.ts';
import { StartError } from './start-error.ts';
import { type LocalRun, startLocal } from './start-local.ts';

const HELP = `Runs Health Code locally: database, API and web app in one process.

  npm start              start it

Settings, as environment variables:
  PORT                   port (8787)
  HOST                   address to listen on (127.0.0.1)
  DATA_DIR               data folder (.data)
  DYNAMODB_ENDPOINT      use this DynamoDB instead of the embedded one
  PUBLIC_ORIGIN          origin printed on posters (this server)
  ISSUER                 region that issues personal codes, and whose rules decide (41)
  RULE_SET               use this rule set instead of the one in force in the region; to see them: "npm run rules -- list"
  PLACE_REVIEW           which new places wait for review: "none" (default), "required" (all),
                         or "doubtful" (those whose credit code does not match)
  OTP_PER_ADDRESS        one-time passwords an hour for one address, before it has to wait (30)
  OTP_PER_MINUTE         one-time passwords a minute for all (600)
  ANONYMOUS_PER_MINUTE   requests a minute from one address without a session (600)
  PROOFING_SERVICE       "local" starts a service that checks identities here; a name that ends with 不符 is
                         another's, one that ends with 不详 unknown (none)
  PROOF_FOR_CODE         proof that a code needs: "declared" (default), "matched" or "seen"; PROOF_FOR_COMPANION and
                         PROOF_FOR_PLACE likewise for who is taken along, and for who runs a place
  HOTLINE                phone number printed on posters (12345)
  WECHAT_APP_ID, WECHAT_SECRET
                         let people sign in with WeChat (off)
  ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY, ALIPAY_PUBLIC_KEY, ALIPAY_AES_KEY
                         let people sign in with Alipay (off)
`;

const DISK_FULL = `
  The database cannot write to its disk; it is probably full. What is stored can still be read, and nothing is lost.
  Free some space, then stop with Ctrl-C and start again.`;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Workspace scripts run in their own folder; relative settings mean the folder in which the person typed the command. */
const workingDir = process.env['INIT_CWD'] ?? process.cwd();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const settings = readLocalSettings(process.env, workingDir);
  await ensureWebApp(say);
  const run = await startLocal({
    settings,
    otpSender: { send: async (phone, otp) => void say(`  one-time password for ${phone}: ${otp}`) },
    otpCaller: { send: async (phone, otp) => void say(`  a call to ${phone} reads out: ${[...otp].join(' ')}`) },
    writeLog: () => undefined,
    onFailedWrite: () => void say(DISK_FULL),
  });
  greet(run, settings.DATA_DIR);
  stopOnSignal(run);
}

function greet(run: LocalRun, dataDir: string): void {
  say('');
  say(`  Health Code is running at ${run.origin}`);
  say(`  Data is kept in ${dataDir}`);
  say('');
  say('  To sign in, open the address, enter any mobile number (such as 13800138000)');
  say('  and type the one-time password that is printed here. Press Ctrl-C to stop.');
  say('');
}

function stopOnSignal(run: LocalRun): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await run.close();
    say('  Stopped. Everything is saved.');
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  // What was opened before the failure would otherwise keep the process alive.
  process.exit(1);
});
