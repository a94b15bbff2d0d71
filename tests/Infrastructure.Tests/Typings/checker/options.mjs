// What the host knows of a resource besides its properties.
import { Any, Boolean, Elsewhere, Resource, Text, list, map, object, optional, required } from './shapes.mjs';

const flag = optional(Boolean);
const text = optional(Text);
const texts = optional(list(Text));
const resource = optional(Resource);
const timeouts = object('', { create: text, delete: text, read: text, update: text });

/** The fields of an entry of `resources`. Its properties are held against the provider's typings. */
export const fields = object('', {
  defaultProvider: flag,
  get: optional(object('', { id: required(Text), state: optional(map(Any)) })),
  name: text,
  options: optional(Elsewhere),
  properties: optional(Elsewhere),
  type: required(Text),
});

/** The fields of `options`. */
export const options = object('', {
  additionalSecretOutputs: texts,
  aliases: optional(list(Any)),
  customTimeouts: optional(timeouts),
  deleteBeforeReplace: flag,
  deletedWith: resource,
  dependsOn: optional(list(Resource)),
  envVarMappings: optional(map(Text)),
  hideDiffs: texts,
  ignoreChanges: texts,
  import: text,
  parent: resource,
  pluginDownloadURL: text,
  protect: flag,
  provider: resource,
  providers: optional(Any),
  replaceOnChanges: texts,
  replaceWith: optional(list(Resource)),
  replacementTrigger: optional(Any),
  retainOnDelete: flag,
  version: text,
});

/** The options that list properties of the resource. */
export const naming = ['additionalSecretOutputs', 'hideDiffs', 'ignoreChanges', 'replaceOnChanges'];

/** The fields of fn::invoke. */
export const invocation = object('', {
  arguments: optional(Elsewhere),
  function: required(Text),
  options: optional(object('', {
    dependsOn: optional(list(Resource)), parent: resource, pluginDownloadURL: text, provider: resource, version: text,
  })),
  return: text,
});
