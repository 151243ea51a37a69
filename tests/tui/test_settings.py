"""Settings hold as far as they are right, and what is wrong is told; keys move, and footer and help with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from events.safetext import is_safe
from tests.tui.test_screen import press, screen_of, selected_title, shown
from tui.app import TimelineApp
from tui.cli import main
from tui.keymaps import PRESETS, is_key
from tui.keys import ACTIONS, key_name
from tui.settings import Settings, load, template
from tui.settings_file import keep_filter

MakeApp = Callable[..., TimelineApp]


def loaded(tmp_path: Path, text: str) -> tuple[Settings, list[str]]:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    said: list[str] = []
    return load(path, ["nord"], said.append), [line.removeprefix(f"{path}: ") for line in said]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml", [], pytest.fail) == Settings()


def test_what_is_right_holds(tmp_path: Path) -> None:
    text = """
        theme = "nord"
        ascii = true
        preset = "less"
        [filters]
        doubtful = "is:review"
        [keys]
        "event.next" = "J down ,"
    """
    settings, said = loaded(tmp_path, text)
    assert said == []
    assert (settings.theme, settings.ascii, settings.filters) == ("nord", True, {"doubtful": "is:review"})
    assert settings.keymap["event.next"] == "J,down,comma"
    assert settings.keymap["filter"] == "&"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("theme = ", "Invalid value"),
        ("colour = 3", "no setting “colour”"),
        ("them = 'dark'", "no setting “them”; did you mean “theme”?"),
        ("theme = 'blak'", "no theme “blak”; there are dark, light, terminal and Textual's"),
        ("preset = 'emacs'", "no preset “emacs”; there are default, vim, less"),
        ("ascii = 'yes'", "“ascii” must be true or false"),
        ("keys = 3", "“keys” must be a table: [keys]"),
        ("[keys]\n'event.nxt' = 'x'", "no action “event.nxt”; did you mean “event.next”?"),
        ("[keys]\nevent.next = 'x'", 'write an action in quotes: "event.next" = …'),
        ("[keys]\nhelp = 'potato'", "no key “potato” for “help”"),
        ("[keys]\nhelp = ''", "keys of “help” must be a text"),
        ("[keys]\nhelp = 'p'\nsort = 'p'", "key “p” is given to “help” and to “sort”"),
        ("[filters]\na = 'whom:x'", "filter “a”: no field “whom”"),
        ("[filters]\na = ''", "filter “a” must be a text"),
    ],
)
def test_what_is_wrong_is_one_line_and_the_rest_holds(tmp_path: Path, text: str, line: str) -> None:
    settings, said = loaded(tmp_path, text)
    assert len(said) == 1
    assert said[0].startswith(line)
    assert settings == Settings(keys={"help": "p"} if "'p'" in text else {})


def test_the_template_has_every_setting_and_action_and_is_right(tmp_path: Path) -> None:
    uncommented = re.sub(r'(?m)^# (?=[a-z"]+[\w.]*"? *= )', "", template(tmp_path / "settings.toml"))
    found = tomllib.loads(uncommented)
    assert set(found) == set(Settings.__dataclass_fields__)
    assert set(found["keys"]) == {action.id for action in ACTIONS if action.keys}
    settings, said = loaded(tmp_path, uncommented)
    assert said == []
    assert (settings.theme, settings.preset) == (Settings().theme, Settings().preset)


def test_the_template_is_printed_with_the_place_to_save_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings"]) == 0
    assert "settings.toml" in capsys.readouterr().out.splitlines()[0]


def test_presets_are_keys() -> None:
    assert all(is_key(key) for preset in PRESETS.values() for keys in preset.values() for key in keys.split())
    assert all(is_key(key) for action in ACTIONS for key in action.keys.split(",") if key)


@pytest.mark.parametrize(
    ("key", "name"),
    [("ctrl+f", "Ctrl+F"), ("delete", "Delete"), ("less_than_sign", "<"), ("at", "@"), ("tab", "Tab"), ("G", "G")],
)
def test_keys_are_called_as_people_call_them(key: str, name: str) -> None:
    assert key_name(key) == name


async def test_keys_move_and_footer_and_help_with_them(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(preset="less", keys={"event.next": "J", "sort": "/"}))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = selected_title(app)
        await press(pilot, "j")
        assert selected_title(app) == before
        await press(pilot, "J")
        assert selected_title(app) != before
        assert "↑J move" in shown(app).splitlines()[-1]
        await press(pilot, "space b h")
        assert "Sort and group" in shown(app)
        assert "& " in shown(app)
        await press(pilot, "escape slash")
        assert "by certainty" in shown(app) or "least sure first" in shown(app)


@pytest.mark.parametrize("theme", ["dark", "light", "terminal", "nord"])
async def test_themes(make_app: MakeApp, theme: str) -> None:
    app = make_app(settings=Settings(theme=theme))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.theme.endswith(theme) or theme == "terminal"
        assert app.native_ansi_color is (theme == "terminal")


async def test_without_colours_what_is_chosen_still_shows(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash c o u n t y enter")
        styles = [segment.style for line in app.screen._compositor.render_strips(app.size) for segment in line]
        for filter in app.get_line_filters():
            styles = [
                segment.style
                for line in app.screen._compositor.render_strips(app.size)
                for segment in filter.apply(list(line), app.screen.background_colors[0])
            ]
        assert all(style is None or style.color is None or style.color.is_default for style in styles)
        assert any(style and style.reverse for style in styles)


async def test_a_greeting_is_shown_once(make_app: MakeApp) -> None:
    app = make_app()
    app._greeting = "Welcome"
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Welcome" in shown(app)
        await press(pilot, "up")
        assert "Welcome" not in shown(app)
        assert screen_of(app).greeting == ""


def test_what_is_complained_of_is_safe_to_print(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tui.reporting import Report

    _, said = loaded(tmp_path, '"a\\u001b[2J" = 1')
    Report(quiet=False).warn(said[0])
    assert is_safe(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[filters]\n"a b" = "who:\\"x\\""\n'),
        ("# mine\ntheme = 'dark'", '# mine\ntheme = \'dark\'\n\n[filters]\n"a b" = "who:\\"x\\""\n'),
        (
            "[filters] # here\nold = 'is:review'\n'a b' = 'x'\n[keys]\nhelp = 'h'\n",
            '[filters] # here\nold = \'is:review\'\n"a b" = "who:\\"x\\""\n[keys]\nhelp = \'h\'\n',
        ),
    ],
)
def test_a_filter_is_kept_and_the_rest_of_the_file_stays(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "new" / "settings.toml"
    if before:
        path.parent.mkdir()
        path.write_text(before)
    keep_filter(path, "a b", 'who:"x"')
    assert path.read_text() == after
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("text", ["filters = {old = 'x'}", "[filters]\nlong = '''\n'a' = 1\n'''", "theme ="])
def test_a_file_without_a_place_for_a_filter_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(ValueError, match="settings"):
        keep_filter(path, "a", "is:review")
    assert path.read_text() == text


async def test_a_filter_is_kept_under_a_name_and_found_by_it(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.settings.settings_path", lambda: tmp_path / "settings.toml")
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "f i s colon r e v i e w enter")
        await press(pilot, "colon k e e p space t h e enter d o u b t enter")
        assert "Kept as “doubt”" in shown(app)
        await press(pilot, "f backspace enter colon d o u b t enter")
        assert "Filter is:review" in shown(app)
    assert load(tmp_path / "settings.toml", [], pytest.fail).filters == {"doubt": "is:review"}
