// The canvas on which a process is drawn, with the panel of properties. The notice of bpmn.io stays as the library
// puts it.
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-codes.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import zeebe_behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import '../icons.css';
import { Drawing, Superseded, type Viewer } from '../../../drawing/drawing';
import type { Tell } from '../../../drawing/progress';
import type { Trigger } from '../step/past';
import type { Picture } from '../step/text_and_picture';
import { baton_properties_module } from '../baton/provider';
import { element_templates } from '../baton/templates';
import { keep_undrawn } from './keep_undrawn';
import { keep_translated } from './keep_translated';
import { type Node, rewritten, with_returns } from './moddle';
import type { Box, CommandStack, Services, Shape } from './services';
import { translate_module } from './translate';
import { extensions } from './vocabulary';

type Heard = (event: { newSelection: Shape[]; element: Shape; trigger: Trigger }) => void;

export interface Diagram {
  id: string;
  name: string; // may be empty
}

export class Editor implements Picture {
  readonly rewritten = rewritten;
  private readonly modeler: Modeler;
  private readonly drawing: Drawing;
  private readonly stop: () => void;
  private seen: Box | undefined; // where one looked at what was whole last
  private is_whole = false;
  private shown: string | undefined; // the id of a diagram; none: the first

  constructor(host: HTMLElement, panel: HTMLElement, tell?: Tell) {
    this.stop = keep_translated(panel);
    this.modeler = new Modeler({
      container: host,
      moddleExtensions: extensions,
      propertiesPanel: { parent: panel, feelPopupContainer: panel },
      elementTemplates: element_templates,
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        ZeebePropertiesProviderModule,
        CloudElementTemplatesPropertiesProviderModule,
        zeebe_behaviors,
        baton_properties_module,
        translate_module,
        keep_undrawn,
      ],
    } as ConstructorParameters<typeof Modeler>[0]);
    this.drawing = new Drawing(this.modeler as unknown as Viewer, tell);
    this.modeler.on('import.render.start', () => (this.is_whole = false));
    this.modeler.on('import.render.complete', () => (this.is_whole = true));
  }

  service<Name extends keyof Services>(name: Name): Services[Name] {
    return this.modeler.get<Services[Name]>(name);
  }

  on(event: string, heard: Heard): void {
    this.modeler.on(event as 'selection.changed', heard as never);
  }

  get stack(): CommandStack {
    return this.service('commandStack');
  }

  tells(stepped: (trigger: Trigger) => void): void {
    this.on('commandStack.changed', ({ trigger }) => stepped(trigger));
  }

  // Throws what is wrong with the text. The place that one looked at stays in sight.
  async open(text: string): Promise<string[]> {
    const canvas = this.service('canvas');
    if (this.is_whole) this.seen = canvas.viewbox();
    const { warnings } = await this.drawing.import(text);
    const other = this.diagrams.slice(1).find((one) => one.id === this.shown);
    if (other !== undefined) await this.drawing.open(other.id);
    canvas.resized();
    const { seen } = this;
    if (seen === undefined) this.whole();
    else canvas.viewbox({ x: seen.x, y: seen.y, width: seen.width, height: seen.height });
    return warnings.map((one) => (typeof one === 'string' ? one : (one as Error).message));
  }

  // Those of a whole process or collaboration; what is within a sub-process is reached from there.
  get diagrams(): Diagram[] {
    // None when the first text could not be read.
    const read = this.modeler.getDefinitions() as unknown as Node | undefined;
    const all = (read?.get('diagrams') as Node[] | undefined) ?? [];
    return all.flatMap((one) => {
      const of = (one.get('plane') as Node | undefined)?.get('bpmnElement') as Node | undefined;
      if (!/^bpmn:(Process|Collaboration)$/.test(of?.$type ?? '')) return [];
      return [{ id: one.id ?? '', name: String(one.get('name') ?? of?.get('name') ?? '') }];
    });
  }

  get shown_diagram(): string {
    return this.shown ?? this.diagrams[0]?.id ?? '';
  }

  async show_diagram(id: string): Promise<void> {
    this.shown = id;
    try {
      await this.drawing.open(id);
    } catch (thrown) {
      if (thrown instanceof Superseded) return; // by a text, which shows this diagram too
      throw thrown;
    }
    this.whole();
  }

  async text(): Promise<string> {
    return with_returns((await this.modeler.saveXML({ format: true })).xml ?? '');
  }

  async picture(): Promise<string> {
    return (await this.modeler.saveSVG()).svg;
  }

  get definitions(): Node {
    return this.modeler.getDefinitions() as unknown as Node;
  }

  close(): void {
    this.stop();
    this.modeler.destroy();
  }

  shape(id: string): Shape | undefined {
    return this.service('elementRegistry').get(id);
  }

  // Selects an element and brings it into sight; a process without a picture of its own is what lies below everything.
  select(id: string): boolean {
    const shape = this.shape(id);
    const selection = this.service('selection');
    if (shape === undefined || !this.is_whole) return false;
    const canvas = this.service('canvas');
    const root = canvas.findRoot(id);
    if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root);
    selection.select(shape === root ? null : shape);
    if (shape !== root) this.into_sight(shape);
    return true;
  }

  private into_sight(shape: Shape): void {
    const view = this.service('canvas').viewbox();
    if (view.width === 0) return; // something else is seen in its place
    const box = box_of(shape);
    const is_seen =
      box.x >= view.x &&
      box.y >= view.y &&
      box.x + box.width <= view.x + view.width &&
      box.y + box.height <= view.y + view.height;
    if (is_seen && view.scale > 0.3) return;
    const scale = Math.max(view.scale, 0.6);
    const [width, height] = [(view.width * view.scale) / scale, (view.height * view.scale) / scale];
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    this.service('canvas').viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
  }

  zoom_by(factor: number): void {
    const canvas = this.service('canvas');
    canvas.zoom(Math.min(4, Math.max(0.1, canvas.viewbox().scale * factor)), 'auto');
  }

  whole(): void {
    const canvas = this.service('canvas');
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }
}

function box_of(shape: Shape): Box {
  if (shape.waypoints === undefined)
    return { x: shape.x ?? 0, y: shape.y ?? 0, width: shape.width ?? 0, height: shape.height ?? 0 };
  const xs = shape.waypoints.map((one) => one.x);
  const ys = shape.waypoints.map((one) => one.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
