import { type FieldChapter, github, report, TRIAL } from '../report.ts';

const named = (name: string) => (server: { manager(changes: object): Promise<string> }) => server.manager({ name });

/** Names that are names, and texts that are none. */
export const names: FieldChapter = {
  kind: 'names',
  reports: [
    report(
      github('any86/any-rule/issues/294'),
      'the middle dot of a Uyghur name is refused',
      named('古丽米热·艾比布力'),
    ),
    report(github('any86/any-rule/issues/206'), 'a rare character is refused', named('葛曾䮌')),
    report(
      github('AgoraIO-Usecase/agora-ent-scenarios/issues/1238'),
      'the middle dot cannot be typed, so nobody with one can prove who they are',
      named('买买提．艾力'),
    ),
    report(github('Couchers-org/couchers/issues/9183'), 'combining marks are refused', named('काव्य')),
    report(
      github('Couchers-org/couchers/issues/9183'),
      'the middle dot of a Catalan name is refused',
      named('Meritxell Col·lell'),
    ),
    report(github('Couchers-org/couchers/issues/9183'), 'the Hawaiian okina is refused', named('Lanaʻi')),
    report(github('Digitaler-Impfnachweis/covpass-ios/issues/89'), 'ë shows as ‰', named('Joe\u0308l')),
    report(github('Digitaler-Impfnachweis/covpass-ios/issues/115'), 'a first letter Ł is lost', named('Łukasz')),
    report(
      github('Digitaler-Impfnachweis/covpass-android/issues/163'),
      'a full stop in a name makes one person two',
      named('Meier geb. Huber'),
    ),
    report(TRIAL, 'a name of Extension B is refused', named('𠮷田')),
    report(TRIAL, 'a question mark is a name', named('?'), /has no letter/),
    report(TRIAL, 'a masked name out of another export is a name', named('王*明'), /names are not written with/),
    report(TRIAL, 'a character that was lost on the way stays in the name', named('王\uFFFD明'), /U\+FFFD.*lost/),
    report(TRIAL, 'a private-use character shows on one device only', named('王\uE863'), /U\+E863.*private-use/),
    report(TRIAL, 'a filler that shows nothing is a name', named('\u3164'), /U\+3164|has no letter|required/),
  ],
};
