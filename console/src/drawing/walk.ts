// What is to be drawn of a file, and in which order. The library walks through the file and draws at the same time;
// here it walks with nothing to draw on, and what it would have drawn is noted.
import { importBpmnDiagram } from 'bpmn-js/lib/import/Importer';

export interface Semantic {
  id: string;
  $type: string;
}

export interface Figure {
  businessObject: Semantic; // the library asks it of whatever it has drawn
  di: object;
  parent: Figure | undefined; // none: a plane
  drawn?: object;
}

export interface Walk {
  figures: Figure[];
  roots: string[]; // one of them is shown: the first that there is
  warnings: Warning[];
}

export interface Warning {
  message: string;
  context?: object;
}

export async function walk_through(definitions: object, diagram: object | undefined): Promise<Walk> {
  const figures: Figure[] = [];
  const roots: string[] = [];
  const nothing: Record<string, object> = {
    bpmnImporter: {
      add: (businessObject: Semantic, di: object, parent?: Figure): Figure => {
        const figure = { businessObject, di, parent };
        figures.push(figure);
        return figure;
      },
    },
    canvas: { findRoot: (id: string) => void roots.push(id), setRootElement: () => undefined },
    eventBus: { fire: () => undefined },
  };
  const drawn_on = { get: (name: string) => nothing[name] };
  type Library = (on: object, definitions: object, diagram: object | undefined) => Promise<{ warnings: unknown[] }>;
  const { warnings } = await (importBpmnDiagram as Library)(drawn_on, definitions, diagram);
  return { figures, roots, warnings: warnings as Warning[] };
}

// As the library does: what cannot be drawn is left out, and what is inside of it stands in what is around.
export function drawn_around({ parent }: Figure): object | undefined {
  return parent === undefined ? undefined : (parent.drawn ?? drawn_around(parent));
}
