// A form and its text, kept in step. The text is JSON: nothing of it is lost, and what has not been changed stays as it
// was written.
import { TextAndPicture } from '../step/text_and_picture';
import type { Loss } from '../text/losses';
import type { FormEditor } from './form_editor';
import { merged_text } from './merge';

export class FormStep extends TextAndPicture<FormEditor> {
  readonly written_in = 'json';

  protected override put_into(text: string, unchanged: string, now: string): string {
    return merged_text(text, unchanged, now);
  }

  protected override lost(): Loss[] {
    return [];
  }
}
