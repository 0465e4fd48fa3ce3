#!/usr/bin/env node
import { readFile, rename, writeFile } from 'node:fs/promises';
import { reportUsages } from './job.js';
import { readSettings } from './settings.js';

/** @typedef {import('./job.js').Memory} Memory */

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: vitrine-magnolia-usages SETTINGS.json   (MAGNOLIA_AUTHORIZATION and VITRINE_API_KEY in the environment)');
  process.exit(2);
}

try {
  const settings = readSettings(JSON.parse(await readFile(file, 'utf8')), process.env);
  const memoryFile = `${file}.memory`;
  const count = await reportUsages(settings, await remembered(memoryFile), {
    keep: async (memory) => {
      await writeFile(`${memoryFile}.part`, JSON.stringify(memory));
      await rename(`${memoryFile}.part`, memoryFile);
    },
  });
  console.log(`${count.told} told, ${count.unchanged} unchanged, ${count.forgotten} forgotten.`);
} catch (error) {
  console.error(`vitrine-magnolia-usages: ${error instanceof Error ? error.message : error}`);
  console.error('What was told so far is remembered; run it again to go on there.');
  process.exitCode = 1;
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
