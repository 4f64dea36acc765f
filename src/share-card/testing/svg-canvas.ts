import type { CardCanvas, CardContext } from '../draw-card.ts';

class Gradient implements CanvasGradient {
  readonly stops: string[] = [];
  readonly id: string;
  readonly line: string;

  constructor(id: string, line: string) {
    this.id = id;
    this.line = line;
  }

  addColorStop(offset: number, color: string): void {
    this.stops.push(`<stop offset="${offset}" stop-color="${color}"/>`);
  }
}

/**
 * A canvas without a screen: writes what is drawn on it as an SVG, which any browser shows. Text is as
 * wide on every machine: East Asian signs are square, all others half of that.
 */
export class SvgCanvas implements CardCanvas, CardContext {
  width = 0;
  height = 0;
  font = '';
  fillStyle: CardContext['fillStyle'] = 'black';
  readonly #drawn: string[] = [];
  readonly #gradients: Gradient[] = [];

  getContext(): CardContext {
    return this;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#drawn.push(`<rect ${box(x, y, width, height)} fill="${this.#fill}"/>`);
  }

  fillText(text: string, x: number, y: number): void {
    const place = `x="${short(x)}" y="${short(y)}" textLength="${this.measureText(text).width}"`;
    const style = `style="font: ${this.font}" fill="${this.#fill}"`;
    this.#drawn.push(`<text ${place} ${style}>${escaped(text)}</text>`);
  }

  /** Shows where the image stands, and nothing of it. */
  drawImage(...told: [image: CanvasImageSource, ...place: number[]]): void {
    const [, x = 0, y = 0, width = 0, height = 0] = told;
    this.#drawn.push(`<rect ${box(x, y, width, height)} fill="none" stroke="black"/>`);
  }

  createLinearGradient(x1: number, y1: number, x2: number, y2: number): Gradient {
    const line = `x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"`;
    const gradient = new Gradient(`gradient-${this.#gradients.length + 1}`, line);
    this.#gradients.push(gradient);
    return gradient;
  }

  measureText(text: string): { width: number } {
    const size = Number(/(\d+)px/.exec(this.font)?.[1]);
    const square = /[\u2e80-\uffef“”‘’…—·]/;
    return { width: [...text].reduce((sum, sign) => sum + size / (square.test(sign) ? 1 : 2), 0) };
  }

  get svg(): string {
    const size = `width="${this.width}" height="${this.height}"`;
    const view = `viewBox="0 0 ${this.width} ${this.height}"`;
    const gradients = this.#gradients.map(
      ({ id, line, stops }) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${line}>${stops.join('')}</linearGradient>`,
    );
    const rows = [...gradients, ...this.#drawn].map((row) => `  ${row}\n`);
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view}>\n${rows.join('')}</svg>\n`;
  }

  get #fill(): string {
    const { fillStyle } = this;
    if (typeof fillStyle === 'string') return fillStyle;
    return fillStyle instanceof Gradient ? `url(#${fillStyle.id})` : 'none';
  }
}

const short = (pixels: number) => Math.round(pixels * 100) / 100;

const box = (x: number, y: number, width: number, height: number) =>
  `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
