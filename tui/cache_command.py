"""The ``timeline cache`` command: what is kept, where, and how it is removed."""

from __future__ import annotations

import click

from tui.command_line import failure

__all__ = ["cache_command"]


@click.command("cache", short_help="Say what is kept of documents that were read, or remove it.")
@click.option("--clear", is_flag=True, help="Remove all of it.")
def cache_command(clear: bool) -> None:
    """Say where it is kept what was read, so that a folder opens at once the next time, and how much that is.

    It holds words of your documents; only you may read it. Switch it off with --no-cache, or for good with
    "cache = false" in the settings.
    """
    from events.cache.database import Cache, cache_folder
    from tui.settings_file import keeps_cache

    cache = Cache(cache_folder(), lambda line: click.echo(f"timeline: {line}", err=True))
    try:
        if clear:
            held = cache.held()
            cache.clear()
            click.echo(f"removed {held.entries:,} entries, {held.bytes / 2**20:.1f} MB")
            return
        held = cache.held()
        off = "" if keeps_cache() else "; it is switched off in the settings"
        click.echo(f"{cache.path}: {held.entries:,} entries, {held.bytes / 2**20:.1f} MB{off}")
    except OSError as error:
        raise failure(f"{cache.path}: {(error.strerror or str(error)).lower()}") from None
    finally:
        cache.close()
