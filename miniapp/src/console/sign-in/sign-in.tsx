import type { OfficePost } from '@health-code/shared/office/post';
import type { OperatorSession } from '@health-code/shared/office/session';
import { useState } from 'react';
import { Notice } from '../components/notice';
import { callAsAccount } from '../core/api';
import { usePlace } from '../core/router';
import { enter } from '../core/session';
import { useWords } from '../core/words';
import { Preferences } from '../shell/preferences';
import { ChoosePost } from './choose-post';
import { FirstFactor } from './first-factor';
import { ProveFactor } from './prove-factor';
import { type AccountSession, ProvePhone } from './prove-phone';

/** From a phone to an office: the account is proved by a one-time password, and the official by the second factor. */
export function SignIn({ hasLapsed }: { readonly hasLapsed: boolean }) {
  const words = useWords();
  const { parts, query } = usePlace();
  const [proved, setProved] = useState<AccountSession>();
  const [post, setPost] = useState<OfficePost>();
  const [chooses, setChooses] = useState(false);
  const invitation = parts[0] === 'join' ? (query.get('invitation') ?? '') : undefined;
  const begun = async (session: OperatorSession) => {
    // The invitation is used, and its address leads nowhere any more.
    if (invitation !== undefined) location.hash = '#/';
    await enter(session);
    // It has served: no session of the account stays open behind that of the official.
    if (proved !== undefined) endAccountSession(proved);
  };
  return (
    <main className="gate">
      <div className="gate__top">
        <p>{words.product}</p>
        <Preferences />
      </div>
      {hasLapsed && (
        <Notice kind="warning" title={words.signIn.lapsed}>
          <p>{words.signIn.lapsedAdvice}</p>
        </Notice>
      )}
      <Step
        {...{ proved, post, invitation, chooses, begun }}
        onPhone={setProved}
        onPost={setPost}
        onBack={() => {
          setPost(undefined);
          setChooses(true);
        }}
      />
    </main>
  );
}

function endAccountSession({ accessToken, sessionId }: AccountSession): void {
  callAsAccount(accessToken)('endSession', { params: { sessionId } }).catch(() => undefined);
}

interface StepProps {
  readonly proved: AccountSession | undefined;
  readonly post: OfficePost | undefined;
  readonly invitation: string | undefined;
  /** Has gone back to choose. */
  readonly chooses: boolean;
  readonly begun: (session: OperatorSession) => Promise<void>;
  readonly onPhone: (session: AccountSession) => void;
  readonly onPost: (post: OfficePost) => void;
  readonly onBack: () => void;
}

function Step({ proved, post, invitation, chooses, begun, onPhone, onPost, onBack }: StepProps) {
  if (proved === undefined) return <ProvePhone isInvited={invitation !== undefined} onProved={onPhone} />;
  const account = callAsAccount(proved.accessToken);
  if (post === undefined) return <ChoosePost {...{ account, invitation, chooses }} onChosen={onPost} />;
  const Next = post.state === 'joining' ? FirstFactor : ProveFactor;
  return <Next {...{ account, post, begun, onBack }} />;
}
