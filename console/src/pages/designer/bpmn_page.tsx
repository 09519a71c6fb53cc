// One process while it is drawn. The code of the canvas comes with this page alone.
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import type { PageProps } from '../../pages';
import { language } from '../../words/words';
import './designer.css';
import { useDraft } from './drafts/use_draft';
import { NoSuchDraft } from './no_such_draft';
import { useWholeWindow } from './use_whole_window';
import { Workbench } from './workbench';

export default function BpmnPage({ values }: PageProps) {
  const id = values['id'] ?? '';
  const draft = useDraft(`${id}`);
  useWholeWindow();
  if (draft.thrown !== undefined) return <ProblemBox thrown={draft.thrown} retry={draft.again} />;
  if (draft.answer === undefined) return <Loading />;
  if (draft.answer === null) return <NoSuchDraft />;
  return <Workbench key={language.value} draft={draft.answer} />;
}
