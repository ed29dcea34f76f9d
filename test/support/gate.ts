/** Something that waits until it is let through: how a test holds work in the middle. */
export interface Gate {
  passed: Promise<void>;
  open(): void;
}

export function closedGate(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
