import { workerData } from 'node:worker_threads';
import { type IndexJob, buildIndex } from '../7-index/build.ts';
import { answer } from './in-thread.ts';

answer(() => buildIndex(workerData as IndexJob));
