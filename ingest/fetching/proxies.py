"""Which proxy a request goes through: the machine's own settings, HTTP_PROXY, HTTPS_PROXY and NO_PROXY among them."""

from urllib.request import getproxies, proxy_bypass

import httpx

from assistant.errors import SourceError
from ingest.fetching.addresses import Address, address_of


def proxy_for(url: str) -> Address | None:
    """The proxy for an address, with the credentials to give it; None where it is reached directly.

    Raises:
        SourceError: The proxy that is set is none that can be used.
    """
    parts = httpx.URL(url)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc.decode("ascii")):
        return None
    try:
        return address_of(proxy if "://" in proxy else f"http://{proxy}")
    except SourceError as error:
        reason = f"the proxy that is set for {parts.scheme}:// cannot be used: {error}"
        raise SourceError(reason) from None
