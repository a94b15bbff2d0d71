// Reads the providers' declarations with TypeScript's own checker, and gives them as shapes.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Kind } from './catalogue.mjs';
import * as shapes from './shapes.mjs';

export class Typings {
  #ts;
  #catalogue;
  #program;
  #checker;
  #shapes = new Map();
  #members = new Map();

  /**
   * @param {string} nodeModules the folder that the packages were installed to.
   * @param {import('./catalogue.mjs').Catalogue} catalogue what finds a token's declaration file.
   * @param {string[]} files every declaration file that will be asked for: only these and what they import are loaded.
   */
  constructor(nodeModules, catalogue, files) {
    this.#ts = createRequire(path.resolve(nodeModules, 'package.json'))('typescript');
    this.#catalogue = catalogue;
    this.#program = this.#load([...new Set(files)]);
    this.#checker = this.#program.getTypeChecker();
  }

  /**
   * What a resource takes and gives, or why there is no such resource.
   * @returns {{name: string, args: object, outputs: Map} | {problem: string}}
   */
  resource(token) {
    return this.#member(Kind.Resource, token, (file, name) => {
      const type = this.#checker.getDeclaredTypeOfSymbol(this.#export(file, name));
      return { name, args: this.#shape(this.#checker.getDeclaredTypeOfSymbol(this.#export(file, `${name}Args`))), outputs: this.#outputs(type) };
    });
  }

  /**
   * What a function takes and gives, or why there is no such function.
   * @returns {{name: string, args: object, result: object} | {problem: string}}
   */
  function(token) {
    return this.#member(Kind.Function, token, (file, name) => {
      const [signature] = this.#checker.getSignaturesOfType(this.#checker.getTypeOfSymbol(this.#export(file, name)), this.#ts.SignatureKind.Call);
      const [args] = signature.parameters.filter(parameter => parameter.name === 'args');
      const [result] = this.#checker.getTypeArguments(signature.getReturnType());
      return { name, args: args ? this.#shape(this.#checker.getTypeOfSymbol(args)) : shapes.object('', {}), result: this.#shape(result) };
    });
  }

  #member(kind, token, read) {
    const { file, name, problem } = this.#catalogue.find({ kind, token });
    if (problem)
      return { problem };
    if (!this.#members.has(file))
      this.#members.set(file, read(file, name));
    return this.#members.get(file);
  }

  #load(files) {
    const ts = this.#ts;
    const options = {
      noEmit: true, strict: true, skipLibCheck: true, types: [], lib: ['lib.es2022.d.ts'],
      target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
    };
    const host = ts.createCompilerHost(options);
    // Three quarters of these files are documentation.
    host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
    // A provider's index imports every file it has, some four thousand. What others import of it are enums of these.
    const indices = new Set(this.#catalogue.packages.map(folder => path.join(folder, 'index.d.ts')));
    const read = host.readFile;
    host.readFile = file => indices.has(path.normalize(file)) ? 'export * from "./types/enums";' : read(file);
    const getSourceFile = host.getSourceFile;
    host.getSourceFile = (file, language, ...rest) => indices.has(path.normalize(file))
      ? ts.createSourceFile(file, host.readFile(file), language)
      : getSourceFile(file, language, ...rest);
    return ts.createProgram(files.map(file => fs.realpathSync(file)), options, host);
  }

  #export(file, name) {
    const module = this.#checker.getSymbolAtLocation(this.#program.getSourceFile(fs.realpathSync(file)));
    const symbol = module && this.#checker.tryGetMemberInModuleExports(name, module);
    if (!symbol)
      throw new Error(`${file} exports no '${name}': the package is not laid out as it was when this check was written.`);
    return symbol;
  }

  // Methods and what the SDK keeps for itself are members too; an output is an Output<T>.
  #outputs(type) {
    const outputs = new Map();
    for (const member of this.#checker.getPropertiesOfType(type)) {
      const of = this.#checker.getTypeOfSymbol(member);
      if (of.aliasSymbol?.name === 'Output')
        outputs.set(member.name, shapes.required(this.#shape(of.aliasTypeArguments[0])));
    }
    return outputs;
  }

  #shape(type) {
    if (!this.#shapes.has(type))
      this.#shapes.set(type, this.#read(type));
    return this.#shapes.get(type);
  }

  #read(type) {
    const { TypeFlags } = this.#ts;
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) {
      if (type.intrinsicName === 'error')
        throw new Error('A type of the typings could not be resolved: a file that they import was not loaded.');
      return shapes.Any;
    }
    if (type.flags & TypeFlags.BooleanLike)
      return shapes.Boolean;
    if (type.isStringLiteral() || type.isNumberLiteral())
      return shapes.literal([type.value]);
    if (type.flags & TypeFlags.String)
      return shapes.Text;
    if (type.flags & TypeFlags.Number)
      return shapes.Number;
    if (type.isUnion())
      return this.#readUnion(type.types);
    if (this.#checker.isArrayType(type))
      return shapes.list(this.#shape(this.#checker.getTypeArguments(type)[0]));
    if (type.flags & TypeFlags.Object)
      return this.#readObject(type);
    throw new Error(`The typings have a type that this check cannot read: ${this.#checker.typeToString(type)}.`);
  }

  // Input<T> is T | Promise<T> | OutputInstance<T>; of these only T can be printed.
  #readUnion(types) {
    const { TypeFlags } = this.#ts;
    const printable = types.filter(type =>
      !(type.flags & (TypeFlags.Undefined | TypeFlags.Null)) && !['Promise', 'OutputInstance'].includes(type.symbol?.name));
    return shapes.union(printable.map(type => this.#shape(type)));
  }

  #readObject(type) {
    const { name, flags } = type.symbol;
    if (flags & this.#ts.SymbolFlags.Class) {
      return name === 'Asset' ? shapes.Asset
        : name === 'Archive' ? shapes.Archive
        : lazily({ kind: 'resource', name }, () => this.#outputs(type));
    }
    const values = this.#checker.getIndexInfoOfType(type, this.#ts.IndexKind.String)?.type;
    if (values)
      return shapes.map(this.#shape(values));
    return lazily({ kind: 'object', name: name === '__type' ? '' : name }, () => this.#properties(type));
  }

  #properties(type) {
    return new Map(this.#checker.getPropertiesOfType(type).map(property =>
      [property.name, { shape: this.#shape(this.#checker.getTypeOfSymbol(property)), required: !(property.flags & this.#ts.SymbolFlags.Optional) }]));
  }
}

// Types may contain themselves, so what an object has is read when it is asked for.
function lazily(shape, read) {
  let properties;
  return Object.defineProperty(shape, 'properties', { enumerable: true, get: () => properties ??= read() });
}
