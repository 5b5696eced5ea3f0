"""The alert rules for a Prometheus without the operator, from the chart's own."""

from duly_scripts.chart.helm import CHART

HEAD = "# Alert rules for Prometheus without its operator (rule_files); its jobs are to be called duly-frontend, duly-backend and duly-chatbot.\n# Written by scripts/chart.\n"
JOBS = 'job=~"duly-(frontend|backend|chatbot)"'


def text() -> str:
    """The chart fills in namespace and release; here the names of the jobs have to do."""
    rules = (CHART / "files" / "alerts.yaml").read_text(encoding="utf-8")
    return HEAD + rules.replace(",DULY}", "}").replace("{DULY}", f"{{{JOBS}}}")
