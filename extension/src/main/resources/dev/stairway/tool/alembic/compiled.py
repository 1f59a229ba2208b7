"""Which compiled files Python may leave."""

import os
from importlib.machinery import SourceFileLoader

from stairway_worker.failure import is_installed


def of_libraries_only():
    """Those of installed libraries, as it always does, because loading them anew takes long; none beside the project's sources."""
    write = SourceFileLoader.set_data

    def set_data(self, path, *args, **kw):
        if is_installed(os.path.abspath(path)):
            write(self, path, *args, **kw)

    SourceFileLoader.set_data = set_data
