import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPHPLoaderModule } from '@php-wasm/node-7-4';
import { loadPHPRuntime, PHP } from '@php-wasm/universal';

const here = dirname(fileURLToPath(import.meta.url));
const plugin = join(here, '../../../wordpress');
const wordpress = '/usr/share/wordpress';

/** A PHP 7.4 that sees the plugin and WordPress's own code, and no database. */
export async function startPhp() {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  put(php, join(wordpress, 'wp-includes'), '/wordpress/wp-includes');
  put(php, plugin, '/wordpress/wp-content/plugins/vitrine');
  php.writeFile('/wordpress/wp-settings.php', readFileSync(join(wordpress, 'wp-settings.php')));
  php.writeFile('/wordpress.php', readFileSync(join(here, 'wordpress.php')));
  return php;
}

/** What PHP code returns, as JSON; anything else that is printed, such as a notice, fails the test. */
export async function answer(php, code) {
  php.writeFile('/code.php', `<?php\n${code}`);
  php.writeFile('/asked.php', "<?php require '/wordpress.php'; echo json_encode( require '/code.php', JSON_THROW_ON_ERROR );");
  const said = await php.run({ scriptPath: '/asked.php' });
  if (said.errors || said.exitCode !== 0) {
    throw new Error(`PHP ended with ${said.exitCode}: ${said.errors} ${said.text}`);
  }
  return JSON.parse(said.text);
}

/** Copies a folder's code into PHP's files. */
export function put(php, from, to) {
  php.mkdir(to);
  for (const name of readdirSync(from)) {
    const source = join(from, name);
    if (statSync(source).isDirectory()) {
      put(php, source, `${to}/${name}`);
    } else if (/\.(php|json|mo|html)$/.test(name)) {
      php.writeFile(`${to}/${name}`, readFileSync(source));
    }
  }
}
