import type { Command } from 'commander';
import { readWholeStory } from '../store/read/story.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { langOption } from './read.ts';
import type { Language } from './show/labels.ts';
import { showStory } from './show/show-woven.ts';
import { dbOption, type StoreOptions } from './store-options.ts';

interface StoryOptions extends StoreOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

const EXAMPLES = `
Examples:
  isnad story sto_0p3x9c8v7b6n5
  isnad story art_7k2m4n6p8q0rs --json
Articles that share their words, from one another or from one agency, count as one independent telling.`;

/** Adds `isnad story`. `done` gets the exit code. */
export function addStory(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('story')
    .description('Show articles that tell of the same: who has it from whom, where they disagree.')
    .argument('<id>', 'a story (sto_…), an article (art_…), or the id that an article came with')
    .option('--json', 'as JSON')
    .addOption(langOption())
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: StoryOptions) => {
      done(await guard(tools.io, () => story(tools, id, options)));
    });
}

function story(tools: Tools, id: string, options: StoryOptions): Promise<number> {
  return answer(tools, options, {
    read: (store) => readWholeStory(store, id),
    show: (view, told) => (told ? showStory(view, told) : [view.label('word', 'no-story')]),
  });
}
