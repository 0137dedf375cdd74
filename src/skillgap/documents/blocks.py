"""Order text that no gutter parts: blocks above one another, beside one another, and in the margin."""

from collections.abc import Iterable
from itertools import pairwise

from skillgap.documents.glyphs import list_mark
from skillgap.documents.runs import Run

Block = list[tuple[Run, ...]]


def stack_blocks(runs: list[Run]) -> list[tuple[Run, ...]]:
    """Order runs among which no gutter was found, as lines of runs."""
    lines: list[tuple[Run, ...]] = []
    for group in _overlapping(_blocks(runs)):
        lines += _stack_group(group)
    return lines


def _stack_group(group: list[Block]) -> list[tuple[Run, ...]]:
    """Order blocks that stand beside each other."""
    stacks = _stacks(group)
    if len(stacks) == 2 and _differ_in_size(stacks):
        # A name in large type and the contact lines beside it are no rows of a table.
        return [line for stack in stacks for line in _by_rows(stack)]
    if _is_grid(stacks):
        return [line for stack in stacks for line in _by_rows(stack)]
    if len(stacks) > 1 and _is_label(stacks[0], stacks[1:]):
        rest = [block for stack in stacks[1:] for block in stack]
        return [
            *_by_rows(stacks[0]),
            *stack_blocks([run for block in rest for line in block for run in line]),
        ]
    above, beside, below = _cut(group)
    cells = _stacks([block for block in beside if block])
    if _is_grid(cells):
        for stack in cells:
            above += stack[0]
            while below and _follows(stack[0][-1], below[0]):
                stack[0].append(below.pop(0))
                above.append(stack[0][-1])
        return [*above, *below]
    return [*above, *_merge(beside, below), *below]


def _blocks(runs: Iterable[Run]) -> list[Block]:
    """Cut the stream where it goes back up the page, or leaves the block's own width."""
    blocks: list[Block] = []
    for run in runs:
        block = blocks[-1] if blocks else None
        if block is not None:
            last = block[-1][-1]
            near = 0.35 * max(last.size, run.size)
            if abs(run.base - last.base) <= near and run.x0 >= last.x1 - near:
                block[-1] = (*block[-1], run)
                continue
            x0, x1 = min(line[0].x0 for line in block), max(line[-1].x1 for line in block)
            if run.base > last.base + near and run.x0 < x1 and run.x1 > x0:
                block.append((run,))
                continue
        blocks.append([(run,)])
    return blocks


def _span(block: Block) -> tuple[float, float]:
    return (
        min(run.base - 0.7 * run.size for line in block for run in line),
        max(run.base + 0.3 * run.size for line in block for run in line),
    )


def _overlapping(blocks: list[Block]) -> list[list[Block]]:
    """Put blocks that stand beside each other into one group; groups go down the page."""
    groups: list[tuple[float, list[Block]]] = []
    for block in sorted(blocks, key=_span):
        top, bottom = _span(block)
        slack = 0.3 * block[0][0].size
        if groups and top < groups[-1][0] - slack:
            groups[-1] = (max(groups[-1][0], bottom), [*groups[-1][1], block])
        else:
            groups.append((bottom, [block]))
    return [sorted(group, key=lambda block: block[0][0].place) for _, group in groups]


def _cut(group: list[Block]) -> tuple[Block, list[Block], Block]:
    """Take off the lines at the top and at the bottom that have nothing beside them."""
    if len(group) == 1:
        return group[0], [], []
    topmost = min(group, key=_span)
    top = min(_span(block)[0] for block in group if block is not topmost)
    above = [line for line in topmost if line[0].base < top + 0.3 * line[0].size]
    group = [topmost[len(above) :] if block is topmost else block for block in group]
    group = [block for block in group if block]
    if len(group) == 1:
        return [*above, *group[0]], [], []
    lowest = max(group, key=lambda block: _span(block)[1])
    bottom = max(_span(block)[1] for block in group if block is not lowest)
    below = [line for line in lowest if line[0].base - 0.4 * line[0].size > bottom]
    return above, [lowest[: len(lowest) - len(below)] if block is lowest else block for block in group], below


def _merge(group: list[Block], below: Block) -> list[tuple[Run, ...]]:
    """Order blocks that stand beside each other; `below` goes on under the largest of them."""
    group = [block for block in group if block]
    if not group:
        return []
    stacks = _stacks(group)
    if len(stacks) == 1:
        return group[0] if len(group) == 1 else _by_rows(group)
    main = max(stacks, key=lambda stack: sum(map(_word_count, stack)))
    others = [stack for stack in stacks if stack is not main]
    beside = [block for stack in others for block in stack]
    lines = _by_rows(main) if len(main) > 1 else list(main[0])
    is_companion = is_flush_right(beside) and sum(map(len, beside)) <= len(lines) + len(below)
    if is_companion and _pair_up(beside, lines, group):
        return _by_rows(group)
    if is_companion or all(_is_margin(block, [*main, below]) for block in beside):
        for block in sorted(_paragraphs(beside), key=_span):
            lines = _insert(lines, block)
        return lines
    stacks.sort(key=lambda stack: min(line[0].place for block in stack for line in block))
    return [line for stack in stacks for line in (_by_rows(stack) if len(stack) > 1 else stack[0])]


