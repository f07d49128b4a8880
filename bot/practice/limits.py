"""Slack's size limits, in characters unless the name says otherwise. Source: platform.md §1.3."""

from __future__ import annotations

# whole payloads
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_BLOCKS_CHARS = 13_200  # undocumented: the texts of all blocks of a message together
POST_TEXT = 40_000
UPDATE_TEXT = 4_000
VIEW_BYTES = 250_000
MARKDOWN_CHARS = 12_000  # all markdown blocks of a message together
DATA_VISUALIZATIONS = 2  # in a message

# names
IDENTIFIER = 255  # block_id, action_id, callback_id, external_id
PRIVATE_METADATA = 3_000
VIEW_TITLE = 24  # and the labels of submit and close

# blocks
TEXT = 3_000
SECTION_FIELDS = 10
SECTION_FIELD = 2_000
HEADER = 150
CONTEXT_ELEMENTS = 10
ACTIONS_ELEMENTS = 25
CONTEXT_ACTIONS_ELEMENTS = 5
IMAGE_URL = 3_000
ALT_TEXT = 2_000
IMAGE_TITLE = 2_000
INPUT_LABEL = 2_000
INPUT_HINT = 2_000
ALERT = 200
VIDEO_TITLE = 200
VIDEO_AUTHOR = 50
CARD_TITLE = 150
CARD_BODY = 200
CARD_ACTIONS = 3
CAROUSEL_CARDS = 10
CONTAINER_BLOCKS = 10

# elements
BUTTON_TEXT = 75
BUTTON_VALUE = 2_000
URL = 3_000
OPTION_TEXT = 75
OPTION_VALUE = 150
OPTION_DESCRIPTION = 75
SELECT_OPTIONS = 100
OPTION_GROUPS = 100
CHOICE_OPTIONS = 10  # checkboxes and radio buttons
OVERFLOW_OPTIONS = 5
PLACEHOLDER = 150
INPUT_TEXT = 3_000
FILES = 10
CONFIRM_TITLE = 100
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30

# tables and charts
TABLE_ROWS = 100
TABLE_COLUMNS = 20
TABLE_CHARS = 10_000  # per table and per message
PAGE_SIZE = 100
CHART_TITLE = 50
CHART_SERIES = 12  # and the segments of a pie
CHART_POINTS = 20
CHART_LABEL = 20
AXIS_LABEL = 50
