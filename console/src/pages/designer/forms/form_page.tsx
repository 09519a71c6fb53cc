// A form: as it is edited on one side, its properties and its text on the other.
import { Loading } from '../../../parts/loading';
import { ProblemBox } from '../../../parts/problem';
import type { PageProps } from '../../../pages';
import { language } from '../../../words/words';
import '../designer.css';
import { useDraft } from '../drafts/use_draft';
import { NoSuchDraft } from '../no_such_draft';
import { useWholeWindow } from '../use_whole_window';
import { FormBench } from './form_bench';

export default function FormPage({ values }: PageProps) {
  const draft = useDraft(values['id'] ?? '');
  useWholeWindow();
  if (draft.thrown !== undefined) return <ProblemBox thrown={draft.thrown} retry={draft.again} />;
  if (draft.answer === undefined) return <Loading />;
  if (draft.answer === null || draft.answer.kind !== 'form') return <NoSuchDraft />;
  return <FormBench key={language.value} draft={draft.answer} />;
}
