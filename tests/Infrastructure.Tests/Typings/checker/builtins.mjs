// The host's functions: what each takes, and what it gives. fn::invoke, which calls a provider's, is in values.mjs.
import { Any, Archive, Asset, Number, Resource, Text, list, map, tuple, union } from './shapes.mjs';

const itemsOf = shape => shape.kind === 'list' ? shape.of : Any;
const textToText = { takes: Text, gives: () => Text };
const pathToAsset = { takes: Text, gives: () => Asset };
const pathToArchive = { takes: Text, gives: () => Archive };

/** By name, {takes: shape, gives: shapeOf => shape}; shapeOf() is the shape of what is given, shapeOf(n) that of its item n. */
export const builtins = new Map(Object.entries({
  'fn::assetArchive': { takes: map(union([Asset, Archive])), gives: () => Archive },
  'fn::fileArchive': pathToArchive,
  'fn::fileAsset': pathToAsset,
  'fn::filebase64': textToText,
  'fn::filebase64sha256': textToText,
  'fn::fromBase64': textToText,
  'fn::join': { takes: tuple(Text, list(Text)), gives: () => Text },
  'fn::length': { takes: union([Text, list(Any), map(Any)]), gives: () => Number },
  'fn::pulumiResourceName': { takes: Resource, gives: () => Text },
  'fn::pulumiResourceType': { takes: Resource, gives: () => Text },
  'fn::readFile': textToText,
  'fn::remoteArchive': pathToArchive,
  'fn::remoteAsset': pathToAsset,
  'fn::select': { takes: tuple(Number, list(Any)), gives: shapeOf => itemsOf(shapeOf(1)) },
  'fn::sha1': textToText,
  'fn::singleOrNone': { takes: list(Any), gives: shapeOf => itemsOf(shapeOf()) },
  'fn::split': { takes: tuple(Text, Text), gives: () => list(Text) },
  'fn::stringAsset': pathToAsset,
  'fn::toBase64': textToText,
  'fn::toJSON': { takes: Any, gives: () => Text },
}));

/** What marks a value, and changes nothing of what it looks like. */
export const wrappers = new Set(['fn::secret', 'fn::unsecret']);

/** The builtin that an object calls: its only key. */
export function builtinOf(value) {
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0].startsWith('fn::') ? keys[0] : undefined;
}

/** The provider's function that {"fn::aws:getRegion": {}} calls, which is short for fn::invoke. */
export function shortInvocation(name) {
  const token = name?.slice('fn::'.length);
  return token?.includes(':') ? token : undefined;
}
