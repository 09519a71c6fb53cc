// The editor of decisions: their graph, tables and expressions. The notice of bpmn.io stays as the library puts it.
import Modeler, { type CommandStack, type View } from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import '../icons.css';
import type { Trigger } from '../step/past';
import type { Picture } from '../step/text_and_picture';
import { translate } from './translate';

export type { View };

const module = { translate: ['value', translate] };
const part = { additionalModules: [module] };

export class DecisionEditor implements Picture {
  private readonly modeler: Modeler;
  private as_opened = '';

  constructor(host: HTMLElement) {
    this.modeler = new Modeler({
      container: host,
      drd: part,
      decisionTable: part,
      literalExpression: part,
      boxedExpression: part,
    });
  }

  tells(stepped: (trigger?: Trigger) => void): void {
    this.modeler.on('viewer.created', ({ viewer }) => {
      viewer.on('commandStack.changed', ({ trigger }) => stepped(trigger));
      viewer.on('elements.changed', () => stepped());
    });
  }

  // Of the part in sight; it is empty whenever another part is looked at.
  get stack(): CommandStack | undefined {
    return this.modeler.getActiveViewer()?.get<CommandStack>('commandStack', false);
  }

  // What one looked at stays in sight.
  async open(text: string): Promise<void> {
    const seen = this.modeler.getActiveView();
    await this.modeler.importXML(text);
    const same = this.modeler.getViews().find((one) => one.element.id === seen?.element.id && one.type === seen.type);
    if (same !== undefined) await this.modeler.open(same);
    this.as_opened = await this.text();
  }

  // Known of what was opened last alone; what is written later is its own text.
  async rewritten(): Promise<string> {
    return this.as_opened;
  }

  async text(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  get views(): View[] {
    return this.modeler.getViews();
  }

  get active(): View | undefined {
    return this.modeler.getActiveView();
  }

  async show(view: View): Promise<void> {
    await this.modeler.open(view);
  }

  close(): void {
    this.modeler.destroy();
  }
}
