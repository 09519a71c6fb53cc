"""How many cases of each model SpiffWorkflow plays a second, one after the other, in memory: nothing is kept.

usage: python3 measure.py SECONDS FOLDER NAME...
"""

import json
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "lib"))

from SpiffWorkflow.bpmn import BpmnWorkflow  # noqa: E402
from SpiffWorkflow.bpmn.parser import BpmnParser  # noqa: E402
from SpiffWorkflow.util.task import TaskState  # noqa: E402

SCRIPTS = {"noop": "pass", "inc": "n = n + 1"}


def in_its_words(xml):
    """The model for this engine: Python for FEEL, scripts for jobs."""
    xml = re.sub(r"(<conditionExpression[^>]*>)\s*=\s*", r"\1", xml)

    def script(match):
        return f'<scriptTask{match[1]}{match[3]}><script>{SCRIPTS[match[2]]}</script>{match[4]}</scriptTask>'

    return re.sub(r'<serviceTask([^>]*) implementation="(\w+)"([^>]*)>(.*?)</serviceTask>', script, xml, flags=re.S)


def read(file, name):
    parser = BpmnParser()
    parser.add_bpmn_str(in_its_words(file.read_text()).encode())
    return parser.get_spec(name)


def play(spec):
    case = BpmnWorkflow(spec)
    case.get_next_task(state=TaskState.READY).data.update(n=0, owner="somebody")
    case.do_engine_steps()
    while not case.is_completed():
        task = case.get_next_task(state=TaskState.READY, manual=True)
        task.data["amount"] = 50
        task.run()
        case.do_engine_steps()
    return case.data


def main():
    seconds, folder, names = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    for name in names:
        spec = read(folder / f"{name}.bpmn", name)
        data = play(spec)
        if name == "w3_exc" and data["n"] != 10:
            raise SystemExit(f"{name} ends with n = {data['n']}")
        begin = time.process_time()
        cases = 0
        while time.process_time() - begin < seconds:
            play(spec)
            cases += 1
        print(json.dumps({"name": name, "rate": cases / (time.process_time() - begin)}), flush=True)


main()
