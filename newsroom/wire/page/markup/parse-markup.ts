import { parseHTML } from 'linkedom';
import { type TreeAdapter, type TreeAdapterTypeMap, html as names, parse } from 'parse5';

type Inner = Document | DocumentFragment | Element;
type Leaf = Element | Text | Comment;
type LinkedomTree = TreeAdapterTypeMap<
  Node,
  Inner,
  Leaf,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  Element,
  DocumentType
>;

/**
 * A saved page as the tree that browsers make of it (HTML Standard, 13.2), scripts off so that what stands in `noscript` is
 * there. linkedom's own parser puts no missing tags in place and loses bodies; its nodes are what all rules here read.
 */
export function parseMarkup(text: string): Document {
  const { document } = parseHTML('');
  parse(text, { treeAdapter: adapterFor(document), scriptingEnabled: false });
  return document;
}

/** How parse5 builds a tree of linkedom's nodes. */
function adapterFor(document: Document): TreeAdapter<LinkedomTree> {
  const contents = new WeakMap<Element, DocumentFragment>();
  const spaces = new WeakMap<Element, names.NS>();
  let mode = names.DOCUMENT_MODE.NO_QUIRKS;
  const setAll = (element: Element, attributes: readonly { name: string; value: string }[]) => {
    for (const { name, value } of attributes) element.setAttribute(name, value);
  };
  return {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createElement(tagName, space, attributes) {
      const element =
        space === names.NS.SVG ? document.createElementNS(space, tagName) : document.createElement(tagName);
      spaces.set(element, space);
      setAll(element, attributes);
      return element;
    },
    createCommentNode: (data) => document.createComment(data),
    createTextNode: (value) => document.createTextNode(value),
    appendChild: (parent, child) => void parent.appendChild(child),
    insertBefore: (parent, child, reference) => void parent.insertBefore(child, reference),
    insertText(parent, text) {
      const last = parent.lastChild;
      if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '') + text;
      else parent.appendChild(document.createTextNode(text));
    },
    insertTextBefore(parent, text, reference) {
      const last = reference.previousSibling;
      if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '') + text;
      else parent.insertBefore(document.createTextNode(text), reference);
    },
    detachNode: (node) => void node.parentNode?.removeChild(node),
    adoptAttributes(element, attributes) {
      setAll(
        element,
        attributes.filter(({ name }) => !element.hasAttribute(name)),
      );
    },
    setTemplateContent: (template, content) => void contents.set(template, content),
    getTemplateContent: (template) => contents.get(template) ?? document.createDocumentFragment(),
    setDocumentType: () => {},
    setDocumentMode: (_document, told) => void (mode = told),
    getDocumentMode: () => mode,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only elements, texts and comments are put in
    getChildNodes: (node) => [...node.childNodes] as Leaf[],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    getFirstChild: (node) => node.firstChild as Leaf | null,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only these hold others
    getParentNode: (node) => node.parentNode as Inner | null,
    getAttrList: (element) => Array.from(element.attributes, ({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => spaces.get(element) ?? names.NS.HTML,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: (comment) => comment.data,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is Text => node.nodeType === 3,
    isCommentNode: (node): node is Comment => node.nodeType === 8,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === 10,
    isElementNode: (node): node is Element => node.nodeType === 1,
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
  };
}
