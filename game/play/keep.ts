// Keeps what was made of a state that is replaced whole: asked again while nothing has happened, it costs nothing.

/**
 * Makes something of a state once for each name, and anew only when the state is another object.
 * @param make depends on nothing but the state and the name
 */
export function keep<State, Made>(
  make: (state: State, name: string) => Made,
): (state: State, name?: string) => Made {
  const kept = new Map<string, { readonly state: State; readonly made: Made }>();
  return (state, name = '') => {
    const last = kept.get(name);
    if (last?.state === state) return last.made;
    const made = make(state, name);
    kept.set(name, { state, made });
    return made;
  };
}
