"""Maps for measuring diagrams, as Argdown texts: the same for the same kind, size and seed."""
import random

KINDS = ["tree", "dag", "clustered"]
WORDS = ("cooperation could be a win for both regimes Russia needs shells and Pyongyang wants technology whether "
         "sanctions remain in force is only guess the history of promises that were kept shows little").split()


def claim_text(dice, number):
    """40 to 200 characters."""
    length = dice.randint(40, 200)
    text = f"Claim {number}"
    while len(text) < length - 6:
        text += " " + dice.choice(WORDS)
    return text + "."


def argdown(kind, claims, seed=1):
    """tree: each claim bears on one before it, not far back. dag: one in ten on another too.
    clustered: a dag whose branches stand in groups of some twenty claims."""
    dice = random.Random(f"{kind} {claims} {seed}")
    group_of = {0: 0}
    groups = 1
    sizes = {0: 1}
    blocks = {0: [f"[c0]: {claim_text(dice, 0)}"]}
    for number in range(1, claims):
        parent = number - 1 - dice.randrange(min(number, 30))
        group = group_of[parent]
        if kind == "clustered" and (group == 0 or sizes[group] >= 20):
            group = groups
            groups += 1
        group_of[number] = group
        sizes[group] = sizes.get(group, 0) + 1
        lines = [f"[c{number}]: {claim_text(dice, number)}", f"  {'-' if dice.random() < 0.25 else '+'}> [c{parent}]"]
        if kind != "tree" and number > 1 and dice.random() < 0.1:
            other = dice.randrange(number - 1)
            if other != parent:
                lines.append(f"  +> [c{other}]")
        blocks.setdefault(group, []).append("\n".join(lines))
    parts = []
    for group in sorted(blocks):
        if group > 0:
            parts.append(f"# Group {group}")
        parts += blocks[group]
    return "\n\n".join(parts) + "\n"
