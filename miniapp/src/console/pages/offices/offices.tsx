import type { PageProps } from '../page-props';
import { FoundOffice } from './found-office';
import { InviteOperator } from './invite-operator';
import { OfficeList } from './office-list';
import { OfficePage } from './office-page';
import { OperatorPage } from './operator-page';

/** The offices below, one of them, and who works there. */
export default function Offices({ parts: [officeId, part, operatorId] }: PageProps) {
  if (officeId === undefined) return <OfficeList />;
  if (officeId === 'new') return <FoundOffice />;
  if (part === 'invite') return <InviteOperator officeId={officeId} />;
  if (part === 'operators' && operatorId !== undefined) return <OperatorPage {...{ officeId, operatorId }} />;
  return <OfficePage officeId={officeId} />;
}
