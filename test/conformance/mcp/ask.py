"""Asks a server by the official Python client, and prints what it answers as JSON.

Usage: ask.py MODE TARGET..., where MODE is "legacy" for the handshake of 2025, or "auto", and TARGET the address of /mcp or a command.
"""

import asyncio
import json
import os
import sys

from mcp import Client, StdioServerParameters


async def main(mode: str, target: list[str]) -> None:
    is_address = target[0].startswith("http")
    server = target[0] if is_address else StdioServerParameters(command=target[0], args=target[1:], env=dict(os.environ))
    async with Client(server, mode=mode) as client:
        tools = (await client.list_tools()).tools
        entity = await client.call_tool("entity", {"entity": "alliance:wessex"})
        quote = await client.call_tool("verify_quote", {"text": "“2.5 million”"})
        wrong = await client.call_tool("trace", {"from": "nobody at all"})
        resource = await client.read_resource("cpg://entity/alliance:wessex")
        print(
            json.dumps(
                {
                    "version": client.protocol_version,
                    "server": client.server_info.name,
                    "tools": [tool.name for tool in tools],
                    "entity": entity.structured_content,
                    "entityText": entity.content[0].text,
                    "quote": quote.structured_content,
                    "wrong": [wrong.is_error, wrong.content[0].text],
                    "resource": resource.contents[0].text,
                }
            )
        )


asyncio.run(main(sys.argv[1], sys.argv[2:]))
