import type { Node, Pattern, Program } from 'estree';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A name or an address in an MDX note, and its line of the file. */
interface Named {
  readonly name: string;
  readonly line: number;
}

/** Imports and exports that stand together in a note. */
export interface Module {
  readonly program: Program;
  /** Line of the file that it begins on. */
  readonly line: number;
}

/** What a note's imports and exports name, in order. */
export function bindingsOf({ program, line: first }: Module): Named[] {
  return program.body.flatMap((statement) => {
    const line = statement.loc?.start.line ?? first;
    const named = (names: readonly string[]) => names.map((name) => ({ name, line }));
    if (statement.type === 'ImportDeclaration') {
      return named(statement.specifiers.map(({ local }) => local.name));
    }
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, source, specifiers } = statement;
    if (declaration?.type === 'VariableDeclaration') {
      return named(declaration.declarations.flatMap(({ id }) => namesIn(id)));
    }
    if (declaration) return named(declaration.id ? [declaration.id.name] : []);
    // MDX makes an import of `export {…} from`, and a component of each of its names.
    if (!source) return [];
    return named(
      specifiers.flatMap(({ exported }) => (exported.type === 'Identifier' ? exported.name : [])),
    );
  });
}

/** What a note imports. */
export function importsOf({ program, line: first }: Module): { source: string; line: number }[] {
  return program.body.flatMap((statement) => {
    if (!('source' in statement) || !statement.source) return [];
    const { value } = statement.source;
    const line = statement.loc?.start.line ?? first;
    return typeof value === 'string' ? [{ source: value, line }] : [];
  });
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'MemberExpression':
      return [];
    default:
      return pattern satisfies never;
  }
}

/** The components that a note uses: `<Name>`, `<name.part>`, in its text and in its expressions. */
export function componentsOf(tree: Root): Named[] {
  const components: Named[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = componentIn(node.name);
      if (name) components.push({ name, line });
      for (const attribute of node.attributes) {
        const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute;
        if (value && typeof value !== 'string') {
          components.push(...inProgram(value.data?.estree, line));
        }
      }
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      components.push(...inProgram(node.data?.estree, line));
    }
  });
  return components;
}

/** The word that must be defined for an element; nothing for one of HTML. */
function componentIn(name: string | null): string | undefined {
  const [first = '', ...rest] = (name ?? '').split('.');
  const isHtml = rest.length === 0 && (/^[^\p{Lu}$_]/u.test(first) || first.includes('-'));
  return first === '' || first.includes(':') || first === 'props' || isHtml ? undefined : first;
}

/** Names that the expression itself defines, as `Item` in `list.map((Item) => <Item />)`, are its. */
function inProgram(program: Program | null | undefined, line: number): Named[] {
  if (!program) return [];
  const own = new Set<string>();
  const used: string[] = [];
  walk(program, (node) => {
    if (node.type === 'Identifier' && typeof node.name === 'string') own.add(node.name);
    if (node.type === 'JSXOpeningElement') {
      const name = componentIn(elementName(node.name));
      if (name) used.push(name);
    }
  });
  return used.filter((name) => !own.has(name)).map((name) => ({ name, line }));
}

type Loose = Readonly<Record<string, unknown>> & { readonly type: string };

function isNode(value: unknown): value is Loose {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

function walk(node: Node | Loose, see: (node: Loose) => void): void {
  if (!isNode(node)) return;
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, see);
    }
  }
}

function elementName(name: unknown): string | null {
  if (!isNode(name)) return null;
  if (name.type === 'JSXIdentifier' && typeof name['name'] === 'string') return name['name'];
  if (name.type === 'JSXMemberExpression') return `${elementName(name['object']) ?? ''}.member`;
  return null;
}
