import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { settingsWithSecret } from './remote-settings-secret.ts';

const ENVIRONMENT = {
  PUBLIC_ORIGIN: 'https://code.example.org',
  PEOPLE_TABLE: 'people',
  PLACES_TABLE: 'places',
  AUTHORITY_TABLE: 'authority',
};
const WECHAT = { WECHAT_APP_ID: 'wx0123', WECHAT_SECRET: 'keep-this-secret' };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function settingsFrom(text: string) {
  server = createServer((request, response) => {
    request.resume();
    response.end(JSON.stringify({ SecretString: text }));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'SECRET' };
  return settingsWithSecret(ENVIRONMENT, 'arn', { region: 'eu-north-1', credentials, endpoint });
}

describe('the secret of remote settings', () => {
  it('adds to the environment what services of others are reached by', async () => {
    const settings = await settingsFrom(JSON.stringify(WECHAT));
    expect(settings).toMatchObject({ ...WECHAT, PEOPLE_TABLE: 'people', VISIT_RETENTION_DAYS: 30 });
  });

  it.each([
    ['half of what belongs together', JSON.stringify({ WECHAT_SECRET: 'keep-this-secret' }), 'WECHAT_APP_ID'],
    ['a setting that is none of these', JSON.stringify({ ...WECHAT, PEOPLE_TABLE: 'keep-this-secret' }), 'the secret'],
    ['a value that is no text', JSON.stringify({ ...WECHAT, REMOTE_TIMEOUT_MS: 1 }), 'REMOTE_TIMEOUT_MS'],
    ['no JSON', 'keep-this-secret', 'the secret'],
  ])('is refused by name and never by value: %s', async (_what, text, named) => {
    const error = await settingsFrom(text).catch((thrown: Error) => thrown);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain('keep-this-secret');
  });
});
