// The templates of our connectors that fit the element whose panel asks for them.
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog';
import { words as frame } from '../../shell/words';
import { say } from '../../words/words';
import type { Shape } from './canvas/services';
import type { InStep } from './in_step';
import { words } from './words';

export function TemplateDialog({ step }: { step: InStep }) {
  const [element, set_element] = useState<Shape | null>(null);
  useEffect(() => step.editor.on('elementTemplates.select', (event) => set_element(event.element)), [step]);
  if (element === null) return null;
  const templates = step.editor.service('elementTemplates');
  const fitting = templates.getLatest(element);
  const end = () => set_element(null);
  return (
    <Dialog title={say(words.template_title)} onClose={end}>
      {fitting.length === 0 && <p>{say(words.template_none)}</p>}
      <ul class="templates">
        {fitting.map((one) => (
          <li>
            <button
              type="button"
              onClick={() => {
                templates.applyTemplate(element, one);
                end();
              }}
            >
              {one.name}
            </button>
            <span class="quiet">{one.description}</span>
          </li>
        ))}
      </ul>
      <button type="button" onClick={end}>
        {say(frame.cancel)}
      </button>
    </Dialog>
  );
}
