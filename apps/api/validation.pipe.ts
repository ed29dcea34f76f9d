import { StandardSchemaValidationPipe } from '@nestjs/common';
import { TrucelineError, type Fault } from '#vocabulary';

type Issue = { readonly message: string; readonly keys?: readonly string[]; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined };

/** More than this help nobody, and would make a hostile body's answer larger than the body. */
const MOST_FAULTS = 100;

/** Holds what was sent against the schema of its parameter, and names every fault by its path. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues: readonly Issue[]) => {
    const faults = issues.flatMap(faultsOf).slice(0, MOST_FAULTS);
    const places = faults.map(({ path, message }) => (path ? `${path} ${message}` : message));
    return new TrucelineError('request_invalid', `${places.slice(0, 5).join('; ')}${places.length > 5 ? '; and more' : ''}.`, faults);
  },
});

/** Fields that nobody knows are a fault each, at their own place. */
function faultsOf({ message, keys, path = [] }: Issue): Fault[] {
  const steps = path.map((step) => (typeof step === 'object' ? step.key : step));
  if (keys) return keys.map((key) => ({ path: pathOf([...steps, key]), message: 'is not a field that is known here' }));
  return [{ path: pathOf(steps), message }];
}

/** `killed.low`, `acts[2]`. */
function pathOf(steps: readonly PropertyKey[]): string {
  return steps.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');
}
