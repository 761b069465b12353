"""Checks JSON files against a schema: validate.py SCHEMA FILE...  Prints each error; status 1 when there is one."""

import json
import sys
from pathlib import Path

import jsonschema

schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failed = False
for name in sys.argv[2:]:
    document = json.loads(Path(name).read_text(encoding="utf-8"))
    for error in validator.iter_errors(document):
        failed = True
        print(f"{name}: {'/'.join(str(part) for part in error.absolute_path)}: {error.message[:200]}")
sys.exit(1 if failed else 0)
