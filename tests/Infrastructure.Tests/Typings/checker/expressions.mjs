// ${name.property[0]["key"]} inside strings, read as the YAML host reads it.

/** What is wrong with a reference: how it is written, or that what it names is not there. */
export class ExpressionError extends Error {}

/**
 * Splits a string into what is printed as it stands and what is referred to.
 * @returns {({text: string} | {root: string, access: (string | number)[], source: string})[]}
 * @throws {ExpressionError} if a reference is not closed, or empty, or has a bad index.
 */
export function parse(string) {
  const parts = [];
  let text = '';
  let at = 0;
  while (at < string.length) {
    if (string.startsWith('$$', at)) {
      text += '$';
      at += 2;
    } else if (string.startsWith('${', at)) {
      const end = endOf(string, at + 2);
      if (text)
        parts.push({ text });
      text = '';
      const [root, ...access] = steps(string.slice(at + 2, end));
      parts.push({ root, access, source: string.slice(at, end + 1) });
      at = end + 1;
    } else {
      text += string[at++];
    }
  }
  if (text || parts.length === 0)
    parts.push({ text });
  return parts;
}

/** The reference, if the whole string is one: such a string keeps the type of what it refers to. */
export function whole(parts) {
  return parts.length === 1 && parts[0].text === undefined ? parts[0] : undefined;
}

// A brace in a quoted key does not close the reference.
function endOf(string, start) {
  for (let at = start, quoted = false; at < string.length; at++) {
    if (quoted && string[at] === '\\')
      at++;
    else if (string[at] === '"')
      quoted = !quoted;
    else if (string[at] === '}' && !quoted)
      return at;
  }
  throw new ExpressionError(`'${string.slice(start - 2)}' is not closed: write }, or $$ for a $`);
}

function steps(source) {
  const all = [];
  const step = /\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|(?<=^|[.\]])\.?([^.[\]"}]+)|\.([^.[\]"}]+)/y;
  while (step.lastIndex < source.length) {
    const from = step.lastIndex;
    const match = step.exec(source);
    if (!match)
      throw new ExpressionError(`'\${${source}}' cannot be read from '${source.slice(from)}' on: write \${name.property[0]["key"]}`);
    const [, key, index, first, next] = match;
    all.push(index === undefined ? key?.replace(/\\(.)/g, '$1') ?? first ?? next : +index);
  }
  if (typeof all[0] !== 'string')
    throw new ExpressionError(`'\${${source}}' names nothing: write \${name.property}, or $$ for a $`);
  return all;
}
