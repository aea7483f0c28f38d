// Whether single keys work on the console: some people speak to their machine, and a spoken letter must not end a phase.

const KEY = 'unmade-alliance.console-keys';

class KeysOn {
  #value = $state(read());

  get value(): boolean {
    return this.#value;
  }

  set value(on: boolean) {
    this.#value = on;
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // Where nothing may be kept, it holds until the page is left.
    }
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export const keysOn = new KeysOn();
