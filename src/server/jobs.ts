import { randomUUID } from 'node:crypto';
import { failureOf } from '../failure.ts';
import type { Opened } from '../formats/open.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Services } from './services.ts';

/** What a run of adding tells while it goes on. */
type JobEvent =
  | {
      readonly kind: 'article';
      readonly origin: string;
      readonly outcome: string;
      readonly version: string;
    }
  | {
      readonly kind: 'refused';
      readonly origin: string;
      readonly code: string;
      readonly message: string;
      readonly hint: string;
    }
  | {
      readonly kind: 'end';
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly refused: number;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** Runs of adding that this server has begun. */
export interface Jobs {
  /** Begins a run; its id. */
  readonly begin: (services: Services, inputs: AsyncIterable<Opened>) => string;
  /** What a run has told and goes on to tell, until its end; null when there is none by this id. */
  readonly follow: (id: string) => AsyncIterable<JobEvent> | null;
}

interface Job {
  readonly told: JobEvent[];
  isOver: boolean;
  /** Wakes those who follow. */
  wake: () => void;
  next: Promise<void>;
}

/** Runs that are over and still told of; the oldest go first. */
const KEPT = 20;

export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();
  return {
    begin: (services, inputs) => {
      const id = `job_${randomUUID()}`;
      const job = createJob();
      jobs.set(id, job);
      for (const [old, { isOver }] of jobs) if (jobs.size > KEPT && isOver) jobs.delete(old);
      void run(job, services, inputs);
      return id;
    },
    follow: (id) => {
      const job = jobs.get(id);
      return job ? follow(job) : null;
    },
  };
}

function createJob(): Job {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { told: [], isOver: false, next: promise, wake: resolve };
}

function tell(job: Job, event: JobEvent, isOver = false): void {
  job.told.push(event);
  job.isOver = isOver;
  const { wake } = job;
  const { promise, resolve } = Promise.withResolvers<void>();
  job.next = promise;
  job.wake = resolve;
  wake();
}

async function* follow(job: Job): AsyncIterable<JobEvent> {
  for (let at = 0; ; ) {
    while (at < job.told.length) yield job.told[at++]!;
    if (job.isOver) return;
    await job.next;
  }
}

async function run(job: Job, services: Services, inputs: AsyncIterable<Opened>): Promise<void> {
  const { store, analysts, now } = services;
  try {
    const counts = await ingest(store, inputs, {
      analysts: await analysts(),
      now,
      tell: (outcome) => {
        const { origin } = outcome;
        if (outcome.outcome === 'refused') {
          const { code, message, hint } = failureOf(outcome.error);
          tell(job, { kind: 'refused', origin, code, message, hint });
        } else {
          tell(job, { kind: 'article', origin, outcome: outcome.outcome, version: outcome.id });
        }
      },
    });
    tell(job, { kind: 'end', ...counts }, true);
  } catch (error) {
    services.tellFault(error);
    const { code, message } = failureOf(error);
    tell(job, { kind: 'failed', code, message }, true);
  }
}
