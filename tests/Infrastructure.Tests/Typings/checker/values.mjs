// Holds the values of a program against shapes, and says what shape a value has.
import { builtinOf, builtins, shortInvocation, wrappers } from './builtins.mjs';
import { ExpressionError, parse, whole } from './expressions.mjs';
import { hint } from './hint.mjs';
import { invocation } from './options.mjs';
import { Any, Boolean, Elsewhere, Text, describe, fits, list, literal, object, union } from './shapes.mjs';

export class Values {
  #scope;
  #typings;
  #problems = [];
  #apart = [];

  /**
   * @param {import('./scope.mjs').Scope} scope what references may name.
   * @param {import('./typings.mjs').Typings} typings what the providers have.
   */
  constructor(scope, typings) {
    this.#scope = scope;
    this.#typings = typings;
  }

  /** What was found: {resource, path, message}. */
  get problems() {
    return [...this.#apart, ...this.#problems];
  }

  report(place, message) {
    this.#problems.push({ resource: place.owner, path: place.path, message });
  }

  /** Does something, such as reading a variable, whose findings count even if what led to it is only being tried. */
  apart(action) {
    const { result, found } = this.#collect(action);
    this.#apart.push(...found);
    return result;
  }

  #collect(action) {
    const outer = this.#problems;
    this.#problems = [];
    try {
      const result = action();
      return { result, found: this.#problems };
    } finally {
      this.#problems = outer;
    }
  }

  /** Reports where a value is not what is wanted. */
  check(value, wanted, place) {
    if (wanted === Elsewhere)
      return;
    if (isObject(value) && builtinOf(value))
      this.#checkCall(value, wanted, place);
    else if (typeof value !== 'object' || value === null || wanted.kind === 'any')
      this.#compare(this.infer(value, place), wanted, place);
    else if (wanted.kind === 'union')
      this.#checkAlternatives(value, wanted, place);
    else if (Array.isArray(value))
      this.#checkItems(value, wanted, place);
    else if (wanted.kind === 'object')
      this.#checkProperties(value, wanted, place);
    else if (wanted.kind === 'map')
      this.#checkEntries(value, wanted, place);
    else
      this.report(place, `is an object, and should be ${describe(wanted)}`);
  }

  /** The shape of a value; reports what is wrong inside it, such as references to what does not exist. */
  infer(value, place) {
    if (typeof value === 'string')
      return this.#inferString(value, place);
    if (typeof value === 'number')
      return literal([value]);
    if (typeof value === 'boolean')
      return Boolean;
    if (value === null)
      return Any;
    if (Array.isArray(value))
      return value.length === 0 ? list(Any) : list(union(value.map((item, index) => this.infer(item, place.item(index)))));
    if (builtinOf(value))
      return this.#inferCall(value, place);
    const entries = Object.entries(value).map(([key, entry]) => {
      this.#inferString(key, place.property(key));
      return [key, { shape: this.infer(entry, place.property(key)), required: true }];
    });
    return object('', Object.fromEntries(entries));
  }

  #inferString(text, place) {
    try {
      const parts = parse(text);
      const found = parts.map(part => part.text === undefined ? this.#scope.resolve(part) : literal([part.text]));
      return whole(parts) || parts.length === 1 ? found[0] : Text;
    } catch (error) {
      if (!(error instanceof ExpressionError))
        throw error;
      this.report(place, error.message);
      return Any;
    }
  }

  #compare(given, wanted, place) {
    if (fits(given, wanted))
      return;
    const near = given.kind === 'literal' && wanted.kind === 'literal' ? hint(`${given.values[0]}`, wanted.values) : '';
    this.report(place, `is ${describe(given)}, and should be ${describe(wanted)}${near}`);
  }

  // The alternative that fits; or else what keeps the nearest from fitting.
  #checkAlternatives(value, wanted, place) {
    const attempts = wanted.of.map(alternative => this.#collect(() => this.check(value, alternative, place)).found);
    const deep = attempts.filter(found => found.every(problem => problem.path !== place.path));
    if (deep.length > 0)
      this.#problems.push(...deep.sort((one, other) => one.length - other.length)[0]);
    else
      this.report(place, `is ${Array.isArray(value) ? 'a list' : 'an object'}, and should be ${describe(wanted)}`);
  }

  #checkItems(items, wanted, place) {
    if (wanted.kind === 'list')
      items.forEach((item, index) => this.check(item, wanted.of, place.item(index)));
    else if (wanted.kind !== 'tuple')
      this.report(place, `is a list, and should be ${describe(wanted)}`);
    else if (items.length !== wanted.of.length)
      this.report(place, `is a list of ${items.length}, and should be ${describe(wanted)}`);
    else
      items.forEach((item, index) => this.check(item, wanted.of[index], place.item(index)));
  }

  #checkProperties(value, wanted, place) {
    for (const [key, entry] of Object.entries(value)) {
      const property = wanted.properties.get(key);
      if (!property)
        this.report(place.property(key), `is unknown${wanted.name ? ` to ${wanted.name}` : ''}${hint(key, wanted.properties.keys())}`);
      else if (entry !== null)
        this.check(entry, property.shape, place.property(key));
    }
    for (const [key, property] of wanted.properties) {
      if (property.required && (value[key] ?? null) === null)
        this.report(place.property(key), `is required${by(wanted)}, and missing: it should be ${describe(property.shape)}`);
    }
  }

  #checkEntries(value, wanted, place) {
    for (const [key, entry] of Object.entries(value)) {
      this.#inferString(key, place.property(key));
      this.check(entry, wanted.of, place.property(key));
    }
  }

  // What is only marked as secret is held against what is wanted of it, item by item.
  #checkCall(value, wanted, place) {
    const name = builtinOf(value);
    if (wrappers.has(name))
      this.check(value[name], wanted, place.property(name));
    else
      this.#compare(this.#inferCall(value, place), wanted, place);
  }

  #inferCall(value, place) {
    const name = builtinOf(value);
    const argument = value[name];
    const inside = place.property(name);
    if (wrappers.has(name))
      return this.infer(argument, inside);
    if (name === 'fn::invoke')
      return this.#inferInvocation(argument, inside);
    if (shortInvocation(name))
      return this.#inferFunction(shortInvocation(name), argument, inside, inside).result;
    const builtin = builtins.get(name);
    if (!builtin) {
      this.report(place, `'${name}' is no function of the host${hint(name, [...builtins.keys(), ...wrappers, 'fn::invoke'])}`);
      return Any;
    }
    this.check(argument, builtin.takes, inside);
    return builtin.gives(item => this.#collect(() => this.infer(item === undefined ? argument : argument?.[item], inside)).result);
  }

  #inferInvocation(call, place) {
    this.check(call ?? {}, invocation, place);
    if (typeof call?.function !== 'string')
      return Any;
    const { name, result } = this.#inferFunction(call.function, call.arguments, place.property('function'), place.property('arguments'));
    if (typeof call.return !== 'string' || result === Any)
      return result;
    const returned = result.properties.get(call.return);
    if (!returned)
      this.report(place.property('return'), `is '${call.return}', which ${name} does not give${hint(call.return, result.properties.keys())}`);
    return returned?.shape ?? Any;
  }

  #inferFunction(token, given, namePlace, argumentsPlace) {
    const found = this.#typings.function(token);
    if (found.problem)
      this.report(namePlace, found.problem);
    this.check(given ?? {}, found.args ?? Any, argumentsPlace);
    return { name: token, result: found.result ?? Any };
  }
}

function by(shape) {
  return shape.name ? ` by ${shape.name}` : '';
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
