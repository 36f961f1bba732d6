import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { samplePerson } from '@health-code/functions/testing/samples';
import { applyForCode } from '@health-code/functions/usecases/person/apply-for-code';
import { newPersonSchema } from '@health-code/shared/person/person';
import { afterEach, describe, expect, it } from 'vitest';
import { startAwsStandIn } from '../aws/run-bundles/aws-stand-in.ts';
import { createTables } from '../local/create-tables.ts';
import { startEmbeddedDatabase } from '../local/embedded-database.ts';
import { readLocalSettings } from '../local/local-settings.ts';
import { startLocal } from '../local/start-local.ts';
import { TABLE_NAMES } from '../local/table-names.ts';
import { Items } from '../tool-kit/items.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';
import { readSunset } from './sunset-certificate.ts';
import { openLocalEnding } from './sunset-local.ts';
import { endService } from './sunset-run.ts';

const PEOPLE = 30;
const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const start = (dir: string) =>
  startLocal({
    settings: readLocalSettings({ PORT: '0', DATA_DIR: dir }, dir),
    otpSender: { send: async () => undefined },
    writeLog: () => undefined,
  });

/** A service that ran for a while and was stopped, and its root key as the world knows it. */
async function stopped() {
  const dir = mkdtempSync(join(tmpdir(), 'health-code-'));
  dirs.push(dir);
  const { deps, close } = await start(dir);
  for (let serial = 2; serial < 2 + PEOPLE; serial += 1) {
    const caller = { kind: 'account', accountId: `family-${serial}`, sessionId: 'S' } as const;
    await applyForCode(deps, { caller, now: deps.now(), person: newPersonSchema.parse(samplePerson(serial)) });
  }
  await deps.stores.sources.put({
    ...{ sourceId: 'centre', organisation: '郑州市疾控中心', division: '4101', kinds: ['stay'], divisions: ['4101'] },
    ...{ publicKey: 'key', state: 'active', createdAt: 0 },
  });
  const [root] = (await deps.codeKeys()).roots;
  await close();
  return { dir, rootKey: root?.publicKey as string };
}

const tool = async (dir: string, ...args: string[]) => {
  const url = new URL('./sunset.ts', import.meta.url);
  const { code, out, err } = await spawnTool(url, args, { environment: { DATA_DIR: dir } });
  return [code, (out + err).trim()] as const;
};
const certificateIn = (dir: string) => join(dir, 'sunset-certificate.json');

describe('npm run sunset', () => {
  it('says what it would do, does it once it is confirmed, and leaves a certificate', async () => {
    const { dir, rootKey } = await stopped();
    const [, plan] = await tool(dir, 'plan');
    expect(plan).toMatch(new RegExp(`profile +${PEOPLE} +deleted`));
    expect(plan).toMatch(/source +1 +stays/);
    expect(await tool(dir, 'run')).toEqual([2, expect.stringContaining('repeat it with --confirm 41')]);
    expect(await tool(dir, 'run', '--confirm', '44')).toEqual([2, expect.stringContaining('--confirm 41')]);

    expect(await tool(dir, 'run', '--confirm', '41')).toEqual([0, expect.stringContaining('The service has ended')]);
    const [code, told] = await tool(dir, 'verify', certificateIn(dir), '--root', rootKey);
    expect([code, told]).toEqual([0, expect.stringMatching(/^genuine/)]);
    expect(JSON.parse(told.slice('genuine'.length))).toMatchObject({
      issuer: '41',
      deleted: { profile: PEOPLE, snapshot: PEOPLE },
      foundAfterwards: 0,
      published: { source: 1 },
      keysDestroyed: ['master key', expect.stringMatching(/^issuing key /), expect.stringMatching(/^issuing key /)],
      backupsEnd: null,
    });
  });

  it('leaves no key, nothing personal in any file, and what was published', async () => {
    const { dir } = await stopped();
    await tool(dir, 'run', '--confirm', '41');
    for (const key of ['master.key', 'code-keys.json']) expect(existsSync(join(dir, key))).toBe(false);
    expect(readFileSync(join(dir, 'published-records.json'), 'utf8')).toContain('郑州市疾控中心');
    const { service, close } = await openLocalEnding(dir);
    const kinds = [];
    for await (const { sk } of service.tables.people.every([])) kinds.push(sk);
    await close();
    expect(kinds).toEqual([]);
  });

  it('cannot be undone, nor begun again over what is left', async () => {
    const { dir } = await stopped();
    await tool(dir, 'run', '--confirm', '41');
    for (const command of ['plan', 'run']) {
      expect(await tool(dir, command)).toEqual([2, expect.stringContaining('this service has ended')]);
    }
    await expect(start(dir)).rejects.toThrow('was ended for good');
  });

  it('does not begin while the service runs, or where there is none', async () => {
    const { dir } = await stopped();
    const run = await start(dir);
    expect(await tool(dir, 'run', '--confirm', '41')).toEqual([2, expect.stringContaining('another instance')]);
    await run.close();
    expect(await tool(join(dir, 'nothing'), 'plan')).toEqual([2, expect.stringContaining('no data folder')]);
    expect((await tool(dir, '--help'))[1]).toContain('npm run sunset -- plan');
  });
});

