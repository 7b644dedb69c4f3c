import type { CDPSession } from 'playwright-core';

/** Words of libraries and of programmers; none of them is a word of Vietnamese or the name of a program. */
const english =
  /(?<!\p{Letter})(?:close|clear|open|select|search|previous|next|page|toggle|remove|delete|save|cancel|show|hide|password|visibility|loading|option|increase|decrease|value|date|month|year|notification|menu|dropdown|required|button|slider|copy|undo|redo|error|warning|today|calendar|pagination|more|less|upload|image|color|picker|nothing|field|input|list|row|column|sheet|drag|drop|tab|panel|dialog|modal|tooltip|expand|collapse|sort|filter|edit|add|new|done|back|home|help|settings|undefined|null|true|false|object)(?!\p{Letter})/iu;

/** Names and descriptions that a screen reader would say in English, each with its role. */
export async function findForeignNames(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ ignored, role, name, description, properties = [] }) => {
    if (ignored) return [];
    const said = [
      name?.value,
      description?.value,
      properties.find((each) => each.name === 'roledescription')?.value.value,
    ].filter((each): each is string => typeof each === 'string');
    const isContent = ['StaticText', 'InlineTextBox', 'paragraph', 'listitem'].includes(String(role?.value));
    if (isContent) return [];
    // A dialog is described by all that stands in it.
    if (role?.value === 'dialog') said.splice(1);
    return said
      .filter((each) => english.test(withoutKeys(each)))
      .map((each) => `in English: ${String(role?.value)} “${each.slice(0, 80)}”`);
  });
}

/** Keys are called as they stand on the keyboard; what stands in braces is replaced when a name is made. */
function withoutKeys(text: string): string {
  return text.replaceAll(/\{\w+\}|\b(?:Tab|Home|End|Delete|Enter|Esc|PageUp|PageDown|Shift|Ctrl|Alt)\b/g, '');
}
