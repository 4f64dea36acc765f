const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const isTheme = (name: string | null): name is Theme => themes.some((theme) => theme === name);

/** A button that goes through the themes; the choice stays in this browser. */
class ThemeChoice extends HTMLElement {
  #label: string | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    this.#label ??= button.getAttribute('aria-label') ?? '';
    this.#show(this.#chosen(), button);
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(this.#chosen()) + 1) % themes.length] ?? 'system';
      this.#choose(next);
      this.#show(next, button);
    });
  }

  #chosen(): Theme {
    const stored = document.documentElement.dataset['theme'] ?? null;
    return isTheme(stored) ? stored : 'system';
  }

  #choose(theme: Theme): void {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
  }

  #show(theme: Theme, button: HTMLButtonElement): void {
    const name = this.dataset[theme] ?? theme;
    button.setAttribute('aria-label', `${this.#label}: ${name}`);
    button.title = name;
    button.dataset['theme'] = theme;
  }
}

customElements.define('theme-choice', ThemeChoice);
