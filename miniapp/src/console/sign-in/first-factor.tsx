import type { Client } from '@health-code/shared/api/client';
import type { OfficePost } from '@health-code/shared/office/post';
import type { OperatorSession } from '@health-code/shared/office/session';
import { Button } from '../components/button';
import { MakeFactor } from '../components/new-factor';
import { Page } from '../components/page';
import { useWords } from '../core/words';

interface Props {
  readonly account: Client;
  readonly post: OfficePost;
  readonly begun: (session: OperatorSession) => Promise<void>;
  readonly onBack: () => void;
}

/** Whoever joins makes their first second factor, and is at work with it. */
export function FirstFactor({ account, post, begun, onBack }: Props) {
  const { factor, signIn } = useWords();
  const params = { officeId: post.office.officeId, operatorId: post.operatorId };
  return (
    <Page title={factor.firstTitle} intro={factor.firstIntro(post.office.name)}>
      <MakeFactor
        offer={(kind) => account('offerFirstFactor', { params, body: { kind } })}
        add={async (body) => begun(await account('addFirstFactor', { params, body }))}
      />
      <Button kind="link" onClick={onBack}>
        {signIn.otherOffice}
      </Button>
    </Page>
  );
}
