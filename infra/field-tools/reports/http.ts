import { type FieldChapter, report, TRIAL } from '../report.ts';

/** What other programs ask of a server. */
export const http: FieldChapter = {
  kind: 'programs',
  reports: [
    report(
      TRIAL,
      'HEAD is not found where GET is',
      async (server) => String((await server.http('HEAD', '/v1/health')).status),
      /^200$/,
    ),
    report(
      TRIAL,
      'another method is not found, and nobody says which there are',
      async (server) => {
        const { status, headers } = await server.http('DELETE', '/v1/health');
        return `${status} ${headers.get('allow')}`;
      },
      /^405 .*GET/,
    ),
    report(
      TRIAL,
      'a form in place of JSON is an internal error',
      async (server) => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const { status, code } = await server.http('POST', '/v1/sessions/otp', { headers, body: 'phone=1' });
        return `${status} ${code}`;
      },
      /^415 REQUEST\.UNSUPPORTED_MEDIA_TYPE$/,
    ),
    report(
      TRIAL,
      'an unknown address answers by what happens to stand before it',
      async (server) => {
        const { status, code } = await server.http('GET', '/v1/nothing');
        return `${status} ${code}`;
      },
      /^404 ROUTE\.NOT_FOUND$/,
    ),
  ],
};
