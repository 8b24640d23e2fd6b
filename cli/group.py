"""The group of all verbs: how it speaks, in which order it lists them, and what becomes of errors."""

from __future__ import annotations

from typing import Any

import click

from graph.exc import ZhengtuError
from viz.terminal import speak_utf8


class Verbs(click.Group):
    """The verbs in the order they were added; what a user can mend is one sentence on standard error and exit status 1."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run with standard streams that can print Chinese."""
        speak_utf8()
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; its errors are sentences, never tracebacks."""
        try:
            return super().invoke(ctx)
        except ZhengtuError as error:
            raise click.ClickException(str(error)) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"{error.filename or 'A file'}: {error.strerror or error}.") from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the verbs as they were added, not by alphabet."""
        return list(self.commands)
