"""Certificates: a company's own authority, and none but those that are trusted."""

import datetime
import ipaddress
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from assistant.errors import UsageError
from assistant.settings import Settings
from ingest.fetching.addresses import address_of
from ingest.fetching.answers import Answer, Failed, Page
from ingest.fetching.fetcher import Fetcher, Request
from ingest.fetching.manners import Manners, manners_of
from tests.web import Web


@dataclass(frozen=True, kw_only=True)
class Company:
    """A server with a certificate of its company's own authority."""

    web: Web
    authority: Path


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """One on loopback, for the names localhost and 127.0.0.1."""
    folder = tmp_path_factory.mktemp("company")
    authority, server = folder / "authority.pem", folder / "server.pem"
    _write_certificates(authority, server)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server)
    web = Web()
    web.server.socket = context.wrap_socket(web.server.socket, server_side=True)
    with web:
        web.put("/a", "Nine.")
        yield Company(web=web, authority=authority)


def _write_certificates(authority: Path, server: Path) -> None:
    """The authority's certificate, and a key with a certificate that it has signed."""
    keys = [ec.generate_private_key(ec.SECP256R1()) for _ in range(2)]
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Tidewater Press Authority")])
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)

    def builder(name: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
        made = x509.CertificateBuilder().subject_name(name).issuer_name(issuer).public_key(key.public_key())
        made = made.serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
        return made.not_valid_after(now + datetime.timedelta(days=30))

    own = builder(issuer, keys[0]).add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    signed = builder(subject, keys[1]).add_extension(names, critical=False)
    pem = serialization.Encoding.PEM
    authority.write_bytes(own.sign(keys[0], hashes.SHA256()).public_bytes(pem))
    key = keys[1].private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    server.write_bytes(key + signed.sign(keys[0], hashes.SHA256()).public_bytes(pem))


def fetch(company: Company, manners: Manners, host: str = "127.0.0.1") -> Answer:
    """Ask the company's server."""
    address = address_of(f"https://{host}:{company.web.server.server_port}/a")
    return Fetcher(manners).fetch(Request(address=address))


def test_an_authority_that_nobody_knows_is_not_trusted(company: Company) -> None:
    """The reason says what to do."""
    answer = fetch(company, manners_of(Settings(fetch_private=True)))
    assert isinstance(answer, Failed)
    assert answer.reason.startswith("its certificate is not trusted: ")
    assert answer.reason.endswith("; CROSSCHECK_CA_FILE names an authority of your own")


@pytest.mark.parametrize("variable", ["CROSSCHECK_CA_FILE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"])
def test_a_companys_own_authority_is_trusted(company: Company, variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By our setting, or by those that other programs use."""
    monkeypatch.setenv(variable, str(company.authority))
    assert isinstance(fetch(company, manners_of(Settings(fetch_private=True))), Page)


def test_a_certificate_is_for_its_own_names(company: Company) -> None:
    """It is the name that was asked for that counts, not the address that it resolves to."""
    manners = Manners(agent="Crosscheck/1", private=True, authority=company.authority, resolve=lambda *_: ["127.0.0.1"])
    assert isinstance(fetch(company, manners, "localhost"), Page)
    answer = fetch(company, manners, "tidewater.example")
    assert isinstance(answer, Failed)
    assert "certificate is not trusted" in answer.reason


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_an_authority_that_cannot_be_read_is_said(tmp_path: Path, content: str | None) -> None:
    """The file, what is wrong with it, and which settings name it."""
    path = tmp_path / "authority.pem"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"authority\.pem' cannot be read: .+; CROSSCHECK_CA_FILE"):
        manners_of(Settings(ca_file=path))
