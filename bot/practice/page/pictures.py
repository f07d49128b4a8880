"""Pictures and charts. Nothing is loaded from elsewhere: a picture on another server is told by its words."""

from __future__ import annotations

from markupsafe import Markup

from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.scene import Scene
from bot.practice.records import Json
from messages.draw_charts import chart_svg


def chart_html(block: Json) -> Markup:
    """A data_visualization block."""
    drawn = Markup(chart_svg(block["chart"]))  # noqa: S704 - chart_svg escapes what it draws
    return tag("figure", tag("figcaption", str(block["title"])), drawn, class_="b-chart")


def picture_html(scene: Scene, image: Json, size: str) -> Markup:
    """An image block or element, shown when it is a file of this workspace."""
    words = str(image.get("alt_text", ""))
    file_id = str((image.get("slack_file") or {}).get("id", ""))
    if not file_id:
        address = str(image.get("image_url", ""))
        prefix = f"{scene.reader.world.base_url}/files-pri/"
        file_id = address.removeprefix(prefix).split("/")[0] if address.startswith(prefix) else ""
    if scene.reader.world.files.get(file_id):
        return tag("img", src=f"/page/files/{file_id}", alt=words, class_=f"img {size}", loading="lazy")
    label = f"{scene.reader.t('picture')}: {words}"
    return tag(
        "span", icon("picture"), " ", tag("span", words), class_=f"img {size} away", role="img", aria_label=label
    )
