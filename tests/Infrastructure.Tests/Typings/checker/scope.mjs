// What references may name: a program's config, variables and resources, and what they have.
import { ExpressionError } from './expressions.mjs';
import { hint } from './hint.mjs';
import * as shapes from './shapes.mjs';

const pulumi = shapes.object('', Object.fromEntries(
  ['cwd', 'organization', 'project', 'rootDirectory', 'stack'].map(name => [name, shapes.required(shapes.Text)])));

export class Scope {
  #roots = new Map([['pulumi', () => pulumi]]);

  /** @param {() => object} shapeOf gives the shape when it is first asked for. */
  declare(name, shapeOf) {
    let shape;
    this.#roots.set(name, () => shape ??= shapeOf());
  }

  /**
   * What a reference refers to.
   * @throws {ExpressionError} if there is no such thing.
   */
  resolve({ root, access, source }) {
    const shapeOf = this.#roots.get(root);
    if (!shapeOf)
      throw new ExpressionError(`${source}: '${root}' is no resource, variable or config${hint(root, this.#roots.keys())}`);
    let shape = shapeOf();
    let way = root;
    for (const step of access) {
      shape = member(shape, step, way, source);
      way += typeof step === 'number' ? `[${step}]` : `.${step}`;
    }
    return shape;
  }
}

function member(shape, step, way, source) {
  switch (shape.kind) {
    case 'any':
      return shape;
    case 'map':
      return shape.of;
    case 'list':
      if (typeof step === 'number')
        return shape.of;
      break;
    case 'object':
    case 'resource': {
      const property = shape.properties?.get(step);
      if (property)
        return property.shape;
      if (shape.properties) {
        const what = shape.kind === 'resource' ? 'output' : 'property';
        const type = shape.name ? ` (${shape.name})` : '';
        throw new ExpressionError(`${source}: ${way}${type} has no ${what} '${step}'${hint(`${step}`, shape.properties.keys())}`);
      }
      break;
    }
    case 'union':
      return oneOf(shape, step, way, source);
  }
  throw new ExpressionError(`${source}: ${way} is ${shapes.describe(shape)} and has no ${typeof step === 'number' ? 'item' : 'property'} '${step}'`);
}

function oneOf(shape, step, way, source) {
  const found = [];
  let reason;
  for (const alternative of shape.of) {
    try {
      found.push(member(alternative, step, way, source));
    } catch (error) {
      if (!(error instanceof ExpressionError))
        throw error;
      reason = error;
    }
  }
  if (found.length === 0)
    throw reason;
  return shapes.union(found);
}
