import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

const dollar = 0x24;

/** The line goes on to another `$$`. */
const closedOnLine: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let count = 0;
    return (code) => {
      effects.enter('mathFlowValue');
      return within(code);
    };

    function within(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return nok(code);
      count = code === dollar ? count + 1 : 0;
      effects.consume(code);
      return count === 2 ? closed : within;
    }

    function closed(code: Code): State | undefined {
      effects.exit('mathFlowValue');
      return ok(code);
    }
  },
};

/** The next line, as long as it belongs to the same quotation or list. */
const nextLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (first: Code) => (this.parser.lazy[this.now().line] ? nok(first) : ok(first));
    };
  },
};

/**
 * From `$$` at the start of a line to the next, on whatever line: unlike a fence, its formula may
 * begin on the line that opens it and end on the one that closes it. On one line it is inline.
 */
export const mathBlock: Construct = { name: 'mathFlow', concrete: true, tokenize: tokenizeBlock };

function tokenizeBlock(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('mathFlow');
    effects.enter('mathFlowFence');
    effects.consume(code);
    return second;
  };

  function second(code: Code): State | undefined {
    if (code !== dollar) return nok(code);
    effects.consume(code);
    effects.exit('mathFlowFence');
    return opened;
  }

  function opened(code: Code): State | undefined {
    if (code === dollar) return nok(code);
    return effects.check(closedOnLine, nok, line)(code);
  }

  function line(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      return effects.attempt(nextLine, line, end)(code);
    }
    if (code === dollar) return sign(code);
    effects.enter('mathFlowValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code) || code === dollar) {
      effects.exit('mathFlowValue');
      return line(code);
    }
    effects.consume(code);
    return value;
  }

  function sign(code: Code): State | undefined {
    const token = effects.enter('mathFlowFence');
    effects.consume(code);
    return (next: Code) => {
      if (next !== dollar) {
        token.type = 'mathFlowValue';
        return value(next);
      }
      effects.consume(next);
      effects.exit('mathFlowFence');
      return closed;
    };
  }

  function closed(code: Code): State | undefined {
    effects.exit('mathFlow');
    return blanks(code);
  }

  function blanks(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return ok(code);
    if (code === 0x20 || code === -2 || code === -1) {
      effects.enter('whitespace');
      return whitespace(code);
    }
    effects.enter('paragraph');
    effects.enter('chunkText', { contentType: 'text' });
    return rest(code);
  }

  function whitespace(code: Code): State | undefined {
    if (code === 0x20 || code === -2 || code === -1) {
      effects.consume(code);
      return whitespace;
    }
    effects.exit('whitespace');
    return blanks(code);
  }

  /** Words behind the formula, on its last line. */
  function rest(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('chunkText');
      effects.exit('paragraph');
      return ok(code);
    }
    effects.consume(code);
    return rest;
  }

  function end(code: Code): State | undefined {
    effects.exit('mathFlow');
    return ok(code);
  }
}
