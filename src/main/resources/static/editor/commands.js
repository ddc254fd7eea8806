// What can be done to a text, and whether it is already so where the cursor is.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { Fragment } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

/** The innermost node of that kind around the selection, with its place, or null. */
export function around(state, type) {
  const { $from, node } = state.selection;
  if (node?.type === type) {
    return { node, pos: state.selection.from };
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) {
      return { node: $from.node(depth), pos: $from.before(depth) };
    }
  }
  return null;
}

/** Whether what is selected, or would be typed here, carries a mark of that kind. */
export function isMarked(state, type) {
  const { empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : markAt(state, type) !== null;
}

/** The mark of that kind that the cursor touches or that is anywhere in the selection, or null. */
export function markAt(state, type) {
  const { empty, from, to, $from } = state.selection;
  if (empty) {
    return [$from.nodeAfter, $from.nodeBefore].map((node) => node && type.isInSet(node.marks)).find(Boolean) ?? null;
  }
  let found = null;
  state.doc.nodesBetween(from, to, (node) => {
    found ??= type.isInSet(node.marks) ?? null;
  });
  return found;
}

/** From where to where the text goes on that carries the mark at the cursor; the selection, if there is one. */
export function reach(state, mark) {
  const { empty, from, to, $from } = state.selection;
  if (!empty) {
    return { from, to };
  }
  const parent = $from.parent;
  const carries = (index) => index >= 0 && index < parent.childCount && mark.isInSet(parent.child(index).marks);
  let first = carries($from.index()) ? $from.index() : $from.index() - 1;
  let last = first;
  while (carries(first - 1)) first--;
  while (carries(last + 1)) last++;
  let start = $from.start();
  for (let index = 0; index < first; index++) start += parent.child(index).nodeSize;
  let end = start;
  for (let index = first; index <= last; index++) end += parent.child(index).nodeSize;
  return { from: start, to: end };
}

export const strong = toggleMark(marks.strong);
export const em = toggleMark(marks.em);

export const isHeading = (level) => (state) => around(state, nodes.heading)?.node.attrs.level === level;

export const heading = (level) => (state, dispatch, view) =>
  (isHeading(level)(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch, view);

export const paragraph = setBlockType(nodes.paragraph);

export const quote = (state, dispatch) =>
  around(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

/** The list the cursor is in, of whichever kind. */
function listAround(state) {
  const lists = [around(state, nodes.bullet_list), around(state, nodes.ordered_list)].filter(Boolean);
  return lists.sort((one, other) => other.pos - one.pos)[0] ?? null;
}

export const isList = (type) => (state) => listAround(state)?.node.type === type;

export const list = (type) => (state, dispatch) => {
  const found = listAround(state);
  if (!found) {
    return wrapInList(type)(state, dispatch);
  }
  if (found.node.type === type) {
    return liftListItem(nodes.list_item)(state, dispatch);
  }
  if (dispatch) dispatch(state.tr.setNodeMarkup(found.pos, type));
  return true;
};

export const hardBreak = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) {
    return false;
  }
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Where a block of that kind can stand nearest after the cursor: in place of an empty line, or behind what is there. */
function room(state, type) {
  const $to = state.selection.$to;
  for (let depth = $to.parent.isTextblock ? $to.depth - 1 : $to.depth; depth >= 0; depth--) {
    const parent = $to.node(depth);
    const index = $to.index(depth);
    const line = $to.depth > depth ? $to.node(depth + 1) : null;
    if (line?.type === nodes.paragraph && line.content.size === 0 && parent.canReplaceWith(index, index + 1, type)) {
      return { from: $to.before(depth + 1), to: $to.after(depth + 1) };
    }
    if (parent.canReplaceWith($to.indexAfter(depth), $to.indexAfter(depth), type)) {
      const place = $to.depth > depth ? $to.after(depth + 1) : $to.pos;
      return { from: place, to: place };
    }
  }
  return null;
}

/** Puts a block into the text, with a line behind it to go on writing, and the cursor into it if it has words. */
export const insertBlock = (block) => (state, dispatch) => {
  const place = room(state, block.type);
  if (!place) {
    return false;
  }
  if (dispatch) {
    const tr = state.tr.replaceWith(place.from, place.to, block);
    const behind = place.from + block.nodeSize;
    if (!tr.doc.resolve(behind).nodeAfter) {
      tr.insert(behind, nodes.paragraph.create());
    }
    const inside = block.isAtom ? behind : place.from;
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(inside + 1))).scrollIntoView());
  }
  return true;
};

export const rule = insertBlock(nodes.horizontal_rule.create());

export const table = (state, dispatch) => {
  const row = (cell) => nodes.table_row.create(null, Array.from({ length: 3 }, () => cell.createAndFill()));
  const body = Array.from({ length: 2 }, () => row(nodes.table_cell));
  return !isInTable(state) && insertBlock(nodes.table.create(null, [row(nodes.table_header), ...body]))(state, dispatch);
};

/** The block that is moved: what is selected as a whole, else the outermost the cursor is in. */
function movable(state) {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    return { node: selection.node, $at: selection.$from, whole: true };
  }
  return selection.$from.depth
    ? { node: selection.$from.node(1), $at: state.doc.resolve(selection.$from.before(1)), whole: false }
    : null;
}

/** Moves a block over its neighbour: by -1 up, by 1 down. */
export const move = (by) => (state, dispatch) => {
  const block = movable(state);
  const neighbour = block && (by < 0 ? block.$at.nodeBefore : state.doc.resolve(block.$at.pos + block.node.nodeSize).nodeAfter);
  if (!neighbour) {
    return false;
  }
  const from = block.$at.pos;
  const target = from + by * neighbour.nodeSize;
  const index = block.$at.index();
  const order = by < 0 ? [block.node, neighbour] : [neighbour, block.node];
  const first = by < 0 ? index - 1 : index;
  if (!block.$at.parent.canReplace(first, first + 2, Fragment.from(order))) {
    return false;
  }
  if (dispatch) {
    const start = Math.min(from, target);
    const tr = state.tr.replaceWith(start, start + block.node.nodeSize + neighbour.nodeSize, order);
    const inside = state.selection.from - from;
    tr.setSelection(
      block.whole ? NodeSelection.create(tr.doc, target) : TextSelection.near(tr.doc.resolve(target + inside)),
    );
    dispatch(tr.scrollIntoView());
  }
  return true;
};

export const remove = (state, dispatch) => {
  if (!(state.selection instanceof NodeSelection)) {
    return false;
  }
  if (dispatch) dispatch(state.tr.deleteSelection().scrollIntoView());
  return true;
};
