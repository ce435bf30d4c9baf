import type { OptionSpecs } from './command.ts';

/** Options of all commands that analyse a policy. */
export const configurationOptions = {
  regime: {
    type: 'string',
    short: 'r',
    multiple: true,
    value: 'ID[,ID…]',
    help: 'the laws to check against; “proviso list regimes” has the ids',
  },
  config: {
    type: 'string',
    short: 'c',
    value: 'FILE',
    help: 'the configuration, instead of the nearest .proviso.yaml upwards',
  },
  'no-config': { type: 'boolean', help: 'use no configuration file' },
} as const satisfies OptionSpecs;
