"""Runs a form's script where the few calls of Apps Script that it makes are stood in for."""

import json
import subprocess
from pathlib import Path
from typing import Any

import playwright

from plassess.assessment.forms.asked_form import AskedForm
from plassess.reports.forms.google_form import render_google

NODE = next((Path(playwright.__file__).parent / "driver").glob("node*"))
"""What drives browsers for the other tests runs scripts by itself."""
STAND_IN = (Path(__file__).parent / "google_stand_in.js").read_text(encoding="utf-8")
DISTRICT = {"inDistrict": True, "collects": False, "publishes": True}
TELLS = "try { makeForm(); } catch (error) { LOG.push('stopped: ' + error.message); }\nconsole.log(JSON.stringify({forms: FORMS, log: LOG}));"


def made_at_google(form: AskedForm, **account: bool) -> dict[str, Any]:
    """What the form's script makes in an account: each form with its settings and items, and the log."""
    return made_by(render_google(form), **account)


def made_by(written: str, **account: bool) -> dict[str, Any]:
    """What a script makes in an account."""
    script = f"const ACCOUNT = {json.dumps(DISTRICT | account)};\n{STAND_IN}\n{written}\n{TELLS}"
    ran = subprocess.run([NODE, "-"], input=script, capture_output=True, text=True, check=False, timeout=60)
    assert ran.stderr == ""
    return dict(json.loads(ran.stdout))
