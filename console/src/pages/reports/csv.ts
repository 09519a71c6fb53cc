// A table as a file that Excel opens as it is meant: UTF-8 with its mark, so that Chinese is read as Chinese; lines end
// as RFC 4180 §2 has it; and no text is taken for a formula (OWASP: CSV Injection).
export type Field = string | number;

const begins_formula = /^[=+\-@\t\r\n]/;

function field_text(field: Field): string {
  if (typeof field === 'number') return String(field);
  const plain = begins_formula.test(field) ? `'${field}` : field;
  return /[",\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function csv_of(rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field_text).join(',')}\r\n`).join('')}`;
}

export function save_csv(name: string, rows: readonly (readonly Field[])[]): void {
  const address = URL.createObjectURL(new Blob([csv_of(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
