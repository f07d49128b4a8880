"""What people can do: every command, button, form and event, with who may and what happens.

This is the table of contents of the program. Help, the practice workspace and the tests are made from it.
"""

from handlers import (
    ask,
    consultation,
    habits,
    help,
    help_cards,
    home,
    jiayou,
    leads,
    log,
    mentoring,
    mentors,
    playbook,
    points,
    progress,
    report,
    score,
    shop,
    shop_keeping,
    stars,
    suggestion,
    team,
    workspace,
)
from handlers.does import Does
from models.roles import Need

WORDS: dict[str, Does] = {
    "log": Does(log.blank_form, Need.REP),
    "progress": Does(progress.progress, Need.REP),
    "ask": Does(ask.ask, Need.MEMBER),
    "report": Does(report.report, Need.FIGURES),
    "team": Does(team.team, Need.SETUP),
    "playbook": Does(playbook.playbook_word, Need.MEMBER),
    "points": Does(points.points, Need.REP),
    "leads": Does(leads.leads_word, Need.FIGURES),
    "shop": Does(shop.shop, Need.MEMBER),
    "mentors": Does(mentors.mentors_word, Need.PAIRS),
    "away": Does(habits.away, Need.MEMBER),
    "back": Does(habits.back, Need.MEMBER),
    "rhythm": Does(habits.form, Need.MEMBER),
}
"""What `/jiayou <word>` does; without a word it shows the menu."""

COMMANDS: dict[str, Does] = {
    "/log": Does(log.log, Need.REP),
    "/progress": Does(progress.progress, Need.REP),
    "/ask": Does(ask.ask, Need.MEMBER),
    "/report": Does(report.report, Need.FIGURES),
}
COMMANDS["/jiayou"] = Does(jiayou.menu(WORDS, COMMANDS), Need.ANYONE)

BUTTONS = {
    "log.form": Does(log.blank_form, Need.REP),
    "log.again": Does(log.blank_form, Need.REP),
    "log.save": Does(log.save, Need.REP),
    "log.edit": Does(log.edit, Need.REP),
    "log.discard": Does(log.discard, Need.REP),
    "consultation.edit": Does(consultation.edit, Need.REP),
    "consultation.undo": Does(consultation.undo, Need.REP),
    "consultation.redo": Does(consultation.redo, Need.REP),
    "progress.show": Does(progress.progress, Need.REP),
    "points.show": Does(points.points, Need.REP),
    "points.older": Does(points.older, Need.REP),
    "points.correct": Does(points.correct_form, Need.MANAGER),
    "shop.show": Does(shop.shop, Need.MEMBER),
    "shop.redeem": Does(shop.redeem, Need.REP),
    "shop.cancel": Does(shop.cancel, Need.MEMBER),
    "shop.suggest": Does(shop.suggest_form, Need.REP),
    "shop.keep": Does(shop_keeping.keep, Need.MANAGER),
    "shop.approve": Does(shop_keeping.approve, Need.MANAGER),
    "shop.hand_over": Does(shop_keeping.hand_over, Need.MANAGER),
    "shop.decline": Does(shop_keeping.decline_form, Need.MANAGER),
    "shop.add": Does(shop_keeping.add_form, Need.MANAGER),
    "shop.edit": Does(shop_keeping.edit_form, Need.MANAGER),
    "stars.offer": Does(stars.offer_form, Need.MENTOR),
    "stars.pick": Does(stars.pick, Need.REP),
    "mentoring.mine": Does(mentoring.mine, Need.MENTOR),
    "mentoring.record": Does(mentoring.record, Need.MEMBER),
    "mentoring.confirm": Does(mentoring.confirm, Need.MEMBER),
    "mentoring.deny": Does(mentoring.deny, Need.MEMBER),
    "mentoring.undo": Does(mentoring.undo, Need.MEMBER),
    "mentors.show": Does(mentors.mentors, Need.SETUP),
    "mentors.change": Does(mentors.change_form, Need.SETUP),
    "mentors.probation": Does(mentors.probation_form, Need.SETUP),
    "targets.explain": Does(home.explain_targets, Need.REP),
    "team.new": Does(team.new, Need.SETUP),
    "team.edit": Does(team.edit, Need.SETUP),
    "team.numbers": Does(team.numbers, Need.SETUP),
    "team.rhythm": Does(team.rhythm, Need.SETUP),
    "team.days": Does(team.days, Need.SETUP),
    "team.pick": Does(team.pick, Need.SETUP),
    "team.hello": Does(team.hello, Need.SETUP),
    "team.close": Does(team.close, Need.SETUP),
    "playbook.overview": Does(playbook.overview, Need.MEMBER),
    "playbook.concern": Does(playbook.concern, Need.MEMBER),
    "playbook.show": Does(playbook.show, Need.MEMBER),
    "playbook.next": Does(playbook.following, Need.MEMBER),
    "playbook.own": Does(playbook.own, Need.MEMBER),
    "playbook.use": Does(playbook.use, Need.REP),
    "playbook.unuse": Does(playbook.unuse, Need.REP),
    "playbook.add": Does(playbook.add_form, Need.MEMBER),
    "playbook.edit": Does(playbook.edit_form, Need.MEMBER),
    "playbook.retire": Does(playbook.retire, Need.MEMBER),
    "playbook.restore": Does(playbook.restore, Need.MEMBER),
    "playbook.history": Does(playbook.history, Need.MEMBER),
    "score.read": Does(score.read, Need.REP),
    "score.dispute": Does(score.dispute, Need.REP),
    "score.on_it": Does(score.on_it, Need.MEMBER),
    "score.pass": Does(score.count_it, Need.MEMBER),
    "score.fail": Does(score.leave_it, Need.MEMBER),
    "help.form": Does(ask.form, Need.MEMBER),
    "help.about_talk": Does(ask.about_talk, Need.REP),
    "help.on_it": Does(help.on_it, Need.MEMBER),
    "help.solve": Does(help.solve, Need.MEMBER),
    "help.reopen": Does(help.reopen, Need.MEMBER),
    "help.withdraw": Does(help.withdraw, Need.MEMBER),
    "help.go_private": Does(help.go_private, Need.MEMBER),
    "help.to_card": Does(help_cards.to_card, Need.MEMBER),
    "habits.form": Does(habits.form, Need.MEMBER),
    "habits.back": Does(habits.back, Need.MEMBER),
    "habits.call_off": Does(habits.call_off, Need.MEMBER),
    "ritual.pause": Does(habits.pause, Need.MEMBER),
    "ritual.resume": Does(habits.resume, Need.MEMBER),
    "report.show": Does(report.show, Need.MANAGER),
    "report.open": Does(report.open_team, Need.MANAGER),
    "report.person": Does(report.show_person, Need.MANAGER),
    "report.own": Does(report.show_own, Need.REP),
    "report.file": Does(report.send_file, Need.FIGURES),
    "leads.mine": Does(leads.mine, Need.REP),
    "leads.accept": Does(leads.accept, Need.REP),
    "leads.decline": Does(leads.decline, Need.REP),
    "leads.talk": Does(leads.talk, Need.REP),
    "leads.pool": Does(leads.pool, Need.MANAGER),
    "leads.assign": Does(leads.assign_form, Need.MANAGER),
    "leads.import": Does(leads.import_form, Need.MANAGER),
    "leads.run": Does(leads.run, Need.MANAGER),
    "leads.cancel": Does(leads.cancel, Need.MANAGER),
    "suggestion.show": Does(suggestion.show, Need.REP),
    "suggestion.done": Does(suggestion.done, Need.REP),
    "suggestion.later": Does(suggestion.later, Need.REP),
    "suggestion.not_interested": Does(suggestion.not_interested, Need.REP),
}

