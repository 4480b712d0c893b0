import type {ImportDeclaration, Program} from 'estree';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm} from 'mdast-util-mdx';

function toAttributes(values: Record<string, string>): MdxJsxAttribute[] {
  return Object.entries(values).map(([name, value]) => ({type: 'mdxJsxAttribute', name, value}));
}

/** `<Name a="b">blocks</Name>` */
export function block(
  name: string,
  attributes: Record<string, string>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement {
  return {type: 'mdxJsxFlowElement', name, attributes: toAttributes(attributes), children};
}

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxTextElementData {
    /** MDX's own mark: do not replace the element by a component of the same name. */
    _mdxExplicitJsx?: boolean;
  }
}

/** `<Name a="b">inline</Name>`; a lower-case name is the element itself, not the theme's own. */
export function inline(
  name: string,
  attributes: Record<string, string>,
  children: MdxJsxTextElement['children'] = [],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: toAttributes(attributes),
    children,
    data: {_mdxExplicitJsx: true},
  };
}

/** `<Name prop={variable} />` */
export function blockWithVariable(name: string, prop: string, variable: string): MdxJsxFlowElement {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [{type: 'ExpressionStatement', expression: {type: 'Identifier', name: variable}}],
  };
  const value = {type: 'mdxJsxAttributeValueExpression' as const, value: variable, data: {estree}};
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [{type: 'mdxJsxAttribute', name: prop, value}],
    children: [],
  };
}

/** `import variable from 'source'` */
export function defaultImport(variable: string, source: string): MdxjsEsm {
  const declaration: ImportDeclaration = {
    type: 'ImportDeclaration',
    attributes: [],
    specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name: variable}}],
    source: {type: 'Literal', value: source, raw: JSON.stringify(source)},
  };
  return {
    type: 'mdxjsEsm',
    value: `import ${variable} from ${JSON.stringify(source)}`,
    data: {estree: {type: 'Program', sourceType: 'module', body: [declaration]}},
  };
}
