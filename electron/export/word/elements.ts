import { BuilderElement, type XmlComponent } from 'docx';

/** An element that docx has no class for, with attributes by their full names. */
export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });
}
