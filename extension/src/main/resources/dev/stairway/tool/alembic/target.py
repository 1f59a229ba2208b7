"""Where a command is to lead, in the words that the command `alembic` takes: head, base, +1, a label, a revision."""

import re

from stairway_worker.failure import type_name

_RELATIVE = re.compile(r"[+-]\d+$")


def plan(script, request, heads):
    """The revisions that the tool's own command would run from these heads, in its order; or why it would refuse."""
    heads, target = tuple(heads), request["target"]
    choose = script._upgrade_revs if request["direction"] == "upgrade" else script._downgrade_revs
    try:
        steps = choose(target, heads)
    except Exception as refused:  # Alembic's own error, or what it does not expect anybody to write
        ahead = request["direction"] == "downgrade" and _is_ahead(script, target, heads)
        return {"plan": [], "there": False} if ahead else {"impossible": str(refused) or "Alembic cannot read it (%s)" % type_name(refused)}
    return {"plan": [step.revision.revision for step in steps], "there": bool(steps) or _stands(script, target, heads)}


def _is_ahead(script, target, heads):
    """Whether the target is a revision of the history that has not been applied."""
    if _RELATIVE.search(target):
        return False
    try:
        wanted = {found.revision for found in script.get_revisions(target) if found is not None}
        applied = {found.revision for found in script.iterate_revisions(heads, "base")}
    except Exception:  # no revision: then the first error says it better
        return False
    return bool(wanted) and not wanted & applied


def _stands(script, target, heads):
    try:
        wanted = {found.revision for found in script.get_revisions(target) if found is not None}
    except Exception:  # a relative target, which led nowhere
        return True
    return wanted <= set(heads) if wanted else not heads
