import { site } from 'virtual:site';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const isTheme = (name: string | null): name is Theme => themes.some((theme) => theme === name);

/** A button that goes through the themes; the choice stays in this browser. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    this.append(button);
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
    const name = site.theme[theme];
    button.ariaLabel = `${site.theme.label}: ${name}`;
    button.title = name;
    button.dataset['theme'] = theme;
  }
}

customElements.define('theme-choice', ThemeChoice);
