"""The SQL of a whole history, written without running it: `alembic upgrade head --sql` and the way back."""

from stairway_worker.command import Command


class Offline(Command):
    """Steps that Alembic writes to standard output instead of running them."""

    as_sql = True

    def __init__(self, script, request):
        stamped = set(request["staying"])
        if request["direction"] == "upgrade":
            start = _newest(script, stamped)
            super().__init__(self, "heads", lambda heads: script._upgrade_revs("heads", heads))
            self.line = ("upgrade", "heads", "--sql")
        else:
            start = list(script.get_heads())
            super().__init__(self, "base", lambda heads: but(stamped, script._downgrade_revs("base", heads)))
            self.line = ("downgrade", ",".join(start) + ":base", "--sql")
        # Older versions of Alembic know one revision to start from, and no list.
        self.starting = start[0] if len(start) == 1 else tuple(start) or None

    def note(self, context, heads):
        """What is only written says nothing of the database."""


def but(staying, steps):
    """The steps without those of revisions that stay."""
    return [step for step in steps if step.revision.revision not in staying]


def _newest(script, stamped):
    revisions = [script.get_revision(stamp) for stamp in sorted(stamped)]
    earlier = {before for one in revisions for before in (*one._versioned_down_revisions, *one._resolved_dependencies)}
    return [one.revision for one in revisions if one.revision not in earlier]
