"""The project's revisions, checked before Alembic's own map of them is built: it only warns, or fails without a file name."""

from stairway_worker.advice import missing
from stairway_worker.failure import project_frames, relative, type_name


class Problem(Exception):
    """Why the history cannot be read; the facts are for the JVM to put into words."""

    def __init__(self, kind, **facts):
        super().__init__(kind)
        self.facts = dict(facts, kind=kind)


def revisions(directory):
    """All revisions of a folder of scripts in Alembic's own upgrade order."""
    scripts = _load(directory)
    by_id = _by_id(scripts)
    _check_parents(by_id)
    _check_cycles(by_id)
    steps = directory._upgrade_revs("heads", ())
    return [_revision(step.revision) for step in steps]


def _load(directory):
    scripts = []
    try:
        for script in directory._load_revisions():
            scripts.append(script)
    except SyntaxError as error:
        kind = "encoding" if "utf-8" in str(error).lower() else "syntax"
        raise Problem(
            kind, file=relative(error.filename or ""), line=error.lineno or 0, text=error.msg or "", code=error.text or ""
        ) from error
    except Exception as error:
        frames = project_frames(error)
        if not frames:
            raise
        text = "%s: %s" % (type_name(error), error)
        place = {"file": relative(frames[-1].filename), "line": frames[-1].lineno}
        raise Problem("import", text=text, **place, **missing(error)) from error
    return sorted(scripts, key=lambda script: script.path)


def _by_id(scripts):
    by_id = {}
    for script in scripts:
        first = by_id.setdefault(script.revision, script)
        if first is not script:
            raise Problem("twice", id=script.revision, file=relative(first.path), other=relative(script.path))
    return by_id


def _check_parents(by_id):
    labels = {label for script in by_id.values() for label in script._orig_branch_labels}
    for script in by_id.values():
        for parent in script._versioned_down_revisions:
            if parent not in by_id:
                raise Problem("parent", id=script.revision, missing=parent, setting="down_revision", file=relative(script.path))
        for needed in _tuple(script.dependencies):
            if needed not in labels and not any(known.startswith(needed) for known in by_id):
                raise Problem("parent", id=script.revision, missing=needed, setting="depends_on", file=relative(script.path))


def _check_cycles(by_id):
    """Takes away what has nothing left before it; what remains goes in a circle or comes after one."""
    left = dict(by_id)
    while True:
        free = [key for key, script in left.items() if not any(before in left for before in _before(script))]
        if not free:
            break
        for key in free:
            del left[key]
    if left:
        circle = _circle(left)
        raise Problem("cycle", ids=circle, files=[relative(by_id[key].path) for key in circle])


def _circle(left):
    path = [min(left)]
    while True:
        following = min(before for before in _before(left[path[-1]]) if before in left)
        if following in path:
            return list(reversed(path[path.index(following):]))
        path.append(following)


def _before(script):
    return tuple(script._versioned_down_revisions) + _tuple(script.dependencies)


def _tuple(value):
    return (value,) if isinstance(value, str) else tuple(value or ())


def _revision(script):
    return {
        "id": script.revision,
        "parents": list(script._versioned_down_revisions),
        "dependsOn": list(script._resolved_dependencies),
        "labels": sorted(script._orig_branch_labels),
        "title": (script.doc.splitlines() or [""])[0].strip(),
        "location": relative(script.path),
    }
