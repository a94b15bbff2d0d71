// Where in a program something stands: whose it is, and the way to it from there.

export class Place {
  /** @param {string} owner a resource's name, or "variables.name", "outputs.name", "config.name". */
  constructor(owner, path = '') {
    this.owner = owner;
    this.path = path;
  }

  property(name) {
    const isPlain = /^[\w:*/$-]+$/.test(name);
    return new Place(this.owner, isPlain ? `${this.path}${this.path && '.'}${name}` : `${this.path}["${name}"]`);
  }

  item(index) {
    return new Place(this.owner, `${this.path}[${index}]`);
  }
}
