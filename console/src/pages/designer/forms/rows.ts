// Components that stand side by side have a row in common. The library names a row for each of the others as well; that
// says nothing, and is not written. Without a name it would make up another one with every change, draw the component
// anew, and take the focus away from where one types.
import type { Json } from './merge';

interface Component {
  layout?: { row?: string; columns?: number | null } & Record<string, Json>;
  components?: Component[];
}

function rows_of(component: Component): string[] {
  const within = (component.components ?? []).flatMap(rows_of);
  return component.layout?.row === undefined ? within : [component.layout.row, ...within];
}

export function with_rows(component: Component, next: () => string): Component {
  const components = component.components?.map((one): Component => {
    const named =
      one.layout?.row === undefined ? { ...one, layout: { columns: null, ...one.layout, row: next() } } : one;
    return with_rows(named, next);
  });
  return components === undefined ? component : { ...component, components };
}

export function without_lonely_rows<Schema extends object>(schema: Schema): Schema {
  const counts = new Map<string, number>();
  for (const row of rows_of(schema)) counts.set(row, (counts.get(row) ?? 0) + 1);
  const cleaned = (component: Component): Component => {
    const { layout, ...rest } = component;
    const inner = component.components && { components: component.components.map(cleaned) };
    const { row, columns, ...more } = layout ?? {};
    const is_lonely = (row === undefined || counts.get(row) === 1) && (columns ?? null) === null;
    if (is_lonely && Object.keys(more).length === 0) return { ...rest, ...inner };
    return { ...component, ...inner };
  };
  return cleaned(schema) as Schema;
}
