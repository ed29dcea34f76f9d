/** Stored with every classification, so that a verdict can be traced to the rules that made it. */
export const ENGINE = 'rules-1';
