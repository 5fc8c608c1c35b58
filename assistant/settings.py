"""Every setting, read once at the rim; no other module looks at the environment."""

from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_EMBEDDING_MODEL = "all-MiniLM-L6-v2"


class Settings(BaseSettings):
    """One frozen object; `.env.example` comments every variable (a test holds the two together).

    Values come from the environment (prefix CROSSCHECK_), then from a `.env` file in the working directory.
    Input is hidden in validation errors, so that a secret is never printed.
    """

    model_config = SettingsConfigDict(
        env_prefix="CROSSCHECK_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    home: Path = Path.home() / ".crosscheck"
    """Where libraries live when no other place is named."""
    library: Path | None = None
    """The library's folder; `home`/library when it is not set."""
    embedding_model: str = DEFAULT_EMBEDDING_MODEL
    """A sentence-transformers model by name or folder; the default comes inside an installed package."""
    reranker: str | None = None
    """A sentence-transformers cross-encoder by name or folder, which reads the first hits again; none by default."""
    measures: Path | None = None
    """A file with the newsroom's own measures; a library keeps those that it was taught last."""
    vectors_wait: float = Field(default=30.0, ge=0)
    """Seconds that an ingest waits for another process to let go of the vectors."""
    contact: str | None = Field(default=None, pattern=r"^[!-~]+$")
    """An address or e-mail that tells the owners of the sites that are fetched from who fetches."""
    fetch_interval: float = Field(default=1.0, ge=0)
    """Seconds from one request to a server until the next, at least."""
    fetch_private: bool = False
    """Whether addresses of this machine and of private networks are fetched too."""
    ca_file: Path | None = Field(
        default=None,
        validation_alias=AliasChoices("CROSSCHECK_CA_FILE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"),
    )
    """Certificates of authorities that are trusted besides the system's: a file in PEM, or a folder of them."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "WARNING"
    """How much is logged on standard error."""

    @property
    def library_directory(self) -> Path:
        """The folder that holds the library's files."""
        return (self.library or self.home / "library").expanduser()

    @property
    def measures_file(self) -> Path | None:
        """The file with the newsroom's own measures, where one is named."""
        return self.measures.expanduser() if self.measures else None

    @property
    def demo_directory(self) -> Path:
        """The folder of the demonstration's own library."""
        return (self.home / "demo").expanduser()
