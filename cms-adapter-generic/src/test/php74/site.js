import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPHPLoaderModule } from '@php-wasm/node-7-4';
import { loadPHPRuntime, PHP, PHPRequestHandler } from '@php-wasm/universal';
import { put } from './php74.js';

const here = dirname(fileURLToPath(import.meta.url));
const wordpress = '/usr/share/wordpress';

/** WordPress's drop-in for SQLite lies in this package, whose many dependencies are not needed. */
const carrier = {
  name: '@wp-playground/cli@3.1.56',
  archive: 'wp-playground-cli-3.1.56.tgz',
  sha512: 'JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==',
};

/** A WordPress on PHP 7.4, its database in SQLite, with the plugin. */
export class Site {
  #php;
  #http;

  static async start() {
    const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
    for (const part of ['wp-includes', 'wp-admin', 'wp-content/themes/twentytwentythree']) {
      put(php, join(wordpress, part), `/wordpress/${part}`);
    }
    for (const file of ['index.php', 'wp-blog-header.php', 'wp-load.php', 'wp-login.php', 'wp-settings.php']) {
      php.writeFile(`/wordpress/${file}`, readFileSync(join(wordpress, file)));
    }
    put(php, join(here, '../../../wordpress'), '/wordpress/wp-content/plugins/vitrine');
    php.mkdir('/wordpress/wp-content/mu-plugins');
    php.mkdir('/database');
    for (const [file, to] of [
      ['wp-config.php', '/wordpress'], ['db.php', '/wordpress/wp-content'], ['witness.php', '/wordpress/wp-content/mu-plugins'], ['install.php', ''],
    ]) {
      php.writeFile(`${to}/${file}`, readFileSync(join(here, 'site', file)));
    }
    php.writeFile('/sqlite.zip', dropIn());
    php.writeFile('/answers.json', '{}');
    const site = new Site(php);
    const said = await php.run({ scriptPath: '/install.php' });
    if (said.errors || said.text !== 'installed') {
      throw new Error(`WordPress was not installed: ${said.errors} ${said.text}`);
    }
    return site;
  }

  constructor(php) {
    this.#php = php;
    this.#http = new PHPRequestHandler({
      documentRoot: '/wordpress',
      absoluteUrl: 'http://magazine.example.com',
      phpFactory: async () => php,
      maxPhpInstances: 1,
      getFileNotFoundAction: () => ({ type: 'internal-redirect', uri: '/index.php' }),
    });
  }

  /** What the site answers to a browser that keeps its cookies: a page with its status. */
  async page(url, form) {
    const said = await this.#http.request(
      form
        ? { url, method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: bytes(new URLSearchParams(form)) }
        : { url },
    );
    return { status: said.httpStatusCode, text: said.text };
  }

  /** What a route answers to a script of the page before; without a nonce, as to nobody. */
  async route(method, path, { nonce = '', json } = {}) {
    const said = await this.#http.request({
      url: `/index.php?rest_route=${path}`,
      method,
      headers: { 'Content-Type': 'application/json', ...(nonce && { 'X-WP-Nonce': nonce }) },
      body: json && bytes(JSON.stringify(json)),
    });
    return { status: said.httpStatusCode, json: JSON.parse(said.text) };
  }

  /** From now on the DAM's server answers these paths, in which a star stands for anything. */
  answer(paths) {
    this.#php.writeFile('/answers.json', JSON.stringify(paths));
  }
}

const bytes = (text) => new TextEncoder().encode(String(text));

function dropIn() {
  const folder = join(here, 'node_modules', '.cache');
  const archive = join(folder, carrier.archive);
  if (!existsSync(archive)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, carrier.name]);
  }
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== carrier.sha512) {
    throw new Error(`${archive} is not what ${carrier.name} was: delete it.`);
  }
  return execFileSync('tar', ['-xzOf', archive, 'package/sqlite-database-integration.zip']);
}
