// A process is tried out on a picture of its own, which knows nothing of the one that is drawn on: leaving it leaves
// nothing behind. The notice of bpmn.io stays as the library puts it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import simulation from 'bpmn-js-token-simulation/lib/base';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import { Drawing, type Viewer } from '../../../drawing/drawing';
import type { Tell } from '../../../drawing/progress';
import { say } from '../../../words/words';
import type { Box, Canvas, Registry } from '../canvas/services';
import { translate_module } from '../canvas/translate';
import { extensions } from '../canvas/vocabulary';
import { keep_chinese } from '../chinese/keep_chinese';
import { chinese_for_trial } from '../chinese/trial_words';
import './trial.css';
import { trial_words } from './words';

const named = '.bts-text, .bts-header, .bts-entry.placeholder';
const legible = 0.6; // below 0.5 the library hides its buttons

interface EventBus {
  fire(event: string, with_what: object): void;
}

function describe(host: HTMLElement, what: string, attributes: Record<string, string>): void {
  const part = host.querySelector(what);
  for (const [name, value] of Object.entries(attributes)) part?.setAttribute(name, value);
}

export class Trial {
  private readonly viewer: NavigatedViewer;
  private readonly drawing: Drawing;
  private readonly stop: () => void;

  constructor(host: HTMLElement, tell: Tell) {
    const options = {
      container: host,
      moddleExtensions: extensions,
      additionalModules: [simulation, translate_module],
    };
    this.viewer = new NavigatedViewer(options as unknown as ConstructorParameters<typeof NavigatedViewer>[0]);
    this.drawing = new Drawing(this.viewer as unknown as Viewer, tell);
    this.stop = keep_chinese(host, { named, chinese_for: chinese_for_trial });
    describe(host, '.bts-notifications', { role: 'status' });
    describe(host, '.bts-content', { role: 'log', tabindex: '0', 'aria-label': say(trial_words.log) });
  }

  async open(text: string): Promise<void> {
    await this.drawing.import(text);
    this.begin(true);
    this.look();
  }

  private begin(active: boolean): void {
    this.viewer.get<EventBus>('eventBus').fire('tokenSimulation.toggleMode', { active });
  }

  // The whole; where it would be too small to be read, where it begins.
  private look(): void {
    const canvas = this.viewer.get<Canvas>('canvas');
    canvas.resized();
    if (canvas.zoom('fit-viewport', 'auto') >= legible) return;
    canvas.zoom(legible, 'auto');
    const [first] = this.viewer.get<Registry>('elementRegistry').filter((one) => one.type === 'bpmn:StartEvent');
    const { width, height } = canvas.viewbox();
    const { x = 0, y = 0 } = (first ?? {}) as Partial<Box>;
    canvas.viewbox({ x: x - width / 4, y: y - height / 2, width, height });
  }

  close(): void {
    this.begin(false); // what moves stops
    this.stop();
    this.viewer.destroy();
  }
}
