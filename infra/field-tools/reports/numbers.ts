import { type FieldChapter, github, report, TRIAL } from '../report.ts';

type Asked = { manager(changes: object): Promise<string>; place(changes: object): Promise<string> };
const phoned = (phone: string) => (server: Asked) => server.manager({ phone });
const known =
  (number: string, type = 'resident-id', more: object = {}) =>
  (server: Asked) =>
    server.manager({ document: { type, number, ...more } });

/** Numbers and codes as they are typed, pasted and exported. */
export const numbers: FieldChapter = {
  kind: 'numbers and codes',
  reports: [
    report(
      github('signalapp/Signal-Android/issues/11630'),
      'a copied number brings direction isolates along',
      phoned('\u2068+86 139 1234 0001\u2069'),
    ),
    report(
      github('woocommerce/woocommerce/issues/58000'),
      'a variation selector spoils a number',
      phoned('139\uFE0D12340001'),
    ),
    report(github('contao/core/issues/8434'), 'a left-to-right mark spoils a number', phoned('\u200E13912340001')),
    report(github('verbb/hyper/issues/86'), 'a number as a link is refused', phoned('tel:+8613912340001')),
    report(TRIAL, 'brackets and typographic hyphens are refused', phoned('(+86) 139‑1234‑0001')),
    report(TRIAL, 'full-width digits are dropped', phoned('１３９１２３４０００１')),
    report(
      github('chinabugotech/hutool/pull/3527'),
      "a foreigner's card of 2023 is no valid number",
      known('911124198108030024', 'permanent-residence'),
    ),
    report(github('hhyo/Archery/issues/819'), 'a spreadsheet writes 4.10105E+17', known('4.10105E+17'), /spreadsheet/),
    report(
      github('cookieY/Yearning-go/issues/39'),
      'a spreadsheet turns the last digits into zeros',
      known('110105194912310000'),
      /spreadsheet|check digit/,
    ),
    report(
      github('ofcold/identity-card/issues/17'),
      'a number of 15 digits is refused without a word',
      known('110105491231002'),
      /15 digits/,
    ),
    report(
      TRIAL,
      'a date of birth that no calendar has is taken',
      known('11010519490230002X'),
      /date of birth|check digit/,
    ),
    report(
      TRIAL,
      'a German passport says D, and an office DEU',
      known('C01X00T47', 'passport', { nationality: 'D<<' }),
    ),
    report(
      TRIAL,
      'a passport of Utopia, as in samples of the standard, is taken',
      known('C01X00T47', 'passport', { nationality: 'UTO' }),
      /not a nationality/,
    ),
    report(TRIAL, 'a permit with its batch behind it is refused', known('0012345601(B)', 'taiwan-permit')),
    report(TRIAL, 'an area of zeros is an area', (server) => server.place({ division: '000000' }), /division/),
  ],
};
