// Ctrl+Z and its like on a picture, whose own steps may have ended. In a field one undoes what one types there.
const writes = 'input, textarea, select, .cm-editor, .djs-direct-editing-content';

interface Undone {
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

function asked(event: KeyboardEvent): keyof Undone | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : undefined;
}

export function undo_by_keys(host: HTMLElement, step: Undone): () => void {
  const heard = (event: KeyboardEvent) => {
    const what = asked(event);
    if (what === undefined || (event.target instanceof Element && event.target.closest(writes) !== null)) return;
    event.preventDefault();
    event.stopPropagation();
    void step[what]();
  };
  host.addEventListener('keydown', heard, { capture: true });
  return () => host.removeEventListener('keydown', heard, { capture: true });
}
