// What a value may look like: the provider's types, without TypeScript and without what only its Node.js programs can write.
//
//   any, string, number, boolean, asset, archive
//   literal   values: an enum's strings, or one string or number that is written in the program
//   list      of
//   tuple     of: as many items, each of its own shape
//   map       of: any keys
//   object    name, properties: Map of {shape, required}
//   resource  name (none: any resource), properties: its outputs
//   union     of: any of these

export const Any = { kind: 'any' };
/** Anything here: it is held against a shape of its own by whoever knows that. */
export const Elsewhere = { kind: 'any' };
export const Text = { kind: 'string' };
export const Number = { kind: 'number' };
export const Boolean = { kind: 'boolean' };
export const Asset = { kind: 'asset' };
export const Archive = { kind: 'archive' };
export const Resource = { kind: 'resource' };

export const literal = values => ({ kind: 'literal', values });
export const list = of => ({ kind: 'list', of });
export const tuple = (...of) => ({ kind: 'tuple', of });
export const map = of => ({ kind: 'map', of });
export const required = shape => ({ shape, required: true });
export const optional = shape => ({ shape, required: false });
export const object = (name, properties) => ({ kind: 'object', name, properties: new Map(Object.entries(properties)) });

/** Any of these shapes; literals are put together, and one alone stays itself. */
export function union(shapes) {
  const values = shapes.filter(shape => shape.kind === 'literal').flatMap(shape => shape.values);
  const of = [...new Set(shapes.filter(shape => shape.kind !== 'literal'))];
  if (values.length > 0)
    of.push(literal([...new Set(values)]));
  return of.includes(Any) ? Any : of.length === 1 ? of[0] : { kind: 'union', of };
}

/** What people call a shape. */
export function describe(shape) {
  switch (shape.kind) {
    case 'literal':
      return shape.values.length > 12
        ? `one of ${shape.values.length} strings ('${shape.values.slice(0, 3).join("', '")}', …)`
        : shape.values.map(value => typeof value === 'string' ? `'${value}'` : `${value}`).join(' or ');
    case 'list': return shape.of.kind === 'any' ? 'a list' : `a list, each item ${describe(shape.of)}`;
    case 'tuple': return `a list of ${shape.of.length} items`;
    case 'map': return shape.of.kind === 'any' ? 'a map' : `a map, each value ${describe(shape.of)}`;
    case 'object': return shape.name ? `an object (${shape.name})` : 'an object';
    case 'resource': return shape.name ? `a resource (${shape.name})` : 'a resource';
    case 'union': return shape.of.map(describe).join(' or ');
    case 'any': return 'anything';
    default: return `${/^[aeiou]/.test(shape.kind) ? 'an' : 'a'} ${shape.kind}`;
  }
}

/**
 * Whether what has the one shape may stand where the other is wanted. A string that is not known before the deployment may turn out to be
 * an enum's.
 */
export function fits(given, wanted, compared = new Map()) {
  if (given === wanted || given.kind === 'any' || wanted.kind === 'any')
    return true;
  // Types that contain themselves: what is being compared already does not fail here.
  const before = compared.get(given) ?? new Set();
  if (before.has(wanted))
    return true;
  compared.set(given, before.add(wanted));
  if (given.kind === 'union')
    return given.of.every(shape => fits(shape, wanted, compared));
  if (wanted.kind === 'union')
    return wanted.of.some(shape => fits(given, shape, new Map(compared)));
  switch (wanted.kind) {
    case 'string':
    case 'number':
      return given.kind === wanted.kind || (given.kind === 'literal' && given.values.every(value => typeof value === wanted.kind));
    case 'literal':
      return given.kind === 'literal' ? given.values.every(value => wanted.values.includes(value)) : given.kind === typeof wanted.values[0];
    case 'list':
      return given.kind === 'list' && fits(given.of, wanted.of, compared);
    case 'map':
      return given.kind === 'map' ? fits(given.of, wanted.of, compared)
        : given.kind === 'object' && [...given.properties.values()].every(({ shape }) => fits(shape, wanted.of, compared));
    case 'object':
      return given.kind === 'object' && [...wanted.properties].every(([name, property]) => {
        const has = given.properties.get(name);
        return has ? fits(has.shape, property.shape, compared) : !property.required;
      });
    case 'resource':
      return given.kind === 'resource' && (wanted.name === undefined || wanted.name === given.name);
    default:
      return given.kind === wanted.kind;
  }
}
