// Checks printed Pulumi programs against the typings of the providers' own packages, without an engine and without AWS.
//
//   node check.mjs NODE_MODULES PROGRAM.json...
//
// Prints a JSON array of {program, resource, path, message}; program is the file as it was given. The exit code is 0 whatever is found, and 1 with
// the reason on standard error if the programs could not be checked. The typings are loaded once, however many programs there are.
import fs from 'node:fs';
import { Catalogue } from './checker/catalogue.mjs';
import { checkProgram, tokensOf } from './checker/program.mjs';
import { Typings } from './checker/typings.mjs';

const [nodeModules, ...files] = process.argv.slice(2);
if (!nodeModules || files.length === 0)
  throw new Error('Usage: node check.mjs NODE_MODULES PROGRAM.json...');

const programs = files.map(file => ({ file, program: read(file) }));
const catalogue = new Catalogue(nodeModules);
const declarations = programs.flatMap(({ program }) => tokensOf(program)).map(token => catalogue.find(token).file).filter(Boolean);
const typings = new Typings(nodeModules, catalogue, declarations);
const problems = programs.flatMap(({ file, program }) => checkProgram(program, typings).map(problem => ({ program: file, ...problem })));
console.log(JSON.stringify(problems, null, 1));

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON program: ${error.message}`, { cause: error });
  }
}