FORMS = {
    "log/form": Does(log.submit, Need.REP),
    "consultation/form": Does(consultation.submit, Need.REP),
    "shop/suggest": Does(shop.suggest, Need.REP),
    "shop/decline": Does(shop_keeping.decline, Need.MANAGER),
    "shop/form": Does(shop_keeping.submit, Need.MANAGER),
    "stars/offer": Does(stars.offer, Need.MENTOR),
    "mentoring/change": Does(mentors.submit_change, Need.SETUP),
    "mentoring/probation": Does(mentors.submit_probation, Need.SETUP),
    "points/correct": Does(points.submit_correct, Need.MANAGER),
    "team/form": Does(team.submit, Need.SETUP),
    "team/numbers": Does(team.submit_numbers, Need.SETUP),
    "team/rhythm": Does(team.submit_numbers, Need.SETUP),
    "team/days": Does(team.submit_days, Need.SETUP),
    "team/pick": Does(team.person, Need.SETUP),
    "team/person": Does(team.submit_person, Need.SETUP),
    "help/form": Does(ask.submit, Need.MEMBER),
    "help/to_card": Does(help_cards.submit_card, Need.MEMBER),
    "habits/form": Does(habits.submit, Need.MEMBER),
    "habits/away_form": Does(habits.submit_away, Need.MEMBER),
    "leads/assign": Does(leads.submit_assign, Need.MANAGER),
    "leads/import": Does(leads.submit_import, Need.MANAGER),
    "playbook/form": Does(playbook.submit, Need.MEMBER),
    "playbook/use": Does(playbook.use_submit, Need.REP),
}

MESSAGE = Does(log.draft, Need.REP)
"""A direct message to the bot."""

EVENTS = {
    "app_home_opened": Does(workspace.home_opened, Need.ANYONE),
    "user_change": Does(workspace.person_changed, Need.ANYONE),
    "team_join": Does(workspace.person_changed, Need.ANYONE),
}
"""What happens in the workspace, by the names of Slack's events."""

HEARD = {
    "reply": Does(help.heard, Need.ANYONE),
    "deletion": Does(help.gone, Need.ANYONE),
}
"""Words under a message or in a group, new or changed, and messages that were deleted."""

SPOKEN = ("message.channels", "message.groups", "message.im", "message.mpim")
"""The events that bring direct messages and what is heard."""

SHORTCUTS = {"ask_mentor": Does(ask.about_message, Need.MEMBER)}
"""What a message's menu offers."""
