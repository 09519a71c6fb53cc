// The editor of decisions: their graph, tables and expressions. The notice of bpmn.io stays as the library puts it.
import Modeler, { type View } from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import './dmn_font.css';
import { translate } from './translate';

export type { View };

const module = { translate: ['value', translate] };
const part = { additionalModules: [module] };

export class DecisionEditor {
  private readonly modeler: Modeler;

  constructor(host: HTMLElement, changed: () => void) {
    this.modeler = new Modeler({
      container: host,
      drd: part,
      decisionTable: part,
      literalExpression: part,
      boxedExpression: part,
    });
    this.modeler.on('viewer.created', ({ viewer }) => {
      viewer.on('commandStack.changed', changed);
      viewer.on('elements.changed', changed);
    });
  }

  // What one looked at stays in sight.
  async open(text: string): Promise<void> {
    const seen = this.modeler.getActiveView();
    await this.modeler.importXML(text);
    const same = this.modeler.getViews().find((one) => one.element.id === seen?.element.id && one.type === seen.type);
    if (same !== undefined) await this.modeler.open(same);
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
