import { workerData } from 'node:worker_threads';
import { type ListJob, writeLists } from '../6-publish/write-lists.ts';
import { answer } from './in-thread.ts';

answer(() => writeLists(workerData as ListJob));
