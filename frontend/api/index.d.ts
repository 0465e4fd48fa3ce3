import type { Client } from 'openapi-fetch';
import type { components, paths } from './src/schema.js';

export type { components, operations, paths } from './src/schema.js';

/** A record of the API by its name, such as `Schema<'AssetAnswer'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What a page shows of an asset: an item of what `POST /resolve` answers. Of a withheld asset the words are left out. */
export type Facts = Schema<'ToldFacts'>;

/** The other kind of item: a reference that stands for nothing, and why. */
export type Unresolved = Schema<'ResolveAnswerUnresolved'>;

/** Where the API is, and who asks. */
export interface VitrineOptions {
  /** Address of the server, such as `https://media.example.com`. */
  server: string;
  /** An API key, or a function that gives a short-lived token before each call; not needed for open calls. */
  credential?: string | (() => string | Promise<string>);
  /** Instead of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Has `GET`, `POST`, `PUT` and `DELETE`, each for the paths that know it. */
export type VitrineClient = Client<paths>;

export declare function createVitrine(options: VitrineOptions): VitrineClient;
