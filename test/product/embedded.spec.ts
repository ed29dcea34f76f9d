import { describe } from 'vitest';
import { startProduct } from '../support/product.js';
import { mainJob } from './main-job.js';

describe('on a machine with nothing but Node', () => mainJob(() => startProduct()));
