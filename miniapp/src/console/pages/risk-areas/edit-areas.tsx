import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Part } from '../../components/part';
import { useWords } from '../../core/words';
import { type InForce, keyOf } from './area-list';
import { Areas } from './areas';
import { EditArea } from './edit-area';
import { ImportAreas } from './import-areas';
import { Publish } from './publish';

type Step = 'begin' | 'list' | 'edit' | 'import' | 'publish';

/** A draft begins as what is in force, and stays here until it is published or dropped. */
export function EditAreas(props: InForce) {
  const { riskAreas } = useWords();
  const [draft, setDraft] = useState<readonly RiskArea[]>();
  const [step, setStep] = useState<Step>('begin');
  const [edited, setEdited] = useState<RiskArea>();
  const [changed, setChanged] = useState<number>();
  const areas = draft ?? props.inForce;
  const take = (next: readonly RiskArea[]) => {
    setChanged(undefined);
    setDraft(next);
    setStep('list');
  };
  const back = () => setStep('list');
  const edit = (area: RiskArea | undefined) => {
    setEdited(area);
    setStep('edit');
  };
  const published = (count: number) => {
    setDraft(undefined);
    setChanged(count);
    setStep('list');
    props.reload();
  };
  if (step === 'edit')
    return (
      <Part title={edited === undefined ? riskAreas.add : riskAreas.edit}>
        <EditArea areas={areas} division={props.division} before={edited} onDone={take} onBack={back} />
      </Part>
    );
  if (step === 'import')
    return (
      <Part title={riskAreas.import}>
        <ImportAreas onRead={take} onBack={back} />
      </Part>
    );
  if (step === 'publish')
    return (
      <Part title={riskAreas.difference}>
        <Publish {...props} next={areas} onBack={back} onDone={published} />
      </Part>
    );
  return (
    <>
      {changed !== undefined && <Notice kind="good" title={riskAreas.published(changed)} />}
      {draft !== undefined && (
        <Notice kind="warning" title={riskAreas.isDraft}>
          <p>{riskAreas.draftAdvice}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onClick={() => edit(undefined)}>{riskAreas.add}</Button>
        <Button onClick={() => setStep('import')}>{riskAreas.import}</Button>
        {draft !== undefined && (
          <>
            <Button onClick={() => setDraft(undefined)}>{riskAreas.drop}</Button>
            <Button kind="main" onClick={() => setStep('publish')}>
              {riskAreas.compare}
            </Button>
          </>
        )}
      </div>
      <Part title={draft === undefined ? riskAreas.inForce(props.version) : riskAreas.draft} isNews={step !== 'begin'}>
        <Areas
          areas={areas}
          onEdit={edit}
          onRemove={(area) => take(areas.filter((each) => keyOf(each) !== keyOf(area)))}
        />
      </Part>
    </>
  );
}
