"""A kind of rule for import-linter: a package that needs nothing but the standard library and what is named."""

import sys

import grimp
from importlinter import Contract, ContractCheck, fields, output


class NothingElseContract(Contract):
    """`package` imports the standard library, itself and `allowed`; modules in `exempt` are not looked at."""

    type_name = "nothing_else"

    package = fields.StringField()
    allowed = fields.ListField(subfield=fields.StringField(), required=False, default=[])
    exempt = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        found = [
            f"{module} imports {imported}"
            for module in sorted(
                {str(self.package), *graph.find_descendants(str(self.package))} - set(self._list(self.exempt))
            )
            for imported in sorted(graph.find_modules_directly_imported_by(module))
            if self._is_foreign(imported)
        ]
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["found"]:
            output.print_error(f"- {line}")

    def _is_foreign(self, module: str) -> bool:
        top = module.partition(".")[0]
        return top not in {str(self.package), *self._list(self.allowed), *sys.stdlib_module_names}

    @staticmethod
    def _list(field: object) -> list[str]:
        return list(field) if isinstance(field, list) else []
