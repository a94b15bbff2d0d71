// What somebody may have meant who wrote a name that does not exist.

/** "; did you mean 'x'?" if one of the names is near, and nothing otherwise. */
export function hint(name, candidates) {
  let best;
  // At most two edits, and fewer than half of a short name.
  let least = Math.min(3, Math.ceil(name.length / 2));
  for (const candidate of candidates) {
    const distance = candidate.toLowerCase() === name.toLowerCase() ? 0 : edits(name, candidate, least);
    if (distance < least)
      [best, least] = [candidate, distance];
  }
  return best === undefined ? '' : `; did you mean '${best}'?`;
}

// Levenshtein's distance, by rows; gives up at the limit.
function edits(from, to, limit) {
  if (Math.abs(from.length - to.length) >= limit)
    return limit;
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1));
    row = next;
  }
  return row[to.length];
}
