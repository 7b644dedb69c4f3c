const insertions = [
  '',
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&bom;',
  '"',
  '\u0000',
  '\uFFFE',
  ']]>',
  '<!--',
  '<?x ?>',
  '<!DOCTYPE x [<!ENTITY bom "bom"><!ENTITY b2 "&bom;&bom;&bom;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<w:p>'.repeat(500),
  '{"__proto__":{"polluted":true}}',
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '['.repeat(5_000),
  'null',
  '[]',
  '{}',
  '-1',
  '1e309',
  '99999999999999999999',
  '../../../x',
  'x'.repeat(50_000),
  '🦆',
];

/** The same text with one to three changes that keep most of its form: pieces swapped, doubled, cut out, numbers grown. */
export function mutateText(text: string, random: () => number): string {
  let changed = text;
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change += 1) changed = changeOnce(changed, random);
  return changed;
}

function changeOnce(text: string, random: () => number): string {
  const at = boundaryNear(text, Math.floor(random() * (text.length + 1)));
  const end = boundaryNear(text, Math.min(text.length, at + Math.floor(random() * 120)));
  const insertion = insertions[Math.floor(random() * insertions.length)] ?? '';
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + insertion + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at, end).repeat(1 + Math.floor(random() * 50)) + text.slice(end);
    case 3:
      return text.slice(0, at) + insertion + text.slice(end);
    case 4: {
      const rest = text
        .slice(at)
        .replace(/\d+/, () => ['0', '-1', '2147483648', '1e21', '007', ''][Math.floor(random() * 6)] ?? '');
      return text.slice(0, at) + rest;
    }
    default: {
      const rest = text.slice(at).replace(/"[^"]*"/, () => JSON.stringify(insertion.slice(0, 300)));
      return text.slice(0, at) + rest;
    }
  }
}

/** A place where tags, strings or members begin, so that more of what is changed is still read. */
function boundaryNear(text: string, at: number): number {
  const found = text.slice(at, at + 80).search(/[<{[",]/);
  return found === -1 ? at : at + found;
}