def _is_grid(stacks: list[list[Block]]) -> bool:
    """Tell whether stacks are like cells beside each other, each a short heading over its text."""
    if len(stacks) < 2 or any(len(stack) > 1 or len(stack[0]) < 2 for stack in stacks):
        return False
    blocks = [stack[0] for stack in stacks]
    places = [block[0][0].place for block in blocks]
    counts = [len(block) for block in blocks]
    words = [_word_count([line[-1:] for line in block]) for block in blocks]
    heads = {(round(block[0][-1].size, 1), block[0][-1].words[0].bold) for block in blocks}
    return (
        places == sorted(places)
        and len(heads) == 1
        and max(counts) - min(counts) <= 2
        and max(counts) <= 6
        and max(words) <= 4 * min(words)
        and max(abs(block[0][0].base - blocks[0][0][0].base) for block in blocks) < 1
        and all(
            max(line[-1].x0 for line in block) - min(line[-1].x0 for line in block) < 2 for block in blocks
        )
        and all(len(block[0][-1].words) <= 4 for block in blocks)
        and all(
            below[0].base - line[0].base < 2 * line[0].size
            for block in blocks
            for line, below in pairwise(block)
        )
    )


def _is_label(stack: list[Block], others: list[list[Block]]) -> bool:
    """Tell whether a stack is a label of the text at its right: drawn before it, and on none of its lines."""
    lines = [line for block in stack for line in block]
    beside = [line for other in others for block in other for line in block]
    if _word_count(lines) > 12 or max(line[0].place for line in lines) > min(
        line[0].place for line in beside
    ):
        return False
    return all(abs(line[0].base - row[0].base) > 0.08 * line[0].size for line in lines for row in beside)


def _follows(line: tuple[Run, ...], below: tuple[Run, ...]) -> bool:
    """Tell whether a line is the next of a paragraph."""
    step = below[0].base - line[0].base
    return abs(below[0].x0 - line[-1].x0) < 2 and 0 < step < 1.6 * line[0].size


def _differ_in_size(stacks: list[list[Block]]) -> bool:
    """Tell whether one stack begins in type far larger than all of the other, which has several lines."""
    first, second = ([line for block in stack for line in block] for stack in stacks)
    large, small = sorted((first, second), key=lambda lines: -lines[0][0].size)
    return len(small) > 2 and large[0][0].size > 1.4 * max(run.size for line in small for run in line)


def _pair_up(beside: list[Block], lines: list[tuple[Run, ...]], group: list[Block]) -> bool:
    """Tell whether every line at the right stands on a line of the text that is no list item."""
    marked = [
        run.base for block in group for line in block for run in line if list_mark(f"{run.words[0].text} ")
    ]
    # Lines set in from the first are list items, whose marks may be drawn instead of written.
    edge = lines[0][0].x0
    texts = [line[0].base for line in lines if line[0].x0 < edge + 8]
    return all(
        any(abs(line[0].base - base) < 0.3 * line[0].size for base in texts)
        and not any(abs(line[0].base - base) < 0.5 * line[0].size for base in marked)
        for block in beside
        for line in block
    )


def _paragraphs(blocks: list[Block]) -> list[Block]:
    """Cut margins where they leave space, as between the dates of two entries."""
    pieces: list[Block] = []
    for block in blocks:
        pieces.append([block[0]])
        for above, line in pairwise(block):
            if line[0].base - above[0].base > 2 * line[0].size:
                pieces.append([])
            pieces[-1].append(line)
    return pieces


def _word_count(block: Block) -> int:
    return sum(len(run.words) for line in block for run in line)


def _width(blocks: list[Block]) -> float:
    lines = [line for block in blocks for line in block]
    return max(line[-1].x1 for line in lines) - min(line[0].x0 for line in lines)


def _is_margin(block: Block, main: list[Block]) -> bool:
    """Tell whether a block is a margin of the main text: one line, or few words in a narrow strip."""
    words = sum(map(_word_count, main))
    return len(block) == 1 or (_width([block]) < 0.45 * _width(main) and _word_count(block) < 0.6 * words)


def is_flush_right(blocks: list[Block]) -> bool:
    """Tell whether lines end at one edge and begin at none, as dates do."""
    lines = [line for block in blocks for line in block]
    ends = [line[-1].x1 for line in lines]
    starts = [line[0].x0 for line in lines]
    return max(ends) - min(ends) < 2 and max(starts) - min(starts) > 3


def _insert(lines: list[tuple[Run, ...]], block: Block) -> list[tuple[Run, ...]]:
    """Put a margin's first line on the line it stands beside, and its other lines after that."""
    near = 0.5 * block[0][0].size
    for at, line in enumerate(lines):
        if abs(line[0].base - block[0][0].base) < near:
            joined = tuple(sorted((*line, *block[0]), key=lambda run: run.x0))
            return [*lines[:at], joined, *block[1:], *lines[at + 1 :]]
    place = block[0][0].place
    at = next((number for number, line in enumerate(lines) if line[0].place > place), len(lines))
    return [*lines[:at], *block, *lines[at:]]


def _stacks(group: list[Block]) -> list[list[Block]]:
    """Put blocks that share some width into one stack; a single stack means that they interleave."""
    spans = sorted(
        (min(line[0].x0 for line in block), max(line[-1].x1 for line in block), number)
        for number, block in enumerate(group)
    )
    stacks: list[tuple[float, list[int]]] = []
    for x0, x1, number in spans:
        if stacks and x0 < stacks[-1][0] - 1:
            stacks[-1] = (max(stacks[-1][0], x1), [*stacks[-1][1], number])
        else:
            stacks.append((x1, [number]))
    return [[group[number] for number in sorted(numbers)] for _, numbers in stacks]


def _by_rows(blocks: list[Block]) -> list[tuple[Run, ...]]:
    """Sort the lines of blocks that interleave by height, and join those on one baseline."""
    runs = sorted(
        (run for block in blocks for line in block for run in line), key=lambda run: (run.base, run.x0)
    )
    rows: list[list[Run]] = []
    for run in runs:
        if rows and abs(run.base - rows[-1][0].base) <= 0.35 * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [tuple(sorted(row, key=lambda run: (run.x0, run.place))) for row in rows]
