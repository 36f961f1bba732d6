interface Answer {
  readonly event: 'agree' | 'disagree' | 'exposureAuthorization';
  readonly buttonId?: string;
}
type Listener = (resolve: (answer: Answer) => void, event: { readonly referrer: string }) => void;

interface CallOptions {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
}

/** WeChat's record of who has agreed to the privacy policy of an app; it outlives the app. */
export interface Privacy {
  hasAgreed: boolean;
}

/**
 * Holds calls for what is personal until the user has agreed, as WeChat does from version 2.32.3 on: the app is told, and
 * has to show a button of its own, which WeChat sees touched.
 */
export function createPrivacyGuard(privacy: Privacy | undefined) {
  let listener: Listener | undefined;
  const touched = new Set<string>();

  const guard = (referrer: string, call: CallOptions, go: () => void): void => {
    if (privacy === undefined || privacy.hasAgreed) {
      go();
      return;
    }
    const refuse = () => call.fail?.({ errMsg: `${referrer}:fail privacy permission is not authorized` });
    const resolve = ({ event, buttonId = '' }: Answer) => {
      if (event === 'exposureAuthorization') return;
      privacy.hasAgreed ||= event === 'agree' && touched.has(buttonId);
      if (privacy.hasAgreed) go();
      else refuse();
    };
    if (listener === undefined) refuse();
    else listener(resolve, { referrer });
  };
  const api = {
    onNeedPrivacyAuthorization: (given: Listener) => {
      listener = given;
    },
    requirePrivacyAuthorize: (call: CallOptions) =>
      guard('requirePrivacyAuthorize', call, () => setTimeout(() => call.success?.({ errMsg: 'ok' }))),
    openPrivacyContract: () => undefined,
  };
  return { guard, touch: (buttonId: string) => void touched.add(buttonId), api: privacy === undefined ? {} : api };
}

export type PrivacyGuard = ReturnType<typeof createPrivacyGuard>;
