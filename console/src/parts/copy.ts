// Gives whether it was copied. The clipboard is there on HTTPS and localhost only; the older way works everywhere.
export async function copy_text(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // not allowed: the older way may be
  }
  const held = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'heard-only';
  document.body.append(area);
  area.select();
  const is_done = document.execCommand('copy');
  area.remove();
  if (held instanceof HTMLElement) held.focus();
  return is_done;
}
