import type { Client } from '@health-code/shared/api/client';
import type { OfficePost } from '@health-code/shared/office/post';
import type { OperatorSession } from '@health-code/shared/office/session';
import { Button } from '../components/button';
import { ShowFactor } from '../components/factor-proof';
import { Page } from '../components/page';
import { useWords } from '../core/words';

interface Props {
  readonly account: Client;
  readonly post: OfficePost;
  readonly begun: (session: OperatorSession) => Promise<void>;
  readonly onBack: () => void;
}

/** Signs an official in by their second factor. */
export function ProveFactor({ account, post, begun, onBack }: Props) {
  const { factor, signIn } = useWords();
  const params = { officeId: post.office.officeId, operatorId: post.operatorId };
  return (
    <Page title={factor.proveTitle} intro={factor.proveIntro(post.name, post.office.name)}>
      <ShowFactor
        factors={post.factors}
        ask={() => account('askForFactor', { params })}
        prove={async (proof) => begun(await account('signInOperator', { params, body: { proof } }))}
      />
      <Button kind="link" onClick={onBack}>
        {signIn.otherOffice}
      </Button>
    </Page>
  );
}
