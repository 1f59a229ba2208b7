"""Whether an env.py may run the migrations several times, for several databases or schemas."""

import ast
import os

_LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.comprehension, ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)
_OFFLINE_AND_ONLINE = 2


def may_repeat(folder):
    """A guess from its text that errs on the safe side: only running it tells."""
    try:
        with open(os.path.join(folder, "env.py"), "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return True
    nodes = list(ast.walk(tree))
    if not 1 <= sum(_runs(node) for node in nodes) <= _OFFLINE_AND_ONLINE:
        return True
    own = {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}
    return any(_uses(inner, own) for node in nodes if isinstance(node, _LOOPS) for inner in ast.walk(node))


def _runs(node):
    return isinstance(node, ast.Attribute) and node.attr == "run_migrations"


def _uses(node, own):
    return _runs(node) or isinstance(node, ast.Name) and node.id in own
