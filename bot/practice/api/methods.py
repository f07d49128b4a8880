"""The table of contents of the Web API: method name → function."""

from __future__ import annotations

from collections.abc import Callable

from bot.practice.api import chat, conversations, files, users, views
from bot.practice.api.args import Args
from bot.practice.records import Json
from bot.practice.world import World

Method = Callable[[World, Args], Json]

METHODS: dict[str, Method] = {
    "api.test": users.api_test,
    "apps.connections.open": users.open_connection,
    "auth.test": users.auth_test,
    "blocks.validate": views.validate,
    "bots.info": users.bots_info,
    "chat.delete": chat.delete,
    "chat.getPermalink": chat.get_permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.create": conversations.create,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.invite": conversations.invite,
    "conversations.join": conversations.join,
    "conversations.kick": conversations.kick,
    "conversations.list": conversations.list_all,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_direct,
    "conversations.replies": conversations.replies,
    "files.completeUploadExternal": files.complete,
    "files.getUploadURLExternal": files.announce,
    "files.info": files.info,
    "reactions.add": files.add_reaction,
    "reactions.remove": files.remove_reaction,
    "team.info": users.team_info,
    "users.conversations": conversations.of_user,
    "users.info": users.info,
    "users.list": users.list_all,
    "views.open": views.open_modal,
    "views.publish": views.publish,
    "views.push": views.push,
    "views.update": views.update,
}
APP_TOKEN_METHODS = frozenset({"apps.connections.open"})
OPEN_METHODS = frozenset({"api.test"})  # need no token
SCOPES = (
    "commands,chat:write,app_mentions:read,im:history,im:read,im:write,mpim:write,mpim:history,channels:read,"
    "channels:history,channels:join,groups:read,groups:history,users:read,files:read,files:write,reactions:write"
)
