# Comes over standard input: nothing is written to disk. The next line names what to start, and brings the worker's own sources.
# From here on standard output belongs to the project and goes to standard error, also for its children.
import importlib, importlib.machinery, json, os, sys

replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
requests = os.fdopen(os.dup(0), "r", encoding="utf-8")
os.dup2(2, 1)
nothing = os.open(os.devnull, os.O_RDONLY)
os.dup2(nothing, 0)
os.close(nothing)
if hasattr(os, "setpgid"):
    try:
        os.setpgid(0, 0)
    except PermissionError:
        # The leader of a session, as in a container, leads its group already.
        pass

# The command `alembic` has no working directory on its path; a project's folder named alembic must not hide the tool.
sys.path[:] = [entry for entry in sys.path if entry]
start = json.loads(requests.readline())
sources = start["modules"]


class Sources:
    """Finds and loads the modules that came over standard input."""

    def find_spec(self, name, path=None, target=None):
        package = name == "stairway_worker"
        if package or name in sources:
            return importlib.machinery.ModuleSpec(name, self, is_package=package)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        name = module.__name__
        text = sources.get(name, "")
        exec(compile(text, "<stairway>/" + name + ".py", "exec"), module.__dict__)


sys.meta_path.insert(0, Sources())
importlib.import_module("stairway_worker." + start["entry"]).main(requests, replies)
