// A picture that is drawn in slices: the page answers meanwhile, and nobody sees it before it is whole. What bpmn-js
// says of its work it says as ever: import.done comes once, when all is drawn or when it is known why not.
import { elementToString } from 'bpmn-js/lib/import/Util';
import './drawing.css';
import { cover } from './cover';
import { large_text, type Tell } from './progress';
import { in_slices, painted, type Pause, slices_of, turn_of_others } from './slices';
import { drawn_around, type Figure, walk_through, type Warning } from './walk';

interface Drawn {
  warnings: unknown[];
}

interface Root {
  layer: string;
}

interface Canvas {
  getContainer(): HTMLElement;
  showLayer(name: string): void;
  hideLayer(name: string): void;
  getRootElements(): Root[];
  findRoot(id: string): Root | undefined;
  setRootElement(root: Root | undefined): void;
}

interface Importer {
  add(businessObject: object, di: object, parent?: object): object;
}

interface Events {
  fire(event: string, with_what: object): void;
}

// Of a viewer or modeler of bpmn-js what is used here.
export interface Viewer {
  get(name: string): unknown;
  on(event: string, heard: () => void): void;
  getDefinitions(): unknown;
  clear(): void;
  importXML(text: string): Promise<Drawn>;
  open(diagram?: string | object): Promise<Drawn>;
}

// Another picture is wanted, or none.
export class Superseded extends Error {}

export class Drawing {
  private asked = 0; // counts what was to be drawn
  private begun = 0; // which of them is under way
  private is_gone = false;
  private is_large = false; // a small one is there within a frame, without one that is empty
  private last: Promise<unknown> = Promise.resolve();
  private readonly open_at_once: Viewer['open'];

  constructor(
    private readonly viewer: Viewer,
    private readonly tell: Tell = () => undefined,
  ) {
    this.open_at_once = viewer.open.bind(viewer);
    viewer.open = (diagram) => this.draw(diagram); // importing comes here too
    viewer.on('diagram.destroy', () => {
      this.is_gone = true;
      this.tell(null);
    });
  }

  async import(text: string): Promise<Drawn> {
    return this.next(async () => {
      this.is_large = text.length >= large_text;
      if (this.is_large) {
        this.tell({ done: 0, all: 0 });
        await painted(); // reading is one piece, and the notice is to be there before
        await this.still_wanted();
      }
      return this.viewer.importXML(text);
    });
  }

  async open(diagram: string): Promise<Drawn> {
    return this.next(() => this.viewer.open(diagram));
  }

  // What is under way ends first: two would draw into one another.
  private async next(act: () => Promise<Drawn>): Promise<Drawn> {
    const turn = ++this.asked;
    const now = this.last.then(async () => {
      this.begun = turn;
      await this.still_wanted();
      try {
        return await act();
      } finally {
        if (turn === this.asked) this.tell(null);
      }
    });
    this.last = now.catch(() => undefined);
    return now;
  }

  private async still_wanted(): Promise<void> {
    if (this.is_gone) await new Promise(() => undefined); // who closed it does not wait for it
    if (this.begun !== this.asked) throw new Superseded();
  }

  private async let_others(): Promise<void> {
    await turn_of_others();
    await this.still_wanted();
  }

  private async draw(wanted?: string | object): Promise<Drawn> {
    const { viewer } = this;
    const definitions = viewer.getDefinitions() as { diagrams?: { id: string }[] } | undefined;
    const diagram = typeof wanted === 'string' ? definitions?.diagrams?.find((one) => one.id === wanted) : wanted;
    // The library says what is wrong.
    if (definitions === undefined || (wanted !== undefined && diagram === undefined)) return this.open_at_once(wanted);
    const uncover = cover((viewer.get('canvas') as Canvas).getContainer());
    try {
      viewer.clear();
      if (this.is_large) await this.let_others();
      return await this.draw_covered(definitions, diagram);
    } finally {
      uncover();
    }
  }

  private async draw_covered(definitions: object, diagram: object | undefined): Promise<Drawn> {
    const events = this.viewer.get('eventBus') as Events;
    events.fire('import.render.start', { definitions });
    const { figures, roots, warnings } = await walk_through(definitions, diagram);
    if (this.is_large) await this.let_others();
    const canvas = this.viewer.get('canvas') as Canvas;
    try {
      await in_slices(figures, this.pen(warnings), this.pause(figures.length));
      canvas.setRootElement(roots.map((id) => canvas.findRoot(id)).find((root) => root !== undefined));
      events.fire('import.render.complete', { error: undefined, warnings });
    } catch (thrown) {
      for (const { layer } of canvas.getRootElements()) canvas.hideLayer(layer); // half a picture is not shown
      throw Object.assign(thrown as Error, { warnings });
    }
    return { warnings };
  }

  private pause(all: number): Pause {
    const slices = slices_of();
    const take = async (done: number) => {
      this.tell({ done, all });
      await this.let_others();
      slices.begin();
    };
    return { is_due: slices.is_over, take };
  }

  // Faults of one element are a warning, those of a plane are the file's.
  private pen(warnings: Warning[]): (figure: Figure) => void {
    const importer = this.viewer.get('bpmnImporter') as Importer;
    const canvas = this.viewer.get('canvas') as Canvas;
    let is_first = true;
    return (figure) => {
      const { businessObject, di, parent } = figure;
      if (parent === undefined) {
        figure.drawn = importer.add(businessObject, di);
        // The browser lays out what is on the page, slice by slice, and would have to lay out everything at the end.
        if (is_first) canvas.showLayer((figure.drawn as Root).layer);
        is_first = false;
        return;
      }
      try {
        figure.drawn = importer.add(businessObject, di, drawn_around(figure));
      } catch (thrown) {
        const error = thrown as Error;
        warnings.push({ message: error.message, context: { element: businessObject, error } });
        console.error(`failed to import ${elementToString(businessObject)}`, error);
      }
    };
  }
}
