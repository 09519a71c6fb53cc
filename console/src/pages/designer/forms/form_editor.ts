// The editor of forms: its palette, the form, and its panel of properties. The notice of bpmn.io stays as the library
// puts it.
import { signal } from '@preact/signals';
import { FormEditor as Library } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { localize_dates } from '../../../form/dates';
import './forms.css';
import { keep_chinese } from '../chinese/keep_chinese';
import { chinese_for_form } from '../chinese/form_words';
import type { Trigger } from '../step/past';
import type { Picture, Stack } from '../step/text_and_picture';
import { chinese_beginnings } from './chinese_beginnings';
import { with_rows, without_lonely_rows } from './rows';

interface Field {
  id: string;
  type: string;
  components?: Field[];
  _parent?: string;
  layout?: { row: string; columns: number | null };
}

interface Services {
  commandStack: Stack;
  selection: { get(): Field | null; set(field: Field | null): void };
  formFieldRegistry: { get(id: string): Field | undefined };
  formLayouter: { getRowForField(field: Field): object | undefined; nextRowId(): string };
  modeling: {
    moveFormField(field: Field, from: Field, to: Field, at: number, before: number, row?: object): void;
  };
}

const of_library =
  '.fjs-palette, .fjs-field-preview-container, .fjs-empty-editor, .fjs-empty-component, .fjs-form-field-placeholder, ' +
  '.fjs-iframe-placeholder, .fjs-documentPreview-placeholder, .fjs-repeat-render-footer, .fjs-table tbody, ' +
  '[data-field-type=filepicker] button, span.fjs-form-field-label, .fjs-select-placeholder, ' +
  '.fjs-properties-container, .bio-properties-panel-popup';
const of_person =
  '.bio-properties-panel-header-label, .bio-properties-panel-collapsible-entry-header-title:not(.empty), ' +
  '.cm-editor, pre, textarea';
const texts = { named: of_library, except: of_person, chinese_for: chinese_for_form };

// Enter puts a component into the form, which takes the focus: the same stroke must not unselect it there.
function only_once(event: KeyboardEvent): void {
  const is_component = event.target instanceof Element && event.target.closest('.fjs-palette-field') !== null;
  if (event.key === 'Enter' && is_component) event.preventDefault();
}

export class FormEditor implements Picture {
  readonly selected = signal<string | null>(null); // the id of a component
  private readonly library: Library;
  private readonly stops: (() => void)[];
  private as_read = '';

  constructor(host: HTMLElement, panel: HTMLElement) {
    localize_dates();
    this.library = new Library({
      container: host,
      propertiesPanel: { parent: panel, feelPopupContainer: panel },
      additionalModules: [chinese_beginnings],
    });
    host.addEventListener('keydown', only_once, { capture: true });
    this.stops = [host, panel].map((one) => keep_chinese(one, texts));
    this.library.on('commandStack.formField.add.preExecute', ({ context }: { context: { formField: Field } }) => {
      context.formField.layout ??= { row: this.service('formLayouter').nextRowId(), columns: null };
    });
    this.library.on('selection.changed', ({ selection }: { selection: Field | null }) => {
      this.selected.value = selection?.id ?? null;
    });
  }

  private service<Name extends keyof Services>(name: Name): Services[Name] {
    return this.library.get<Services[Name]>(name);
  }

  get stack(): Stack {
    return this.service('commandStack');
  }

  tells(stepped: (trigger?: Trigger) => void): void {
    this.library.on('commandStack.changed', ({ trigger }: { trigger: Trigger }) => stepped(trigger));
  }

  // What was selected stays selected.
  async open(text: string): Promise<void> {
    const id = this.selected.peek();
    const schema = with_rows(JSON.parse(text) as object, () => this.service('formLayouter').nextRowId());
    await this.library.importSchema(schema as never);
    this.as_read = await this.text();
    this.service('selection').set((id === null ? undefined : this.service('formFieldRegistry').get(id)) ?? null);
  }

  async rewritten(): Promise<string> {
    return this.as_read;
  }

  async text(): Promise<string> {
    return JSON.stringify(without_lonely_rows(this.library.saveSchema()));
  }

  private place(): { field: Field; parent: Field; at: number; count: number } | undefined {
    const registry = this.service('formFieldRegistry');
    const field = registry.get(this.selected.value ?? '');
    const parent = registry.get(field?._parent ?? '');
    if (field === undefined || parent?.components === undefined) return undefined;
    return { field, parent, at: parent.components.indexOf(field), count: parent.components.length };
  }

  can_move(by: -1 | 1): boolean {
    const place = this.place();
    return place !== undefined && place.at + by >= 0 && place.at + by < place.count;
  }

  // What is drawn by dragging, without it: the selected component goes before its neighbour, or behind it.
  move(by: -1 | 1): void {
    const place = this.place();
    if (place === undefined || !this.can_move(by)) return;
    const { field, parent, at } = place;
    const row = this.service('formLayouter').getRowForField(field);
    this.service('modeling').moveFormField(field, parent, parent, at, by < 0 ? at - 1 : at + 2, row);
  }

  close(): void {
    for (const stop of this.stops) stop();
    this.library.destroy();
  }
}
