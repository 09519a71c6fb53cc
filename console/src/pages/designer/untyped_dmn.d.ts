declare module 'dmn-js/lib/Modeler' {
  export interface View {
    id: string;
    type: string;
    name?: string;
    element: { id: string };
  }
  interface Viewer {
    on(event: string, heard: () => void): void;
  }
  export default class Modeler {
    constructor(options: object);
    importXML(text: string): Promise<{ warnings: { message: string }[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveView(): View | undefined;
    open(view: View): Promise<unknown>;
    on(event: string, heard: (event: { viewer: Viewer }) => void): void;
    destroy(): void;
  }
}
