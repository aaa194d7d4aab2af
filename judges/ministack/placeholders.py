"""Resources of types that MiniStack does not know, and that placeholders.txt lists, are created as placeholders."""

import pathlib
import uuid

LIST = pathlib.Path(__file__).with_name("placeholders.txt")


def types():
    lines = (line.split(maxsplit=1) for line in LIST.read_text().splitlines() if line.strip() and not line.startswith("#"))
    return {name: reason for name, reason in lines}


def attributes(name):
    return {"Arn": name, "Id": name}


def create(logical_id, props, stack_name):
    name = f"{stack_name}-{logical_id}-{uuid.uuid4().hex[:8]}"
    return name, attributes(name)


def apply():
    # Here, because the scenario reads the list without MiniStack.
    from ministack.services.cloudformation import provisioners

    for name in types():
        if name in provisioners._RESOURCE_HANDLERS:
            raise SystemExit(f"MiniStack knows {name}: remove it from {LIST.name}")
        provisioners._RESOURCE_HANDLERS[name] = {
            "create": create,
            "update": lambda physical_id, *_, **__: (physical_id, attributes(physical_id)),
            "delete": lambda *_, **__: None,
        }
