"""What the bot says: a message's name, its data and a locale become parts; parts become a chat's own format.

The room knows no database and no handler. `render` is the way in, `blockkit` the way out to Slack; one Jinja2
template a message or form stands in `templates/<feature>/<message>.jinja`, its Chinese in `locale/`.
"""
