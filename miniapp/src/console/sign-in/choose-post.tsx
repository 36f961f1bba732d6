import type { Client } from '@health-code/shared/api/client';
import type { OfficePost } from '@health-code/shared/office/post';
import { useEffect, useState } from 'react';
import { TextField } from '../components/field';
import { Form } from '../components/form';
import { Show } from '../components/loaded';
import { Notice } from '../components/notice';
import { Page } from '../components/page';
import { type Act, useAct } from '../core/use-act';
import { useLoad } from '../core/use-load';
import { useWords } from '../core/words';

interface Props {
  readonly account: Client;
  /** That the address carried; empty where the address only said that there is one. */
  readonly invitation: string | undefined;
  /** Where nothing goes on by itself. */
  readonly chooses: boolean;
  readonly onChosen: (post: OfficePost) => void;
}

const isOpen = ({ state }: OfficePost) => state === 'active' || state === 'joining';

/** The office to work at: the only one by itself, and one of several by choice. */
export function ChoosePost({ account, invitation, chooses, onChosen }: Props) {
  const { signIn } = useWords();
  const posts = useLoad('posts', async () => (await account('listOfficePosts', {})).posts.filter(isOpen));
  const takeUp = useAct(async (code: string) => {
    const taken = await account('takeUpOfficeInvitation', { body: { invitation: code.trim() } });
    const { posts: all } = await account('listOfficePosts', {});
    const post = all.find(({ operatorId }) => operatorId === taken.operatorId);
    if (post !== undefined) onChosen(post);
  });
  return (
    <Page title={signIn.officeTitle}>
      <Show of={posts}>{(found) => <Posts {...{ invitation, chooses, onChosen, takeUp }} posts={found} />}</Show>
    </Page>
  );
}

interface PostsProps extends Pick<Props, 'invitation' | 'chooses' | 'onChosen'> {
  readonly posts: readonly OfficePost[];
  readonly takeUp: Act<[code: string]>;
}

function Posts({ posts, invitation, chooses, onChosen, takeUp }: PostsProps) {
  const { signIn, operatorStates } = useWords();
  const [only] = posts;
  const goesOn = invitation === undefined && posts.length === 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the posts have come
  useEffect(() => {
    if (chooses) return;
    if (goesOn && only !== undefined) onChosen(only);
    if (invitation) takeUp.run(invitation);
  }, []);
  return (
    <>
      {posts.length === 0 && invitation === undefined && (
        <Notice kind="warning" title={signIn.noOffice}>
          <p>{signIn.noOfficeAdvice}</p>
        </Notice>
      )}
      {posts.length > 0 && (
        <ul className="cards">
          {posts.map((post) => (
            <li key={post.operatorId}>
              <button type="button" className="card" onClick={() => onChosen(post)}>
                <strong>{post.office.name}</strong>
                <span>
                  {post.name} · {operatorStates[post.state]}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TakeUp {...{ takeUp }} first={invitation ?? ''} />
    </>
  );
}

function TakeUp({ takeUp, first }: Pick<PostsProps, 'takeUp'> & { first: string }) {
  const { signIn } = useWords();
  const [code, setCode] = useState(first);
  return (
    <section>
      <h2>{signIn.invitationTitle}</h2>
      <Form error={takeUp.error} isBusy={takeUp.isRunning} submit={signIn.takeUp} onSubmit={() => takeUp.run(code)}>
        <TextField
          label={signIn.invitation}
          hint={signIn.invitationHint}
          pointer="/invitation"
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={setCode}
        />
      </Form>
    </section>
  );
}
