// All English messages of the interface; their keys and gaps type every call of the translator.
import { advice } from './advice.ts';
import { analysis } from './analysis.ts';
import { common } from './common.ts';
import { conditions } from './conditions.ts';
import { council } from './council.ts';
import { debrief } from './debrief.ts';
import { ending } from './ending.ts';
import { expectation } from './expectation.ts';
import { game } from './game.ts';
import { glossary } from './glossary.ts';
import { ledger } from './ledger.ts';
import { lesson } from './lesson.ts';
import { link } from './link.ts';
import { map } from './map.ts';
import { model } from './model.ts';
import { replay } from './replay.ts';
import { shell } from './shell.ts';
import { title } from './title.ts';

export const english = {
  ...common,
  ...conditions,
  ...shell,
  ...title,
  ...replay,
  ...game,
  ...expectation,
  ...council,
  ...ending,
  ...debrief,
  ...map,
  ...model,
  ...glossary,
  ...lesson,
  ...link,
  ...ledger,
  ...advice,
  ...analysis,
} as const;

export type EnglishMessages = typeof english;
export type MessageKey = keyof EnglishMessages;
