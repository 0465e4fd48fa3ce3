#!/usr/bin/env node
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reportUsages } from './job.js';
import { readSettings } from './settings.js';

/** @typedef {import('./job.js').Memory} Memory */

const USAGE = `usage: vitrine-magnolia-usages [--anew] [--forget-many] SETTINGS.json
  --anew         tell everything once more, as when Vitrine's store was lost
  --forget-many  forget pages that are gone, however many they are
MAGNOLIA_AUTHORIZATION and VITRINE_API_KEY are read from the environment.`;

const { file, anew, forgetMany } = call();

try {
  const settings = readSettings(JSON.parse(await readFile(file, 'utf8')), process.env);
  const memoryFile = `${file}.memory`;
  const { told, unchanged, forgotten, troubles } = await reportUsages(settings, await remembered(memoryFile), {
    keep: async (memory) => {
      await writeFile(`${memoryFile}.part`, JSON.stringify(memory));
      await rename(`${memoryFile}.part`, memoryFile);
    },
    anew,
    forgetMany,
  });
  console.log(`${told} told, ${unchanged} unchanged, ${forgotten} forgotten.`);
  if (troubles.length > 0) {
    console.error(`vitrine-magnolia-usages: not all is told.\n${troubles.map((trouble) => `  ${trouble}`).join('\n')}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`vitrine-magnolia-usages: ${error instanceof Error ? error.message : error}`);
  console.error('What was told so far is remembered; run it again to go on there.');
  process.exitCode = 1;
}

/** What was asked for on the command line. */
function call() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'anew': { type: 'boolean' }, 'forget-many': { type: 'boolean' } },
    });
    const [settings, ...more] = positionals;
    if (settings !== undefined && more.length === 0) {
      return { file: settings, anew: values.anew === true, forgetMany: values['forget-many'] === true };
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  process.exit(2);
}

/**
 * @param {string} memoryFile
 * @returns {Promise<Memory>}
 */
async function remembered(memoryFile) {
  try {
    return JSON.parse(await readFile(memoryFile, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { reported: {}, position: null };
    }
    throw new Error(`${memoryFile} cannot be read; delete it, and everything is told once more. ${error}`);
  }
}
