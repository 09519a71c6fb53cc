// The text of a file as one edits it: with lines, colours and its own undo (CodeMirror).
import { defaultKeymap, history, historyKeymap, redoDepth, undoDepth } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { xml } from '@codemirror/lang-xml';
import { bracketMatching, foldGutter, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { language } from '../../../words/words';
import { search_words } from '../chinese/search_words';

// Each at least 4.5 : 1 on white and on a marked line.
const colours = HighlightStyle.define([
  { tag: [tags.tagName, tags.propertyName], color: '#0b5a36' },
  { tag: tags.attributeName, color: '#1d3f73' },
  { tag: [tags.attributeValue, tags.string], color: '#8c1313' },
  { tag: [tags.comment, tags.processingInstruction, tags.documentMeta], color: '#51606e' },
  { tag: [tags.number, tags.bool, tags.null], color: '#5b2a86' },
]);

const mark_lines = StateEffect.define<{ from: number; to: number } | null>();
const marked = Decoration.line({ class: 'xml-selected' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, step) {
    let now = shown.map(step.changes);
    for (const effect of step.effects) {
      if (!effect.is(mark_lines)) continue;
      const span = effect.value;
      const lines: number[] = [];
      if (span !== null)
        for (let at = span.from; at <= span.to; at = step.state.doc.lineAt(at).to + 1)
          lines.push(step.state.doc.lineAt(at).from);
      now = Decoration.set(lines.map((from) => marked.range(from)));
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export interface Heard {
  typed: (text: string) => void;
  pointed_at: (position: number) => void;
  undone?: Undone; // further back than what is being typed
}

export interface Undone {
  is_typing: boolean;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

// While something is being typed its own history acts; then that of the whole file.
function keys_of({ undone }: Heard): KeyBinding[] {
  if (undone === undefined) return [];
  const act = (what: 'undo' | 'redo') => (view: EditorView) => {
    const depth = what === 'undo' ? undoDepth(view.state) : redoDepth(view.state);
    if (undone.is_typing && depth > 0) return false;
    void undone[what]();
    return true;
  };
  return [
    { key: 'Mod-z', run: act('undo'), shift: act('redo'), preventDefault: true },
    { key: 'Mod-y', run: act('redo'), preventDefault: true },
  ];
}

export class TextEditor {
  private readonly view: EditorView;
  private readonly typing = new Compartment();
  private is_ours = false; // what changes comes from elsewhere

  constructor(host: HTMLElement, text: string, label: string, heard: Heard, written_in: 'xml' | 'json' = 'xml') {
    const listener = EditorView.updateListener.of((update) => {
      if (this.is_ours) return;
      if (update.docChanged) heard.typed(update.state.doc.toString());
      else if (update.selectionSet) heard.pointed_at(update.state.selection.main.head);
    });
    const extensions = [
      lineNumbers(),
      foldGutter(),
      this.typing.of(history()),
      drawSelection(),
      bracketMatching(),
      highlightSelectionMatches(),
      search({ top: true }),
      written_in === 'xml' ? xml() : json(),
      syntaxHighlighting(colours),
      marks,
      listener,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorState.phrases.of(language.peek() === 'en' ? {} : search_words),
      // Tab leaves the text, as everywhere.
      keymap.of([...keys_of(heard), ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    ];
    this.view = new EditorView({ parent: host, state: EditorState.create({ doc: text, extensions }) });
  }

  // Only what differs is replaced, so that the cursor and the place in sight stay.
  show(text: string): void {
    const now = this.view.state.doc.toString();
    if (now === text) return;
    let start = 0;
    while (start < now.length && start < text.length && now[start] === text[start]) ++start;
    let end = 0;
    while (
      end < now.length - start &&
      end < text.length - start &&
      now[now.length - 1 - end] === text[text.length - 1 - end]
    )
      ++end;
    this.silently(() =>
      this.view.dispatch({
        changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) },
      }),
    );
  }

  // What was typed has become one text of the file's history.
  forget(): void {
    for (const part of [[], history()]) this.view.dispatch({ effects: this.typing.reconfigure(part) });
  }

  // Marks a part; brings it into sight when asked.
  mark(span: { start: number; end: number } | undefined, is_shown: boolean): void {
    const length = this.view.state.doc.length;
    const to = span && { from: Math.min(span.start, length), to: Math.min(span.end, length) };
    const effects: StateEffect<unknown>[] = [mark_lines.of(to ?? null)];
    if (is_shown && to !== undefined) effects.push(EditorView.scrollIntoView(to.from, { y: 'center' }));
    this.silently(() => this.view.dispatch({ effects }));
  }

  // Puts the cursor on a line and column, both from 1.
  go_to(line: number, column: number): void {
    const found = this.view.state.doc.line(Math.min(Math.max(1, line), this.view.state.doc.lines));
    const at = Math.min(found.from + Math.max(0, column - 1), found.to);
    const effects = [mark_lines.of({ from: found.from, to: found.to }), EditorView.scrollIntoView(at, { y: 'center' })];
    this.silently(() => this.view.dispatch({ selection: { anchor: at }, effects }));
  }

  close(): void {
    this.view.destroy();
  }

  private silently(act: () => void): void {
    this.is_ours = true;
    act();
    this.is_ours = false;
  }
}
