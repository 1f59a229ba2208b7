"""One difference between database and models as lines of text, under the name that Alembic gives it."""

_LONGEST = 200


def lines(difference, dialect):
    """The lines: several for a column that was modified in several ways."""
    # Alembic puts what was modified of one column into a list, and all else into a tuple.
    parts = difference if isinstance(difference, list) else [difference]
    return [_line(part, dialect) for part in parts]


def _line(part, dialect):
    kind, rest = part[0], part[1:]
    try:
        text = _TEXTS.get(kind, _anything)(rest, dialect)
    except Exception:  # an operation of the project's own may have any shape
        text = _anything(rest, dialect)
    return "%s  %s" % (kind, text)


def _anything(rest, dialect):
    return _short(" ".join(str(part) for part in rest if part is not None))


def _short(text):
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _name(*parts):
    return ".".join(str(part) for part in parts if part)


def _table(rest, dialect):
    return _name(rest[0].schema, rest[0].name)


def _comment(rest, dialect):
    return "%s  %r" % (_table(rest, dialect), rest[0].comment)


def _column(rest, dialect):
    schema, table, column = rest
    return "%s %s" % (_name(schema, table, column.name), _type(column.type, dialect))


def _type(kind, dialect):
    try:
        return kind.compile(dialect=dialect)
    except Exception:  # a type of the project's own that only says in Python what it is
        return repr(kind)


def _index(rest, dialect):
    index = rest[0]
    keys = ", ".join(_short(str(getattr(key, "name", None) or key)) for key in index.expressions)
    unique = " unique" if index.unique else ""
    return "%s%s on %s (%s)" % (index.name, unique, _table([index.table], dialect), keys)


def _constraint(rest, dialect):
    constraint = rest[0]
    kind = constraint.__visit_name__.replace("_constraint", "").replace("_", " ")
    keys = ", ".join(column.name for column in getattr(constraint, "columns", ()))
    what = "%s (%s)" % (kind, keys) if keys else kind
    return " ".join(part for part in (constraint.name, what, "on", _table([constraint.table], dialect)) if part)


def _reference(rest, dialect):
    constraint = rest[0]
    ours = ", ".join(constraint.column_keys)
    theirs = ", ".join(element.target_fullname for element in constraint.elements)
    text = "%s (%s) → %s" % (_table([constraint.parent], dialect), ours, theirs)
    options = ["on %s %s" % (event, rule) for event, rule in (("delete", constraint.ondelete), ("update", constraint.onupdate)) if rule]
    return " ".join([text] + options + (["(%s)" % constraint.name] if constraint.name else []))


def _modified(show):
    def text(rest, dialect):
        schema, table, column, _, before, after = rest
        return "%s %s → %s" % (_name(schema, table, column), show(before, dialect), show(after, dialect))

    return text


def _default(value, dialect):
    argument = getattr(value, "arg", value)
    return "none" if value is None or value is False else _short(str(argument))


_TEXTS = {
    "add_table": _table,
    "remove_table": _table,
    "add_table_comment": _comment,
    "remove_table_comment": _comment,
    "add_column": _column,
    "remove_column": _column,
    "add_index": _index,
    "remove_index": _index,
    "add_constraint": _constraint,
    "remove_constraint": _constraint,
    "add_fk": _reference,
    "remove_fk": _reference,
    "modify_nullable": _modified(lambda value, dialect: "NULL" if value else "NOT NULL"),
    "modify_type": _modified(_type),
    "modify_default": _modified(_default),
    "modify_comment": _modified(lambda value, dialect: repr(value) if value else "none"),
}