describe('a sunset that breaks off', () => {
  it.each([1, 150, 152, 1_000])('at step %i is finished by the next run, and attests all of it', async (number) => {
    const { dir } = await stopped();
    const { service, close } = await openLocalEnding(dir);
    let steps = 0;
    const breakOff = () => {
      steps += 1;
      if (steps === number) throw new Error('power cut');
    };
    await endService(service, breakOff).catch(() => undefined);
    await close();
    await tool(dir, 'run', '--confirm', '41');
    const sunset = await readSunset(readFileSync(certificateIn(dir), 'utf8'));
    expect(sunset?.deleted['profile']).toBe(PEOPLE);
  });

  it.each(['destroyKeys', 'destroyRoot'] as const)('at %s leaves a certificate all the same', async (name) => {
    const { dir } = await stopped();
    const { service, close } = await openLocalEnding(dir);
    const failing = { ...service, [name]: () => Promise.reject(new Error('power cut')) };
    await expect(endService(failing, () => undefined)).rejects.toThrow('power cut');
    await close();
    await tool(dir, 'run', '--confirm', '41');
    expect(await readSunset(readFileSync(certificateIn(dir), 'utf8'))).toMatchObject({ deleted: { profile: PEOPLE } });
    expect(existsSync(join(dir, 'code-keys.json'))).toBe(false);
  });
});

describe('a certificate', () => {
  it('is not genuine once a word of it is changed, under another root key, or as anything else', async () => {
    const { dir } = await stopped();
    await tool(dir, 'run', '--confirm', '41');
    const text = readFileSync(certificateIn(dir), 'utf8');
    const document = JSON.parse(text);
    const payload = Buffer.from(document.payload, 'base64url').toString().replace(`"profile":${PEOPLE}`, '"profile":0');
    const forged = { ...document, payload: Buffer.from(payload).toString('base64url') };
    expect(await readSunset(JSON.stringify(forged))).toBeUndefined();
    const another = Buffer.alloc(32, 1).toString('base64url');
    expect(await readSunset(text, another)).toBeUndefined();
    for (const garbage of ['', '{}', 'null', '[]']) expect(await readSunset(garbage)).toBeUndefined();
    writeFileSync(join(dir, 'forged.json'), JSON.stringify(forged));
    expect(await tool(dir, 'verify', join(dir, 'forged.json'))).toEqual([1, expect.stringContaining('not genuine')]);
  });
});

describe('what is not in the table of retention', () => {
  it('is deleted too', async () => {
    const { dir } = await stopped();
    const { service, close } = await openLocalEnding(dir);
    await service.tables.places.put({ pk: 'DIARY#1', sk: 'DIARY', text: '王小明' });
    await endService(service, () => undefined);
    await close();
    const sunset = await readSunset(readFileSync(certificateIn(dir), 'utf8'));
    expect(sunset?.deleted['unknown']).toBe(1);
  });
});

describe('npm run sunset on AWS', () => {
  it('deletes the secret and the keys, and says until when the database itself keeps copies', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'health-code-'));
    dirs.push(dir);
    const [database, aws] = [await startEmbeddedDatabase(), await startAwsStandIn()];
    const client = createDocumentClient(database.access);
    await createTables(client as never, TABLE_NAMES);
    await new Items(client, TABLE_NAMES.people).put({ pk: 'PERSON#1', sk: 'PROFILE' });
    const { endpoint, region, credentials } = database.access;
    const environment = {
      ...{ DATA_DIR: dir, AWS_REGION: region, AWS_ENDPOINT_URL_DYNAMODB: endpoint },
      ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
      ...{ AWS_ENDPOINT_URL_KMS: aws.endpoint, AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.endpoint },
      ...{ PEOPLE_TABLE: TABLE_NAMES.people, PLACES_TABLE: TABLE_NAMES.places },
      ...{ AUTHORITY_TABLE: TABLE_NAMES.authority, MASTER_KEY_SECRET_ARN: 'secret', MASTER_KEY_BINDING_ARN: 'binding' },
      CODE_KEYS: JSON.stringify(aws.codeKeys),
    };
    const url = new URL('./sunset.ts', import.meta.url);
    const { code, err } = await spawnTool(url, ['run', '--confirm', '11'], { environment });
    expect([code, err]).toEqual([0, '']);
    const { specimen, issuing, root } = aws.codeKeys;
    expect(aws.destroyed()).toEqual(['secret', specimen, issuing[0]?.arn, 'binding', root]);
    const sunset = await readSunset(readFileSync(certificateIn(dir), 'utf8'));
    expect(sunset).toMatchObject({ issuer: '11', deleted: { profile: 1 }, backupsEnd: expect.any(String) });
    expect(await spawnTool(url, ['run', '--confirm', '11'], { environment })).toMatchObject({ code: 2 });
    client.destroy();
    aws.close();
    await database.close();
  });
});
