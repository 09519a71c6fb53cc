declare module 'dmn-js/lib/Modeler' {
  export interface View {
    id: string;
    type: string;
    name?: string;
    element: { id: string };
  }
  interface Viewer {
    on(event: string, heard: (event: { trigger: 'execute' | 'undo' | 'redo' | 'clear' }) => void): void;
    get<T>(name: string, is_needed: boolean): T | undefined;
  }
  export interface CommandStack {
    undo(): void;
    redo(): void;
    canUndo(): boolean;
    canRedo(): boolean;
  }
  export default class Modeler {
    constructor(options: object);
    importXML(text: string): Promise<{ warnings: { message: string }[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveView(): View | undefined;
    getActiveViewer(): Viewer | undefined;
    open(view: View): Promise<unknown>;
    on(event: string, heard: (event: { viewer: Viewer }) => void): void;
    destroy(): void;
  }
}
