// Which declaration file a type token ("aws:lambda:Function") or a function token ("aws:getCallerIdentity") means.
import fs from 'node:fs';
import path from 'node:path';
import { hint } from './hint.mjs';

/** The kinds of tokens: a resource's type, and what fn::invoke calls. */
export const Kind = Object.freeze({ Resource: 'resource', Function: 'function' });

export class Catalogue {
  #root;
  #found = new Map();

  /** @param {string} nodeModules the folder that the packages were installed to. */
  constructor(nodeModules) {
    this.#root = path.resolve(nodeModules, '@pulumi');
  }

  /** The folders of the providers' packages. */
  get packages() {
    return fs.readdirSync(this.#root).filter(name => name !== 'pulumi').map(name => path.join(this.#root, name));
  }

  /**
   * Finds what a token names.
   * @returns {{file: string, name: string} | {problem: string}} the declaration file and the class or function in it, or why there is none.
   */
  find({ kind, token }) {
    const key = `${kind} ${token}`;
    if (!this.#found.has(key))
      this.#found.set(key, this.#find(kind, token));
    return this.#found.get(key);
  }

  #find(kind, token) {
    const parts = token.split(':');
    if (kind === Kind.Resource && parts.length === 3 && parts[0] === 'pulumi' && parts[1] === 'providers')
      return this.#provider(token, parts[2]);
    if (parts.length < 2 || parts.length > 3 || parts.includes(''))
      return { problem: `'${token}' is no ${kind} token: write package:module:Name` };
    const [packageName, module, name] = parts.length === 3 ? parts : [parts[0], 'index', parts[1]];
    if (!this.#hasPackage(packageName))
      return this.#noPackage(token, packageName);
    return this.#member(kind, token, packageName, module.split('/')[0], name);
  }

  #provider(token, packageName) {
    const file = path.join(this.#root, packageName, 'provider.d.ts');
    return this.#hasPackage(packageName) ? { file, name: 'Provider' } : this.#noPackage(token, packageName);
  }

  #member(kind, token, packageName, module, name) {
    const home = path.join(this.#root, packageName);
    const folder = module === 'index' ? home : path.join(home, module);
    if (!directories(home).has(module) && module !== 'index') {
      const ways = `${hint(module, directories(home))}${this.#elsewhere(kind, home, name)}`;
      return { problem: `'${token}' is unknown: '${packageName}' has no module '${module}'${ways}` };
    }
    const wanted = fileName(name).toLowerCase();
    const file = fs.readdirSync(folder).find(candidate => candidate.toLowerCase() === wanted);
    const actual = file && tokenIn(kind, path.join(folder, file));
    if (!actual) {
      const ways = hint(name, names(kind, folder)) || this.#elsewhere(kind, home, name);
      return { problem: `'${token}' is unknown: '${packageName}:${module}' has no ${kind} '${name}'${ways}` };
    }
    if (!spellings(actual).includes(token))
      return { problem: `'${token}' is unknown: write '${spellings(actual)[0]}'` };
    return { file: path.join(folder, file), name: actual.split(':').at(-1) };
  }

  // Whoever names the wrong module is helped by the right one.
  #elsewhere(kind, home, name) {
    const modules = [...directories(home)].filter(module => tokenIn(kind, path.join(home, module, fileName(name))));
    return modules.length > 0 && modules.length < 4 ? `; '${name}' is in ${modules.map(module => `'${module}'`).join(', ')}` : '';
  }

  #hasPackage(name) {
    return name !== 'pulumi' && directories(this.#root).has(name);
  }

  #noPackage(token, name) {
    const known = this.packages.map(folder => `'${path.basename(folder)}'`).join(', ');
    return { problem: `'${token}' is unknown: there are typings of ${known}, not of '${name}'` };
  }
}

const folders = new Map();
function directories(folder) {
  if (!folders.has(folder))
    folders.set(folder, new Set(fs.readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name)));
  return folders.get(folder);
}

function fileName(name) {
  return `${name[0].toLowerCase()}${name.slice(1)}.d.ts`;
}

function names(kind, folder) {
  return fs.readdirSync(folder).filter(file => file.endsWith('.d.ts'))
    .map(file => tokenIn(kind, path.join(folder, file))?.split(':').at(-1)).filter(Boolean);
}

// The token itself stands only in the JavaScript beside the declarations: what the engine is sent.
function tokenIn(kind, declarations) {
  const script = declarations.replace(/\.d\.ts$/, '.js');
  if (!fs.existsSync(script))
    return undefined;
  const sent = kind === Kind.Resource ? /__pulumiType = '([^']+)'/ : /runtime\.invoke\w*\("([^"]+)"/;
  return sent.exec(fs.readFileSync(script, 'utf8'))?.[1];
}

// The host takes aws:lambda:Function for aws:lambda/function:Function, and aws:getRegion for aws:index/getRegion:getRegion.
function spellings(token) {
  const [packageName, module, name] = token.split(':');
  const short = module.split('/')[0];
  const all = [`${packageName}:${short}:${name}`, token];
  return short === 'index' ? [`${packageName}:${name}`, ...all] : all;
}
