"""Dictionaries of the installed OpenCC Python package, as plain text."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path


def dictionary(name):
    """Key to list of values of one OpenCC dictionary (first value: the preferred one)."""
    import opencc

    root = Path(opencc.__file__).parent / "clib"
    with tempfile.TemporaryDirectory() as scratch, open(scratch + "/out", "w+", encoding="utf-8") as out:
        tool = shutil.copy(root / "bin/opencc_dict", scratch)  # the package installs it without its x bit
        os.chmod(tool, 0o755)
        subprocess.run(
            [tool, "-i", root / f"share/opencc/{name}.ocd2", "-o", out.name, "-f", "ocd2",
             "-t", "text"], check=True, stdout=subprocess.DEVNULL)
        result = {}
        for line in open(out.name, encoding="utf-8"):
            key, _, values = line.rstrip("\n").partition("\t")
            result[key] = values.split(" ")
        return result


def version():
    import importlib.metadata

    return importlib.metadata.version("opencc")
