// The page has the task's name as its first heading; those of a form stand below it.

interface Component {
  type?: string;
  text?: string;
  components?: Component[];
}

function lowered(component: Component): Component {
  const inner = component.components && { components: component.components.map(lowered) };
  if (component.type !== 'text' || component.text === undefined) return { ...component, ...inner };
  return { ...component, ...inner, text: component.text.replace(/^(#{1,5})(?= )/gm, '$1#') };
}

// The same form with every heading one level lower, as Markdown writes them; the sixth is the last there is.
export function with_lower_headings(schema: object): object {
  return lowered(schema as Component);
}
