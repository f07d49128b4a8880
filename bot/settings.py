"""Settings, from the environment and `.env`; every one stands in `.env.example` (a test holds that)."""

from pathlib import Path

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PRACTICE_FOLDER = Path("var/practice")
_FROM_ENV = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)


class SlackSettings(BaseSettings):
    """The workspace that the bot serves."""

    model_config = _FROM_ENV

    slack_bot_token: SecretStr | None = None
    """`xoxb-…`; without it the practice workspace starts."""
    slack_app_token: SecretStr | None = None
    """`xapp-…`, for Socket Mode."""
    slack_api_url: str = "https://slack.com/api/"
    """Any Slack-compatible server, with or without the last slash."""
    slack_pace: bool = True
    """Keep to one message a second and channel; off only for measuring against a server without limits."""
    admin_user_ids: str = ""
    """Ids of people, separated by commas, who may set up teams besides the workspace's admins."""

    @field_validator("slack_api_url")
    @classmethod
    def _ends_with_slash(cls, url: str) -> str:
        return url if url.endswith("/") else url + "/"

    @property
    def admins(self) -> frozenset[str]:
        """Those who may set up teams."""
        return frozenset(part.strip() for part in self.admin_user_ids.split(",") if part.strip())


class DataSettings(BaseSettings):
    """Where the data live, and the key that keeps contacts secret."""

    model_config = _FROM_ENV

    database_url: str = "sqlite:///var/jiayou.db"
    jiayou_key: SecretStr | None = None
    """Fernet keys separated by commas, the newest first."""


class ProcessSettings(BaseSettings):
    """How the process shows itself."""

    model_config = _FROM_ENV

    log_level: str = Field(default="INFO", pattern="(?i)^(debug|info|warning|error)$")
    log_format: str = Field(default="text", pattern="^(text|json)$")
    health_host: str = "127.0.0.1"
    health_port: int = Field(default=8766, ge=0, le=65535)
    """0: no health page."""
    clock_url: str = ""
    """Where a practice workspace tells its clock; empty for real time."""


class PracticeSettings(BaseSettings):
    """The practice workspace."""

    model_config = _FROM_ENV

    practice_port: int = Field(default=8765, ge=0, le=65535)
    """0: any free port."""
