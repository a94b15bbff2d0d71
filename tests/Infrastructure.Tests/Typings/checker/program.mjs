// Checks one program: what is declared, what is referred to, and every value against the providers' typings.
import { builtinOf, shortInvocation } from './builtins.mjs';
import { Kind } from './catalogue.mjs';
import { hint } from './hint.mjs';
import { fields, naming, options } from './options.mjs';
import { Place } from './place.mjs';
import { Scope } from './scope.mjs';
import * as shapes from './shapes.mjs';
import { Values } from './values.mjs';

const configTypes = new Map(Object.entries({
  string: shapes.Text, number: shapes.Number, int: shapes.Number, integer: shapes.Number,
  bool: shapes.Boolean, boolean: shapes.Boolean, object: shapes.Any,
}));

/** The tokens of the resources and functions that a program uses. */
export function tokensOf(program) {
  const resources = Object.values(program.resources ?? {}).filter(resource => typeof resource?.type === 'string')
    .map(({ type }) => ({ kind: Kind.Resource, token: type }));
  return [...resources, ...functionsOf(program)];
}

function functionsOf(value) {
  if (typeof value !== 'object' || value === null)
    return [];
  const name = Array.isArray(value) ? undefined : builtinOf(value);
  const token = name === 'fn::invoke' ? value[name]?.function : shortInvocation(name);
  const inside = Object.values(value).flatMap(functionsOf);
  return typeof token === 'string' ? [{ kind: Kind.Function, token }, ...inside] : inside;
}

/**
 * Checks a program.
 * @returns {{resource: string, path: string, message: string}[]} what is wrong with it, in its order.
 */
export function checkProgram(program, typings) {
  return new ProgramCheck(program, typings).run();
}

class ProgramCheck {
  #program;
  #typings;
  #scope = new Scope();
  #values;

  constructor(program, typings) {
    this.#program = program;
    this.#typings = typings;
    this.#values = new Values(this.#scope, typings);
  }

  run() {
    const { config = {}, variables = {}, resources = {}, outputs = {} } = this.#program;
    this.#each(config, (name, declared) => this.#scope.declare(name, () => this.#config(declared, new Place(`config.${name}`))));
    this.#each(variables, (name, value) => this.#scope.declare(name, () => this.#variable(name, value)));
    this.#each(resources, (name, resource) => this.#scope.declare(name, () => this.#outputs(resource)));

    this.#each({ ...config, ...variables }, name => this.#scope.resolve({ root: name, access: [], source: `\${${name}}` }));
    this.#each(resources, (name, resource) => this.#resource(resource, new Place(name)));
    this.#each(outputs, (name, value) => this.#values.infer(value, new Place(`outputs.${name}`)));
    return this.#values.problems;
  }

  #each(section, action) {
    for (const [name, value] of Object.entries(section))
      action(name, value);
  }

  #config(declared, place) {
    const { type, default: value } = declared ?? {};
    if (type === undefined)
      return value === undefined ? shapes.Any : this.#values.apart(() => general(this.#values.infer(value, place.property('default'))));
    const [, item] = /^list<(.+)>$/i.exec(type) ?? [];
    const shape = configTypes.get((item ?? type).toLowerCase());
    if (!shape)
      this.#values.apart(() => this.#values.report(place.property('type'), `'${type}' is no type of config${hint(type, configTypes.keys())}`));
    return item ? shapes.list(shape ?? shapes.Any) : shape ?? shapes.Any;
  }

  #visited = new Set();

  #variable(name, value) {
    return this.#values.apart(() => {
      const place = new Place(`variables.${name}`);
      if (this.#visited.has(name)) {
        this.#values.report(place, 'refers to itself');
        return shapes.Any;
      }
      this.#visited.add(name);
      return this.#values.infer(value, place);
    });
  }

  #outputs(resource) {
    const found = typeof resource?.type === 'string' ? this.#typings.resource(resource.type) : { problem: 'no type' };
    return found.problem ? { kind: 'any' } : { kind: 'resource', name: found.name, properties: found.outputs };
  }

  #resource(resource, place) {
    this.#values.check(resource ?? {}, fields, place);
    const found = typeof resource?.type === 'string' ? this.#typings.resource(resource.type) : undefined;
    if (found?.problem)
      this.#values.report(place.property('type'), found.problem);
    // What is only read has no properties of the program's; what is unknown may still refer to what is not there.
    const args = found?.args && !resource.get ? found.args : shapes.Any;
    this.#values.check(resource?.properties ?? {}, args, place.property('properties'));
    this.#values.check(resource?.options ?? {}, options, place.property('options'));
    if (found?.args)
      this.#namedProperties(resource.options ?? {}, found, place.property('options'));
  }

  // ignoreChanges and its like take property paths, of which the first step is a property of the resource.
  #namedProperties(given, found, place) {
    const known = [...found.args.properties.keys(), ...found.outputs.keys()];
    for (const option of naming.filter(option => Array.isArray(given[option]))) {
      given[option].forEach((path, index) => {
        const [first] = `${path}`.split(/[.[]/);
        if (first !== '*' && !known.includes(first))
          this.#values.report(place.property(option).item(index), `is '${path}', which ${found.name} does not have${hint(first, known)}`);
      });
    }
  }
}

// A default is an example of what is configured, not all that may be.
function general(shape) {
  return shape.kind === 'literal' ? typeof shape.values[0] === 'number' ? shapes.Number : shapes.Text : shape;
}
